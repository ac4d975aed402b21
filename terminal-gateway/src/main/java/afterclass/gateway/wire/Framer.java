package afterclass.gateway.wire;

import java.util.List;

/**
 * A framer of a byte stream. The chunk sizes of the input do not affect the frames found. Not
 * thread-safe: use one framer per line.
 */
public interface Framer {

  /** Adds the next bytes of the line and returns the events completed by them. */
  List<FrameEvent> feed(Bytes chunk);

  /** Discards the bytes read, as after a line was lost and reopened. */
  void reset();
}
