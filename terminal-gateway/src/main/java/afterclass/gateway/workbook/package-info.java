/**
 * The reading of files of tables, whatever wrote them.
 *
 * <p>In: the bytes of a file. Out: a {@link afterclass.gateway.workbook.Workbook}, or an {@link
 * afterclass.gateway.workbook.UnreadableFile} that says what is wrong and what to do. Limits on
 * size hold before anything is parsed. Never here: what a cell means.
 */
@NullMarked
package afterclass.gateway.workbook;

import org.jspecify.annotations.NullMarked;
