package afterclass.gateway.session;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
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
  /** How many bytes of it are shown of a registered terminal: a whole line of the longest. */
  public static final int SHOWN = 4_096;

  /** How many of a sender's that nobody registered. */
  public static final int OF_STRANGERS = 160;

  /** The same as text that can be read, marks that cannot be seen as a middle dot. */
  public String text() {
    return ChineseText.of(start).replaceAll("[\\p{Cntrl}\\p{Cf}\uFFFD]", "·");
  }
}
