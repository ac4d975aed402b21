/**
 * The attendance rules: evaluates one staff member's day.
 *
 * <p>In: {@link afterclass.rules.model.DayFacts} and the policy in force on that day. Out: {@link
 * afterclass.rules.model.DayOutcome} with its full trace. Never here: I/O, a clock, a framework,
 * logging, floating point.
 */
@NullMarked
package afterclass.rules;

import org.jspecify.annotations.NullMarked;
