package afterclass.gateway.wire;

import java.util.List;

/**
 * Finds frames in a byte stream. Feeding the same bytes in any chunk sizes gives the same frames.
 * Not thread-safe: one framer a line.
 */
public interface Framer {

  /** Takes the next bytes off the line and says what is complete. */
  List<FrameEvent> feed(Bytes chunk);

  /** Forgets what was read, as after a line that went away and came back. */
  void reset();
}
