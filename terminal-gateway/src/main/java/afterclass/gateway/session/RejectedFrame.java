package afterclass.gateway.session;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.ChineseText;
import java.time.Instant;

/**
 * A message that did not become a punch, as pages show it.
 *
 * @param at time of arrival
 * @param reason short code, such as {@code wrong-type} or {@code unknown-terminal}
 * @param detail what was found where, and what was expected
 * @param start its first bytes
 * @param length its length in bytes
 */
public record RejectedFrame(Instant at, String reason, String detail, Bytes start, int length) {
  /** Maximum number of bytes shown of a registered terminal's message: a line of maximum length. */
  public static final int SHOWN = 4_096;

  /** Maximum number of bytes shown of an unregistered sender's message. */
  public static final int OF_STRANGERS = 160;

  /** Returns the bytes as readable text, with invisible characters as a middle dot. */
  public String text() {
    return ChineseText.of(start).replaceAll("[\\p{Cntrl}\\p{Cf}\uFFFD]", "·");
  }
}
