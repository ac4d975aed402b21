/** Lines of real and broken files, and what they mean. */
@NullMarked
package afterclass.gateway.protocol.attlog;

import org.jspecify.annotations.NullMarked;
