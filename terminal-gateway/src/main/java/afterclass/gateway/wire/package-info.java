/**
 * From bytes to frames: framers that can be fed in any chunk size and find their way back inside
 * what was already read.
 *
 * <p>In: bytes. Out: {@link afterclass.gateway.wire.FrameEvent}. Never here: threads, streams,
 * clocks, links, journal.
 */
@NullMarked
package afterclass.gateway.wire;

import org.jspecify.annotations.NullMarked;
