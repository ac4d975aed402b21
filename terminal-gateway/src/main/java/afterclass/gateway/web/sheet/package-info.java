/**
 * The sign-in sheet of a day.
 *
 * <p>In: requests. Out: a page and JSON. Never here: SQL, judging, words outside the message
 * bundles.
 */
@NullMarked
package afterclass.gateway.web.sheet;

import org.jspecify.annotations.NullMarked;
