/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.web.health;

import org.jspecify.annotations.NullMarked;
