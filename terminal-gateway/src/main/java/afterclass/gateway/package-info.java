/** Base. */
@NullMarked
package afterclass.gateway;

import org.jspecify.annotations.NullMarked;
