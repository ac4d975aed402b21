/** Tests of the registry of terminals with a running service. */
@NullMarked
package afterclass.gateway.registry;

import org.jspecify.annotations.NullMarked;
