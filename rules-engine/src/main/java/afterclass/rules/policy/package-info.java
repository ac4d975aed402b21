/**
 * A school's plan as data: dated values, each with the clause that it comes from.
 *
 * <p>In: a policy file. Out: {@link afterclass.rules.policy.PolicyInForce}, the plan as it stands
 * on one date. Only {@code PolicyReader} sees YAML.
 */
@NullMarked
package afterclass.rules.policy;

import org.jspecify.annotations.NullMarked;
