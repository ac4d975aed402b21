/**
 * Lines of bytes over TCP that the gateway opens: the only room that makes sockets.
 *
 * <p>In: a host and port. Out: the bytes that arrive, and whether the connection is there. Never
 * here: what the bytes mean.
 */
@NullMarked
package afterclass.gateway.link.tcp;

import org.jspecify.annotations.NullMarked;
