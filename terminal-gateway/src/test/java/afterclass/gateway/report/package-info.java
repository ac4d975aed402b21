/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.report;

import org.jspecify.annotations.NullMarked;
