/**
 * The registered terminals: those of the configuration file and those registered while the service
 * runs, with their keys, and an administrator's declarations that no more records of an outage (a
 * gap) are expected.
 *
 * <p>In: registrations, by command and by page. Out: the directory of terminals that sessions and
 * day keeper use. Never here: links, and an unencrypted key on disk.
 */
@NullMarked
package afterclass.gateway.registry;

import org.jspecify.annotations.NullMarked;
