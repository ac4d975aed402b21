/** Tests of reading files of tables in every format, whole and broken. */
@NullMarked
package afterclass.gateway.workbook;

import org.jspecify.annotations.NullMarked;
