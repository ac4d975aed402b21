/**
 * Drafts of policies and the steps taken with them.
 *
 * <p>In and out: records of the room {@code policy}. Never here: what a policy says of a day.
 */
@NullMarked
package afterclass.gateway.store.policy;

import org.jspecify.annotations.NullMarked;
