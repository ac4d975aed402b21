/** Tests of the port for terminals over real connections. */
@NullMarked
package afterclass.gateway.link.http;

import org.jspecify.annotations.NullMarked;
