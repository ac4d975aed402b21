/** Tests of the package of the same name. */
@NullMarked
package afterclass.gateway.outbox.robot;

import org.jspecify.annotations.NullMarked;
