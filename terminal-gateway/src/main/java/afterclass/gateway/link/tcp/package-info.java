/**
 * TCP connections that the gateway opens: the only package that makes sockets.
 *
 * <p>In: a host and port. Out: the bytes that arrive, and whether the connection is up. Never here:
 * what the bytes mean.
 */
@NullMarked
package afterclass.gateway.link.tcp;

import org.jspecify.annotations.NullMarked;
