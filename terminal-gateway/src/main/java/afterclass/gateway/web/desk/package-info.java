/**
 * The top of the first page: the steps of a new school until all are done, and what waits today.
 *
 * <p>In: a viewer. Out: steps and things to do, each with the page that does it. Never here: SQL,
 * judging, requests, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.desk;

import org.jspecify.annotations.NullMarked;
