/**
 * The kinds of requirement, one file a kind, and {@code RequirementKinds}, the visible list.
 *
 * <p>In: the keys of one requirement of a policy file, later a day. Out: where the requirement
 * stands on that day, with its trace. A kind knows no service by name: to whom it applies and what
 * it guards is data. Never here: YAML, statuses of services, money.
 */
@NullMarked
package afterclass.rules.requirement;

import org.jspecify.annotations.NullMarked;
