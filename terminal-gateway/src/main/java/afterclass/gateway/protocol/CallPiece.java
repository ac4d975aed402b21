package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.util.Objects;

/**
 * One thing that a call said.
 *
 * @param meaning what it means
 * @param raw the part of the call that said it, as it may be kept: without pictures and without
 *     what describes a body
 */
public record CallPiece(Decoded meaning, Bytes raw) {

  public CallPiece {
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(raw, "raw");
  }
}
