package afterclass.gateway.protocol.esprfid;

import afterclass.gateway.protocol.CardText;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.protocol.UnknownMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The message {@code
 * {"type":"access","time":1540290526,"isKnown":"true","access":"Always","uid":"f9c2f720"}}, or an
 * array of such; a reader set up for a home omits the type. An unknown card comes twice, as an
 * access and as a warning: only the access is a punch. With two doors {@code access} and {@code
 * doorName} are arrays; they state what the reader did, not who used it.
 */
final class EspRfidMessage {
  /** The longest payload decoded, in bytes; an access takes about 150. */
  static final int MAX_LENGTH = 16_384;

  private static final int MOST = 64;
  private static final long LAST_SECOND = 253_402_300_799L;
  private static final Set<String> LOGGED = Set.of("info", "warn", "error", "erro", "debug");
  private static final String CARDS = "rfid";
  private static final String TIME = "seconds since 1970";

  private final List<ReadPunch> punches = new ArrayList<>();
  private final List<ReadEvent> events = new ArrayList<>();
  private Decoded.@Nullable Status status;

  private EspRfidMessage() {}

  static Decoded decode(TopicMessage message) {
    try {
      JsonNode root = PayloadReader.tree(message, MAX_LENGTH);
      EspRfidMessage reading = new EspRfidMessage();
      if (!root.isArray()) {
        reading.take(PayloadReader.asObject(root));
        return reading.meaning();
      }
      if (root.size() > MOST) {
        throw new PayloadException(
            "too-many", root.size() + " messages in one, expected at most " + MOST);
      }
      for (JsonNode each : root) {
        reading.take(PayloadReader.asObject(each));
      }
      return reading.meaning();
    } catch (PayloadException e) {
      return e.refusal(null);
    }
  }

  /**
   * Decodes a message on another topic: cards and heartbeats are decoded, any other message is an
   * event.
   */
  static Decoded decodeOther(TopicMessage message) {
    Decoded meaning = decode(message);
    boolean known =
        meaning instanceof Decoded.Status
            || (meaning instanceof Decoded.Punches said && !said.punches().isEmpty());
    return known ? meaning : UnknownMessage.of(message);
  }

  private Decoded meaning() {
    if (!punches.isEmpty() || !events.isEmpty()) {
      return new Decoded.Punches(punches, events);
    }
    Decoded.Status said = status;
    return said == null ? new Decoded.NotForUs("no card in it") : said;
  }

  private void take(JsonNode object) throws PayloadException {
    String type = object.path("type").asText("").toLowerCase(Locale.ROOT);
    boolean unnamed = type.isEmpty() && object.has("uid") && object.has("access");
    if (type.equals("access") || unnamed) {
      access(object);
    } else if (type.equals("boot")) {
      status = Decoded.Status.up().showing(clock(object));
    } else if (type.equals("heartbeat")) {
      status = new Decoded.Status(true, null).showing(clock(object));
    } else {
      report(type, object);
    }
  }

  /** Adds an access; a door opened by a command reports one without a card. */
  private void access(JsonNode object) throws PayloadException {
    if (object.path("uid").asText("").isBlank()) {
      events.add(new ReadEvent("door", "opened without a card", time(object), null));
    } else {
      punches.add(new ReadPunch(CardText.hex(object, "uid"), time(object), null));
    }
  }

  /**
   * Adds the event of a message that reports no access. A log line about a card adds none, because
   * the card was reported as an access before; any other message is stored with its content.
   */
  private void report(String type, JsonNode object) throws PayloadException {
    String source = object.path("src").asText("").toLowerCase(Locale.ROOT);
    if (source.contains("door") || source.contains("tamper")) {
      String said = CardText.shown(object.path("desc").asText(""));
      events.add(new ReadEvent("door", said, time(object), null));
    } else if (!source.equals(CARDS) || !LOGGED.contains(type)) {
      events.add(new ReadEvent(UnknownMessage.CODE, object.toString(), clock(object), null));
    }
  }

  /** Returns the reader's time; before its clock is set, it sends zero or no valid time. */
  private static @Nullable Instant clock(JsonNode object) {
    try {
      return time(object);
    } catch (PayloadException e) {
      return null;
    }
  }

  private static @Nullable Instant time(JsonNode object) throws PayloadException {
    JsonNode value = PayloadReader.field(object, "time", TIME);
    if (!value.isIntegralNumber()) {
      throw PayloadReader.wrongType("time", value, TIME);
    }
    if (!value.canConvertToLong() || value.longValue() < 0 || value.longValue() > LAST_SECOND) {
      throw new PayloadException(
          "bad-time", "field \"time\" is " + CardText.shown(value.asText()) + ", expected " + TIME);
    }
    return CardText.unlessUnset(Instant.ofEpochSecond(value.longValue()));
  }
}
