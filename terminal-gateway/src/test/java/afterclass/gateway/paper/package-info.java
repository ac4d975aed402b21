/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.paper;

import org.jspecify.annotations.NullMarked;
