/**
 * The registered terminals: those of the configuration file and those registered while the service
 * runs, with their keys, and what an administrator declares about their gaps.
 *
 * <p>In: registrations, by command and by page. Out: the directory of terminals that sessions and
 * day keeper use. Never here: links, and an unencrypted key on disk.
 */
@NullMarked
package afterclass.gateway.registry;

import org.jspecify.annotations.NullMarked;
