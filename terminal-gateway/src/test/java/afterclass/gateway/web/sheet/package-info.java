/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.web.sheet;

import org.jspecify.annotations.NullMarked;
