/** The viewer's own month: its days and sums. */
@NullMarked
package afterclass.gateway.web.self;

import org.jspecify.annotations.NullMarked;
