/**
 * Which plan is in force on which day: the configured one from the beginning, then each version
 * that two people agreed on, from its date.
 *
 * <p>In: policy files as people upload them. Out: the plan of a date, for whoever judges or
 * explains it. A day's plan is chosen by the day, never by today; what was agreed on is only ever
 * added to. Never here: SQL, Micronaut, a rule of attendance.
 */
@NullMarked
package afterclass.gateway.policy;

import org.jspecify.annotations.NullMarked;
