/**
 * The count at the end of {@code mvn verify}: one line over all modules.
 *
 * <p>In: the reports that this build's test runs wrote. Out: how many tests passed, and what was
 * skipped for want of what. Never here: whether the build succeeds; the test runs themselves say.
 */
@NullMarked
package afterclass.tally;

import org.jspecify.annotations.NullMarked;
