/** Tests of the TCP link on real sockets. */
@NullMarked
package afterclass.gateway.link.tcp;

import org.jspecify.annotations.NullMarked;
