/**
 * The kinds of requirement, one file per kind, and their registry {@code RequirementKinds}.
 *
 * <p>In: the keys of one requirement of a policy file, later a day. Out: the state of the
 * requirement on that day, with its trace. A kind knows no service by name: what it applies to and
 * what it guards is data. Never here: YAML, statuses of services, money.
 */
@NullMarked
package afterclass.rules.requirement;

import org.jspecify.annotations.NullMarked;
