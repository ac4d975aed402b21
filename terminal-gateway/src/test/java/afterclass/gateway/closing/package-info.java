/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.closing;

import org.jspecify.annotations.NullMarked;
