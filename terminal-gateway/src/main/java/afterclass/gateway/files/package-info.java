/**
 * The import of files exported from a terminal.
 *
 * <p>In: the bytes of a file and the registered terminal that it came from. Out: ordinary punches
 * of that terminal in the journal, and every line that could not be imported. Never here: what a
 * punch is worth, the office's own files, SQL.
 */
@NullMarked
package afterclass.gateway.files;

import org.jspecify.annotations.NullMarked;
