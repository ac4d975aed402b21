/**
 * The policies in force by date: the configured one from the beginning, then each version approved
 * by two people, from its date.
 *
 * <p>In: uploaded policy files. Out: the policy of a date, for evaluation and explanation. The
 * policy of a day depends on that day, never on today; approvals are only ever added. Never here:
 * SQL, Micronaut, attendance rules.
 */
@NullMarked
package afterclass.gateway.policy;

import org.jspecify.annotations.NullMarked;
