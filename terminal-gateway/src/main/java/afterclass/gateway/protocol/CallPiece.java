package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.util.Objects;

/**
 * One piece of a call, such as a record, and its meaning.
 *
 * @param meaning the meaning
 * @param raw the piece's bytes as they may be stored: without pictures and biometric templates
 */
public record CallPiece(Decoded meaning, Bytes raw) {

  public CallPiece {
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(raw, "raw");
  }
}
