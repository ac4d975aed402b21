/**
 * The tables of policy drafts and of the steps taken with them.
 *
 * <p>In and out: records of the package {@code policy}. Never here: what a policy states.
 */
@NullMarked
package afterclass.gateway.store.policy;

import org.jspecify.annotations.NullMarked;
