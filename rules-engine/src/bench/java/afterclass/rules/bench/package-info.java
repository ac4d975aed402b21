/**
 * How fast a day is judged, beside Drools with the same rules on the same days.
 *
 * <p>In: seeded days. Out: judged days a second of both, after their results were found equal.
 * Never here: anything that travels in the jar; this folder is compiled in the profile {@code
 * bench} only.
 */
@NullMarked
package afterclass.rules.bench;

import org.jspecify.annotations.NullMarked;
