/**
 * The file of the store: its folder, its lock, its versions, its backup and the room on its disk.
 *
 * <p>In: the path of the store. Out: a file that may be opened, or the reason why not. Never here:
 * a table.
 */
@NullMarked
package afterclass.gateway.store.file;

import org.jspecify.annotations.NullMarked;
