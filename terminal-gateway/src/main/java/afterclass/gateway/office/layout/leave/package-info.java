/**
 * The parts of leave in the office's sheets: pieces of days, and what half days cover.
 *
 * <p>In: cells of a row. Out: dates with the services and requirements that the leave covers, or a
 * question. Never here: how the rows are found on a sheet.
 */
@NullMarked
package afterclass.gateway.office.layout.leave;

import org.jspecify.annotations.NullMarked;
