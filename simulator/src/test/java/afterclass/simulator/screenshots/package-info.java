/**
 * The pictures of the pages that the documents show.
 *
 * <p>In: the demo's scenario, played against the whole service. Out: PNG files, each a page as a
 * real Chromium shows it. Never here: a page that nobody could open in the demo.
 */
@NullMarked
package afterclass.simulator.screenshots;

import org.jspecify.annotations.NullMarked;
