package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A decoder of one reader's lines. It ignores empty lines and, if the reader sends neither a time
 * nor a number that identifies a repeat, a card that is still held before the reader.
 */
final class TextLineDecoder implements StreamDecoder {
  private final TextLineProtocol protocol;
  private final RepeatFilter held = new RepeatFilter();

  TextLineDecoder(TextLineProtocol protocol) {
    this.protocol = protocol;
  }

  @Override
  public Decoded decode(Bytes frame, Instant arrivedAt) {
    String text = Bytes.copyOfRange(frame.toArray(), 0, frame.length() - 1).utf8();
    if (text.isBlank()) {
      return new Decoded.NotForUs("an empty line");
    }
    Matcher line = protocol.line().matcher(text);
    if (!line.matches()) {
      return new Decoded.Refused(
          "bad-frame", "found \"%s\", expected a line of this reader".formatted(text));
    }
    Decoded meaning = protocol.meaning(line);
    String card = undatedCard(meaning);
    return card != null && held.repeats(card, arrivedAt) ? RepeatFilter.meaning(card) : meaning;
  }

  /**
   * Returns the card of a line that is a single punch without time and record number; otherwise
   * {@code null}.
   */
  private static @Nullable String undatedCard(Decoded meaning) {
    if (!(meaning instanceof Decoded.Punches punches)
        || punches.punches().size() != 1
        || !punches.events().isEmpty()) {
      return null;
    }
    ReadPunch punch = punches.punches().get(0);
    return punch.at() == null && punch.recordNo() == null ? punch.credential() : null;
  }
}
