/** The serial link against a port that fails as no pseudo-terminal can be made to. */
@NullMarked
package afterclass.gateway.link.serial;

import org.jspecify.annotations.NullMarked;
