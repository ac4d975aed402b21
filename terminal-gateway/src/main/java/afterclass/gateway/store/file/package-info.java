/**
 * The file of the store: its folder, lock, versions, backup and free disk space.
 *
 * <p>In: the path of the store. Out: a file that may be opened, or the reason why not. Never here:
 * a table.
 */
@NullMarked
package afterclass.gateway.store.file;

import org.jspecify.annotations.NullMarked;
