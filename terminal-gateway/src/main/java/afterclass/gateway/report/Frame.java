package afterclass.gateway.report;

import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.wire.Bytes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The original message of a punch, byte by byte.
 *
 * @param punch the punch as shown to the office
 */
public record Frame(SeenPunch punch) {
  private static final int REPLACEMENT = 0xFFFD;

  /** Returns the journal's record. */
  public JournalRecord record() {
    return punch.stored().record();
  }

  private Bytes raw() {
    return record().raw();
  }

  /** Returns the bytes as lower-case hex, without the pictures they contained. */
  public String hex() {
    return raw().hex();
  }

  /** Returns the first bytes as pairs of hex digits separated by spaces. */
  public String hexOf(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(most, raw().length()); i++) {
      text.append(i == 0 ? "" : " ").append(String.format("%02x", raw().at(i)));
    }
    return text.toString();
  }

  /** Returns the number of the message's bytes that the journal does not keep. */
  public int dropped() {
    return record().rawLength() - raw().length();
  }

  /** Returns the message as text, with control characters as ?; empty if it is not text. */
  public String text() {
    String text = raw().utf8();
    boolean readable = text.codePoints().noneMatch(c -> c == REPLACEMENT);
    boolean plain = text.codePoints().filter(Character::isISOControl).count() * 2 < text.length();
    return readable && plain ? TextTable.clean(text) : "";
  }

  /**
   * Returns the delay between the terminal's own time and the arrival in milliseconds: negative if
   * its clock is ahead, {@code null} if it stated no time. For a punch sent immediately, this is
   * the lag of its clock.
   */
  public @Nullable Long offsetMillis() {
    Instant said = record().terminalTime();
    return said == null ? null : Duration.between(said, record().arrivedAt()).toMillis();
  }

  /** Returns {@link #offsetMillis} in seconds, such as {@code 0.412}; empty if there is none. */
  public String offsetText() {
    Long millis = offsetMillis();
    return millis == null ? "" : BigDecimal.valueOf(millis, 3).toPlainString();
  }
}
