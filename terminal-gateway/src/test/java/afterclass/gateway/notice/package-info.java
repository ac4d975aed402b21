/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.notice;

import org.jspecify.annotations.NullMarked;
