/**
 * Reports as pages, JSON, CSV and workbooks.
 *
 * <p>In: the name of a report and its filters. Out: a table of rows and sums. Never here: SQL,
 * judging, words outside the message bundles.
 */
@NullMarked
package afterclass.gateway.web.reports;

import org.jspecify.annotations.NullMarked;
