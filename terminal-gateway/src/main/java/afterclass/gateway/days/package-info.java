/**
 * The judging of days from journal and roster.
 *
 * <p>In: journal positions, changed facts and passed deadlines, which make days dirty. Out:
 * decisions, each with the facts known when it was made.
 */
@NullMarked
package afterclass.gateway.days;

import org.jspecify.annotations.NullMarked;
