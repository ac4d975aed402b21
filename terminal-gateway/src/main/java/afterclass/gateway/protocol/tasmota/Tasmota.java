package afterclass.gateway.protocol.tasmota;

import afterclass.gateway.protocol.CardText;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.Presence;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Readers on Tasmota firmware: {@code {"Time":"2020-09-28T17:02:10","RDM6300":{"UID":"008EC793"}}}.
 */
public final class Tasmota implements MessageProtocol {
  private static final String ROOT = "tele";
  private static final String SENSOR = "SENSOR";
  private static final String WILL = "LWT";
  private static final int LEVELS = 3;
  private static final int MAX_LENGTH = 16_384;
  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9998;
  private static final List<String> READERS = List.of("RDM6300", "PN532", "RC522");
  private static final String TIME = "a local time, as 2020-09-28T17:02:10";

  @Override
  public String name() {
    return "tasmota";
  }

  @Override
  public List<String> topicFilters(Set<String> addresses) {
    return List.of(ROOT + "/+/" + SENSOR, ROOT + "/+/" + WILL);
  }

  @Override
  public List<Sender> senders(TopicMessage message) {
    String[] levels = message.topic().split("/", -1);
    return levels.length == LEVELS
            && levels[0].equals(ROOT)
            && (levels[2].equals(SENSOR) || levels[2].equals(WILL))
        ? List.of(Sender.at(levels[1]))
        : List.of();
  }

  @Override
  public Decoded decode(TopicMessage message, Station station) {
    if (message.topic().endsWith("/" + WILL)) {
      return will(message);
    }
    try {
      return sensor(PayloadReader.object(message, MAX_LENGTH), station.zone());
    } catch (PayloadException e) {
      return e.refusal(null);
    }
  }

  private static Decoded will(TopicMessage message) {
    return switch (message.payload().utf8()) {
      case "Online" -> Decoded.Status.up();
      case "Offline" -> new Decoded.Status(false, null);
      case "" -> new Decoded.NotForUs("the retained state was cleared");
      default ->
          new Decoded.Refused(
              "bad-state",
              "the payload is neither Online nor Offline, but has " + message.length() + " bytes");
    };
  }

  private static Decoded sensor(JsonNode object, ZoneId zone) throws PayloadException {
    List<ReadPunch> punches = new ArrayList<>();
    for (String reader : READERS) {
      JsonNode said = object.path(reader);
      if (said.isObject()) {
        punches.add(new ReadPunch(CardText.hex(said, "UID"), time(object, zone), null));
      } else if (!said.isMissingNode()) {
        throw PayloadReader.wrongType(reader, said, "an object");
      }
    }
    return punches.isEmpty() ? new Decoded.NotForUs("no card in it") : new Decoded.Punches(punches);
  }

  private static @Nullable Instant time(JsonNode object, ZoneId zone) throws PayloadException {
    JsonNode value = PayloadReader.field(object, "Time", TIME);
    if (!value.isTextual()) {
      throw PayloadReader.wrongType("Time", value, TIME);
    }
    String text = value.textValue();
    try {
      LocalDateTime local = LocalDateTime.parse(text);
      if (local.getYear() >= FIRST_YEAR && local.getYear() <= LAST_YEAR) {
        return CardText.unlessUnset(local.atZone(zone).toInstant());
      }
    } catch (DateTimeException e) {
      throw new PayloadException("bad-time", badTime(text), e);
    }
    throw new PayloadException("bad-time", badTime(text));
  }

  private static String badTime(String text) {
    return "field \"Time\" is \"" + CardText.shown(text) + "\", expected " + TIME;
  }

  @Override
  public Presence presence() {
    return new Presence(true, null);
  }

  @Override
  public List<TopicMessage> acknowledgement(TopicMessage message, Decoded meaning) {
    return List.of();
  }
}
