/**
 * Judges each staff member's days from journal and roster. A service is on hold (held) when the
 * facts do not suffice and an administrator decides; a clock doubt is a time in which the gateway's
 * own clock is uncertain.
 *
 * <p>In: journal positions, changed facts and passed deadlines, which make days dirty. Out:
 * decisions, each with the facts known when it was made.
 */
@NullMarked
package afterclass.gateway.days;

import org.jspecify.annotations.NullMarked;
