package afterclass.gateway.protocol.attendance;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.protocol.TopicRights;
import afterclass.gateway.wire.Bytes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The service's own MQTT protocol. */
public final class Attendance implements MessageProtocol {
  /** The longest payload decoded, in bytes; a punch takes about a hundred. */
  static final int MAX_LENGTH = 4096;

  /** The longest payload that the embedded broker accepts; a longer one is shown as refused. */
  private static final int LARGEST = 4 * MAX_LENGTH;

  private static final String ACK = "ack";
  private static final String ROOT = "attendance";
  private static final String PUNCH = "punch";
  private static final String STATUS = "status";
  private static final int LEVELS = 4;

  @Override
  public String name() {
    return "attendance";
  }

  @Override
  public List<String> topicFilters(Set<String> sites, Set<String> addresses) {
    return sites.stream()
        .sorted()
        .flatMap(site -> Stream.of(PUNCH, STATUS).map(kind -> ROOT + "/" + site + "/+/" + kind))
        .toList();
  }

  @Override
  public TopicRights rights(String site, Station station) {
    String own = ROOT + "/" + site + "/" + station.name() + "/";
    return new TopicRights(
        Set.of(own + PUNCH, own + STATUS), Set.of(own + STATUS), Set.of(own + ACK), LARGEST);
  }

  @Override
  public TopicRights strangersRights(Station station) {
    return rights("+", station);
  }

  @Override
  public List<Sender> senders(TopicMessage message) {
    String[] levels = message.topic().split("/", -1);
    return levels.length == LEVELS
            && levels[0].equals(ROOT)
            && (levels[3].equals(PUNCH) || levels[3].equals(STATUS))
        ? List.of(new Sender(levels[1], levels[2]))
        : List.of();
  }

  @Override
  public Decoded decode(TopicMessage message, Station station) {
    return message.topic().endsWith("/" + STATUS)
        ? StatusPayload.decode(message)
        : PunchPayload.decode(message);
  }

  @Override
  public List<TopicMessage> acknowledgement(TopicMessage message, Decoded meaning) {
    String topic = message.topic().substring(0, message.topic().lastIndexOf('/')) + "/" + ACK;
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
