package afterclass.gateway.report;

import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.wire.Bytes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a terminal really said of a punch, byte by byte.
 *
 * @param punch the punch as the office sees it
 */
public record Frame(SeenPunch punch) {
  private static final int REPLACEMENT = 0xFFFD;

  /** What the journal keeps. */
  public JournalRecord record() {
    return punch.stored().record();
  }

  private Bytes raw() {
    return record().raw();
  }

  /** The bytes as lower-case hex, without the pictures that were in them. */
  public String hex() {
    return raw().hex();
  }

  /** The first so many bytes, two hex digits each, a space between. */
  public String hexOf(int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < Math.min(most, raw().length()); i++) {
      text.append(i == 0 ? "" : " ").append(String.format("%02x", raw().at(i)));
    }
    return text.toString();
  }

  /** How many bytes of the message the journal does not keep. */
  public int dropped() {
    return record().rawLength() - raw().length();
  }

  /** The message as text, control characters as ?; empty if it is none. */
  public String text() {
    String text = raw().utf8();
    boolean readable = text.codePoints().noneMatch(c -> c == REPLACEMENT);
    boolean plain = text.codePoints().filter(Character::isISOControl).count() * 2 < text.length();
    return readable && plain ? TextTable.clean(text) : "";
  }

  /**
   * How long after the terminal's own time it arrived, in milliseconds; negative where that clock
   * is ahead, {@code null} where the terminal said no time. Of a punch that comes at once it is how
   * far the clock is behind.
   */
  public @Nullable Long offsetMillis() {
    Instant said = record().terminalTime();
    return said == null ? null : Duration.between(said, record().arrivedAt()).toMillis();
  }

  /** {@link #offsetMillis} in seconds, as {@code 0.412}; empty where there is none. */
  public String offsetText() {
    Long millis = offsetMillis();
    return millis == null ? "" : BigDecimal.valueOf(millis, 3).toPlainString();
  }
}
