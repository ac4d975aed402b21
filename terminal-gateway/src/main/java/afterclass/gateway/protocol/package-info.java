/**
 * From frames to what a terminal said, one sub-package a protocol; protocols do not see one
 * another.
 *
 * <p>In: a frame or payload. Out: {@link afterclass.gateway.protocol.Decoded}. Pure: no link, no
 * journal, no clock but the arrival time handed in.
 */
@NullMarked
package afterclass.gateway.protocol;

import org.jspecify.annotations.NullMarked;
