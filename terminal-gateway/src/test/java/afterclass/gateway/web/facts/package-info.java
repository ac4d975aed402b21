/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.web.facts;

import org.jspecify.annotations.NullMarked;
