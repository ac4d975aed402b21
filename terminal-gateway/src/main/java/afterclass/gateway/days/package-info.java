/**
 * From journal and roster to judged days.
 *
 * <p>In: journal positions, changed facts and passed deadlines, which make days dirty. Out:
 * decisions, each with what was known when it was made.
 */
@NullMarked
package afterclass.gateway.days;

import org.jspecify.annotations.NullMarked;
