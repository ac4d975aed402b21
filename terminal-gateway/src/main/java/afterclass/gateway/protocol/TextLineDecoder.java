package afterclass.gateway.protocol;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one reader. An empty line means nothing, and neither does a card that is still
 * held before the reader, if the reader sends no time and no number by which a repeat is known.
 */
final class TextLineDecoder implements StreamDecoder {
  private final TextLineProtocol protocol;
  private final HeldCard held = new HeldCard();

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
    return card != null && held.repeats(card, arrivedAt) ? HeldCard.meaning(card) : meaning;
  }

  /** The card of a single punch that carries neither a time nor a number, else {@code null}. */
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
