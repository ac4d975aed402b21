package afterclass.gateway.protocol.tasmota;

import afterclass.gateway.protocol.CardText;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.TimeText;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A SENSOR message: a time, and an object for each sensor. A reader's object is a punch, a keypad's
 * an event without its digits; another sensor that identifies something is an event with its
 * content. Sensors that only measure report often; their event has no values, so it is stored once.
 */
final class TasmotaSensor {
  /** The code of the event that a device also has measuring sensors. */
  static final String MEASURES = "measures";

  /** The code of the event of a sensor that identifies something but is no known reader. */
  static final String UNKNOWN = "unknown-sensor";

  private static final String TIME = "a local time, as 2020-09-28T17:02:10";
  private static final String UID = "UID";
  private static final String WIEGAND = "Wiegand";
  private static final List<String> READERS = List.of("RDM6300", "PN532", "RC522", WIEGAND);
  private static final int NIBBLE = 8;

  /** Field with a tag's size in bits; a keypad's key is reported like a small tag. */
  private static final String SIZE = "Size";

  private static final Pattern NAMING = Pattern.compile("(?i)uid|tag|card|key|code|serial|^id$");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,20}");
  private static final Pattern HEX = Pattern.compile("(?:0[xX])?([0-9A-Fa-f]{1,20})[hH]?");
  private static final Pattern MARKED = Pattern.compile("0[xX].*|.*[hH]|.*[A-Fa-f].*");

  /** The fields that a device reports in addition to its sensors. */
  private static final Pattern OF_DEVICE =
      Pattern.compile(
          "Time|Epoch|Uptime.*|Vcc|ANALOG|.*Unit|(?:Switch|Button|Counter|Relay)[0-9]*");

  /** The measured quantities, which do not tell who is present. */
  private static final Set<String> MEASURED =
      Set.of(
          "Temperature",
          "Humidity",
          "DewPoint",
          "Pressure",
          "SeaPressure",
          "Gas",
          "Illuminance",
          "CarbonDioxide",
          "eCO2",
          "TVOC",
          "Distance",
          "Moisture",
          "Weight",
          "Noise",
          "UvIndex",
          "TotalStartTime",
          "Total",
          "Yesterday",
          "Today",
          "Period",
          "Power",
          "ApparentPower",
          "ReactivePower",
          "Factor",
          "Frequency",
          "Voltage",
          "Current",
          "Id",
          "Range",
          "A0");

  private static final String VALUE = "(?:\"[^\"]{0,64}\"|[0-9]{1,20})";
  private static final String COLON = "\\s{0,4}:\\s{0,4}";
  private static final String COMMA = "\\s{0,4},\\s{0,4}";
  private static final Pattern KEYS =
      Pattern.compile("(?i)(\"(?:keys?|pin|code)[0-9]?\"" + COLON + ")" + VALUE);
  private static final Pattern KEY_THEN_SIZE =
      Pattern.compile(
          ("(\"UID\"" + COLON + ")" + VALUE)
              + ("(?=" + COMMA + "\"Size\"" + COLON + "[0-8]\\s{0,4}[,}])"));
  private static final Pattern SIZE_THEN_KEY =
      Pattern.compile("(\"Size\"" + COLON + "[0-8]" + COMMA + "\"UID\"" + COLON + ")" + VALUE);

  private TasmotaSensor() {}

  /** Decodes a message. */
  static Decoded decode(JsonNode object, ZoneId zone) throws PayloadException {
    List<ReadPunch> punches = new ArrayList<>();
    List<ReadEvent> events = new ArrayList<>();
    List<String> measure = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : inOrder(object)) {
      String name = field.getKey();
      JsonNode said = field.getValue();
      if (READERS.contains(reader(name))) {
        if (!said.isObject()) {
          throw PayloadReader.wrongType(name, said, "an object");
        }
        read(name, said, time(object, zone), punches, events);
      } else if (said.isContainerNode() ? !known(said) : !OF_DEVICE.matcher(name).matches()) {
        other(CardText.shown(name), said, measure, unknown);
      }
    }
    // One event for all sensors of a kind, as two alternating events would always be new.
    if (!measure.isEmpty()) {
      events.add(new ReadEvent(MEASURES, String.join("; ", measure), null, null));
    }
    if (!unknown.isEmpty()) {
      events.add(new ReadEvent(UNKNOWN, String.join("; ", unknown), clock(object, zone), null));
    }
    boolean nothing = punches.isEmpty() && events.isEmpty();
    return nothing ? new Decoded.NotForUs("no sensor in it") : new Decoded.Punches(punches, events);
  }

  /** Returns the fields, readers first in the order of their list. */
  private static List<Map.Entry<String, JsonNode>> inOrder(JsonNode object) {
    List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
    fields.sort(Comparator.comparingInt(field -> place(READERS.indexOf(reader(field.getKey())))));
    return fields;
  }

  private static int place(int index) {
    return index < 0 ? READERS.size() : index;
  }

  /** Returns the kind of a reader; several of one kind have a number after their name. */
  private static String reader(String name) {
    return READERS.contains(name) ? name : name.replaceFirst("[-_]?[0-9]$", "");
  }

  private static void read(
      String name,
      JsonNode said,
      @Nullable Instant at,
      List<ReadPunch> punches,
      List<ReadEvent> events)
      throws PayloadException {
    if (!name.startsWith(WIEGAND)) {
      punches.add(new ReadPunch(CardText.hex(said, UID), at, null));
      return;
    }
    boolean key =
        !said.has(UID)
            && names(said).anyMatch(each -> each.toLowerCase(Locale.ROOT).startsWith("key"));
    JsonNode size = said.path(SIZE);
    if (key || (size.isIntegralNumber() && size.asInt() <= NIBBLE)) {
      events.add(new ReadEvent("keypad", "a key of " + name + ", its digits not kept", at, null));
      return;
    }
    punches.add(new ReadPunch(number(said), at, null));
  }

  private static Stream<String> names(JsonNode said) {
    return said.properties().stream().map(Map.Entry::getKey);
  }

  /** Returns a card number: digits are decimal, hex has a prefix, a suffix or a letter. */
  private static String number(JsonNode said) throws PayloadException {
    String expected = "a card's number";
    JsonNode value = PayloadReader.field(said, UID, expected);
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw PayloadReader.wrongType(UID, value, expected);
    }
    String text = value.asText().strip();
    if (DIGITS.matcher(text).matches()) {
      return text;
    }
    var hex = HEX.matcher(text);
    if (hex.matches() && MARKED.matcher(text).matches()) {
      return hex.group(1).toUpperCase(Locale.ROOT);
    }
    throw new PayloadException(
        "bad-credential",
        "field \"UID\" is \"" + CardText.shown(text) + "\", expected " + expected);
  }

  /** Adds a sensor; of a measuring one only the names, so that repeats are not new. */
  private static void other(
      String name, JsonNode said, List<String> measure, List<String> unknown) {
    if (said.isValueNode() && !NAMING.matcher(name).find()) {
      measure.add(name);
      return;
    }
    boolean numbers =
        said.isObject()
            && said.properties().stream()
                .map(Map.Entry::getValue)
                .allMatch(each -> each.isNumber() || each.isNull());
    if (numbers && names(said).noneMatch(NAMING.asPredicate())) {
      measure.add(name + ": " + names(said).collect(Collectors.joining(", ")));
    } else {
      unknown.add(name + ": " + said);
    }
  }

  private static boolean known(JsonNode said) {
    return said.isObject() && names(said).allMatch(MEASURED::contains);
  }

  /** Returns the payload without digits entered on a keypad, which may be a secret PIN. */
  static byte[] withoutKeys(byte[] payload) {
    String text = new String(payload, StandardCharsets.ISO_8859_1);
    if (!text.contains("\"" + WIEGAND)) {
      return payload;
    }
    String left = text;
    for (Pattern keyed : List.of(KEYS, KEY_THEN_SIZE, SIZE_THEN_KEY)) {
      left = keyed.matcher(left).replaceAll("$10");
    }
    return left.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the time of the device's clock, or {@code null} if not reported. */
  static @Nullable Instant clock(JsonNode object, ZoneId zone) {
    try {
      return time(object, zone);
    } catch (PayloadException e) {
      return null;
    }
  }

  private static @Nullable Instant time(JsonNode object, ZoneId zone) throws PayloadException {
    JsonNode value = PayloadReader.field(object, "Time", TIME);
    if (!value.isTextual()) {
      throw PayloadReader.wrongType("Time", value, TIME);
    }
    Instant said =
        TimeText.of(value.textValue(), zone)
            .orElseThrow(
                () ->
                    new PayloadException(
                        "bad-time",
                        "field \"Time\" is \""
                            + CardText.shown(value.textValue())
                            + "\", expected "
                            + TIME));
    return CardText.unlessUnset(said);
  }
}
