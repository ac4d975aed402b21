/** Tests of importing a terminal's files into the whole service. */
@NullMarked
package afterclass.gateway.files;

import org.jspecify.annotations.NullMarked;
