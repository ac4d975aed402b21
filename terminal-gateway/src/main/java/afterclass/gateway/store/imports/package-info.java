/**
 * The tables of files that wait for answers, and of answers that are proposed again.
 *
 * <p>In and out: records of the package {@code imports}. Never here: what is in a file.
 */
@NullMarked
package afterclass.gateway.store.imports;

import org.jspecify.annotations.NullMarked;
