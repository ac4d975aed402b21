/**
 * The splitting of bytes into frames: framers accept any chunk sizes and resynchronise within the
 * bytes already read.
 *
 * <p>In: bytes. Out: {@link afterclass.gateway.wire.FrameEvent}. Never here: threads, streams,
 * clocks, links, journal.
 */
@NullMarked
package afterclass.gateway.wire;

import org.jspecify.annotations.NullMarked;
