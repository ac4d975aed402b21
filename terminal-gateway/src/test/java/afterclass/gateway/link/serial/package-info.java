/** Tests of the serial link with faults of a port that no pseudo-terminal can produce. */
@NullMarked
package afterclass.gateway.link.serial;

import org.jspecify.annotations.NullMarked;
