package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;

/** A decoder of the frames of one line. Not thread-safe: one decoder per line. */
public interface StreamDecoder {

  /**
   * Decodes a frame.
   *
   * @param frame a complete frame with a correct checksum
   * @param arrivedAt when it arrived
   */
  Decoded decode(Bytes frame, Instant arrivedAt);
}
