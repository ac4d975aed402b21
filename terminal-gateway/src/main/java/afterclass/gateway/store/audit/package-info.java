/**
 * The table of the audit log, and the verification of all hash chains.
 *
 * <p>In: actions of users and of the service. Out: audit entries, and the faults found by a
 * verification. Never here: permissions.
 */
@NullMarked
package afterclass.gateway.store.audit;

import org.jspecify.annotations.NullMarked;
