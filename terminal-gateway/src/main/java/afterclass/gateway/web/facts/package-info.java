/**
 * What the office entered: looking it up, correcting it, and files shown before they are taken.
 *
 * <p>In: requests and files. Out: pages and JSON. Never here: SQL, judging, words outside the
 * message bundles.
 */
@NullMarked
package afterclass.gateway.web.facts;

import org.jspecify.annotations.NullMarked;
