/** Files carried from a terminal, into the whole service and out of it again. */
@NullMarked
package afterclass.gateway.files;

import org.jspecify.annotations.NullMarked;
