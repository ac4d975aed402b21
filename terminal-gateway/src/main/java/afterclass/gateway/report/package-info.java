/**
 * Reports for the office: tables requested by name and dates, with typed columns and sums. Standing
 * postings are ledger postings that no entry reverses.
 *
 * <p>In: ledger, decisions, punches, roster, and what is known about a day now. Out: {@link
 * afterclass.gateway.report.Table} and its formats JSON, CSV, XLSX, PDF and plain text, all with
 * the same rows and sums. A new report is one class and one line in {@link
 * afterclass.gateway.report.Reports}. Never here: HTTP, SQL, judging.
 */
@NullMarked
package afterclass.gateway.report;

import org.jspecify.annotations.NullMarked;
