/**
 * The decoding of frames and payloads, one sub-package per protocol; protocols do not depend on one
 * another.
 *
 * <p>In: a frame or payload. Out: {@link afterclass.gateway.protocol.Decoded}. Pure: no link, no
 * journal, no clock but the arrival time passed in.
 */
@NullMarked
package afterclass.gateway.protocol;

import org.jspecify.annotations.NullMarked;
