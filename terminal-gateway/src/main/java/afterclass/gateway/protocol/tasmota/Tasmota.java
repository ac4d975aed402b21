package afterclass.gateway.protocol.tasmota;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.Presence;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * Readers on Tasmota firmware: {@code {"Time":"2020-09-28T17:02:10","RDM6300":{"UID":"008EC793"}}}
 * on {@code tele/{device}/SENSOR}, the device's own state and last will beside it.
 */
public final class Tasmota implements MessageProtocol {
  private static final String ROOT = "tele";
  private static final String SENSOR = "SENSOR";
  private static final String STATE = "STATE";
  private static final String WILL = "LWT";
  private static final Set<String> SAID = Set.of(SENSOR, STATE, WILL);
  private static final int LEVELS = 3;
  private static final int MAX_LENGTH = 16_384;

  @Override
  public String name() {
    return "tasmota";
  }

  @Override
  public List<String> topicFilters(Set<String> addresses) {
    return List.of(ROOT + "/+/" + SENSOR, ROOT + "/+/" + STATE, ROOT + "/+/" + WILL);
  }

  @Override
  public List<Sender> senders(TopicMessage message) {
    String[] levels = message.topic().split("/", -1);
    return levels.length == LEVELS && levels[0].equals(ROOT) && SAID.contains(levels[2])
        ? List.of(Sender.at(levels[1]))
        : List.of();
  }

  @Override
  public Decoded decode(TopicMessage message, Station station) {
    if (message.topic().endsWith("/" + WILL)) {
      return will(message);
    }
    try {
      JsonNode said = PayloadReader.object(message, MAX_LENGTH);
      return message.topic().endsWith("/" + STATE)
          ? new Decoded.Status(true, null).showing(TasmotaSensor.clock(said, station.zone()))
          : TasmotaSensor.decode(said, station.zone());
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

  @Override
  public byte[] strip(String topic, byte[] payload) {
    return TasmotaSensor.withoutKeys(MessageProtocol.super.strip(topic, payload));
  }

  @Override
  public Set<String> warnings() {
    return Set.of(TasmotaSensor.MEASURES, TasmotaSensor.UNKNOWN);
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
