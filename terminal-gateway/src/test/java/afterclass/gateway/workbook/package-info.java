/** Tests of the reading of files of tables. */
@NullMarked
package afterclass.gateway.workbook;

import org.jspecify.annotations.NullMarked;
