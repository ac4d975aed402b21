package afterclass.gateway.protocol.attendance;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.wire.Bytes;
import java.util.List;
import java.util.Optional;

/** The service's own MQTT form. */
public final class Attendance implements MessageProtocol {
  private static final String ROOT = "attendance";
  private static final String PUNCH = "punch";
  private static final String STATUS = "status";
  private static final int LEVELS = 4;

  @Override
  public String name() {
    return "attendance";
  }

  @Override
  public List<String> topicFilters() {
    return List.of(ROOT + "/+/+/" + PUNCH, ROOT + "/+/+/" + STATUS);
  }

  @Override
  public Optional<Sender> sender(String topic) {
    String[] levels = topic.split("/", -1);
    return levels.length == LEVELS
            && levels[0].equals(ROOT)
            && (levels[3].equals(PUNCH) || levels[3].equals(STATUS))
        ? Optional.of(new Sender(levels[1], levels[2]))
        : Optional.empty();
  }

  @Override
  public Decoded decode(TopicMessage message) {
    return message.topic().endsWith("/" + STATUS)
        ? StatusPayload.decode(message)
        : PunchPayload.decode(message);
  }

  @Override
  public List<TopicMessage> acknowledgement(TopicMessage message, Decoded meaning) {
    String topic = message.topic().substring(0, message.topic().lastIndexOf('/')) + "/ack";
    return meaning.fold(
        punches -> punches.punches().stream().map(punch -> taken(topic, punch)).toList(),
        status -> List.of(),
        notForUs -> List.of(),
        refused -> List.of());
  }

  private static TopicMessage taken(String topic, ReadPunch punch) {
    return new TopicMessage(topic, Bytes.ofUtf8("{\"seq\":" + punch.recordNo() + "}"));
  }
}
