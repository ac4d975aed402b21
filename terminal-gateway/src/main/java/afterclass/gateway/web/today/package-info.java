/**
 * Today as it runs.
 *
 * <p>In: requests. Out: a page, its changes as events, and JSON. Never here: SQL, judging, words
 * outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.today;

import org.jspecify.annotations.NullMarked;
