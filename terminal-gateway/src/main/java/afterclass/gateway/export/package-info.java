/**
 * The way back: the school's facts as spreadsheets that the import reads, and empty ones to fill
 * in.
 *
 * <p>In: the facts in force and the policies that name services. Out: a {@link
 * afterclass.gateway.export.ListTable} with the rows of today's import form, the grids that offices
 * like (person by weekday, post by weekday), and templates; as workbooks, lists also as CSV. What
 * comes out of here and goes into an import unchanged changes nothing. Never here: requests, the
 * store, facts of its own.
 *
 * <p>A new layout is a constant of {@link afterclass.gateway.export.ExportLayout}, with the kinds
 * that have it, and a maker of its sheets.
 */
@NullMarked
package afterclass.gateway.export;

import org.jspecify.annotations.NullMarked;
