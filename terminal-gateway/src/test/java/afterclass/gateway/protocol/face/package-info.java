/** What becomes of pictures, and what terminals are answered. */
@NullMarked
package afterclass.gateway.protocol.face;

import org.jspecify.annotations.NullMarked;
