/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.web.page;

import org.jspecify.annotations.NullMarked;
