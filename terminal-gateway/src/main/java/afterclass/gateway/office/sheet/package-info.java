/**
 * How a sheet looks: its cells with merged blocks, its tables with their headings, and the classes
 * of rows below a heading.
 *
 * <p>In: a {@link afterclass.gateway.workbook.Worksheet}. Out: {@link
 * afterclass.gateway.office.sheet.Grid} and {@link afterclass.gateway.office.sheet.SheetTable}.
 * Never here: what a cell means for the school.
 */
@NullMarked
package afterclass.gateway.office.sheet;

import org.jspecify.annotations.NullMarked;
