/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.link;

import org.jspecify.annotations.NullMarked;
