package afterclass.gateway.session;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;

/**
 * A message that did not become a punch, as pages show it.
 *
 * @param at when it arrived
 * @param reason short code, as {@code wrong-type} or {@code unknown-terminal}
 * @param detail what was found where, and what was expected
 * @param start its first bytes
 * @param length how long it was, in bytes
 */
public record OddFrame(Instant at, String reason, String detail, Bytes start, int length) {
  /** How many of its bytes are shown. */
  public static final int SHOWN = 160;
}
