package afterclass.gateway.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parsing shared by protocols of self-built readers: hex cards, and possibly unset clocks. */
public final class CardText {
  private static final Pattern HEX =
      Pattern.compile("[0-9A-Fa-f]{1,40}|[0-9A-Fa-f]{2}(?:[-:][0-9A-Fa-f]{2}){1,19}");
  private static final int SHOWN = 40;

  /**
   * The earliest time that a set clock can show; an earlier one means that the reader's clock was
   * not set since power-on.
   */
  private static final Instant CLOCK_SET =
      LocalDate.of(2001, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

  private CardText() {}

  /**
   * Returns the hex digits of a card in upper case, without separators, leading zeros kept.
   *
   * @param name name of the field that holds them
   */
  public static String hex(JsonNode object, String name) throws PayloadException {
    String expected = "1 to 40 hex digits";
    JsonNode value = PayloadReader.field(object, name, expected);
    if (!value.isTextual()) {
      throw PayloadReader.wrongType(name, value, expected);
    }
    String text = value.textValue();
    if (!HEX.matcher(text).matches()) {
      throw new PayloadException(
          "bad-credential",
          "field \"" + name + "\" is \"" + shown(text) + "\", expected " + expected);
    }
    return text.replaceAll("[-:]", "").toUpperCase(Locale.ROOT);
  }

  /** Returns the time, or {@code null} if it is so early that the reader's clock was not set. */
  public static @Nullable Instant unlessUnset(Instant said) {
    return said.isBefore(CLOCK_SET) ? null : said;
  }

  /** Returns the beginning of a text, as shown in a refusal. */
  public static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
