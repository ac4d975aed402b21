/**
 * The count at the end of {@code mvn verify}: one line over all modules.
 *
 * <p>In: the reports that this build's test runs wrote. Out: how many tests passed, and how many
 * were skipped because something was missing. Never here: whether the build succeeds; the test runs
 * decide that.
 */
@NullMarked
package afterclass.tally;

import org.jspecify.annotations.NullMarked;
