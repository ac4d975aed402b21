package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;

/** Says what the frames of one line mean. Not thread-safe: one decoder a line. */
public interface StreamDecoder {

  /**
   * The meaning of a frame.
   *
   * @param frame a whole frame, its check right
   * @param arrivedAt when it arrived
   */
  Decoded decode(Bytes frame, Instant arrivedAt);
}
