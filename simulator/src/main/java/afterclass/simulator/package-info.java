/** Base. */
@NullMarked
package afterclass.simulator;

import org.jspecify.annotations.NullMarked;
