/** The registry of terminals over a running service. */
@NullMarked
package afterclass.gateway.registry;

import org.jspecify.annotations.NullMarked;
