/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.i18n;

import org.jspecify.annotations.NullMarked;
