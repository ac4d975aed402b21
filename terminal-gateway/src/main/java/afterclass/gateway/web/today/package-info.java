/** The present state of today. */
@NullMarked
package afterclass.gateway.web.today;

import org.jspecify.annotations.NullMarked;
