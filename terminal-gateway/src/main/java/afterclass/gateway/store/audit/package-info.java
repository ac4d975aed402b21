/**
 * The table of the audit log, and the check of every hash chain of the store.
 *
 * <p>In: actions of users and of the service. Out: audit entries, and the faults that a check
 * finds. Never here: permissions.
 */
@NullMarked
package afterclass.gateway.store.audit;

import org.jspecify.annotations.NullMarked;
