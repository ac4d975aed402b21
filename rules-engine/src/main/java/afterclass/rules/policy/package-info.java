/**
 * A school's policy as data: dated values, each with its source clause.
 *
 * <p>In: a policy file. Out: {@link afterclass.rules.policy.PolicyInForce}, the policy on one date.
 * Only {@code PolicyReader} sees YAML.
 */
@NullMarked
package afterclass.rules.policy;

import org.jspecify.annotations.NullMarked;
