package afterclass.gateway.protocol.esprfid;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.Presence;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.protocol.TopicRights;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The protocol of readers with the esp-rfid firmware. */
public final class EspRfid implements MessageProtocol {
  /**
   * The suffixes of a reader's topic that it publishes to: of the development version, of that
   * version configured for a home, and for signs of life of some versions.
   */
  private static final List<String> BELOW = List.of("/send", "/tag", "/sync");

  private static final int LARGEST = 4 * EspRfidMessage.MAX_LENGTH;

  /** The suffix of the topic of commands to the reader. */
  private static final String COMMANDS = "/cmd";

  /**
   * Maximum silence of a reader that is online: it sends a heartbeat every three minutes, and has
   * no last will.
   */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

  @Override
  public @Nullable String addressExpected(String address) {
    return address.contains("+") ? "a topic, or topic#hostname, without +" : null;
  }

  @Override
  public String name() {
    return "esp-rfid";
  }

  @Override
  public List<String> topicFilters(Set<String> sites, Set<String> addresses) {
    Set<String> topics = new LinkedHashSet<>();
    for (String address : addresses) {
      String topic = address.replaceFirst("#.*", "");
      if (!topic.isEmpty() && topic.indexOf('+') < 0) {
        topics.add(topic + "/#");
      }
    }
    return List.copyOf(topics);
  }

  /** Returns the rights; several readers may share one topic and differ in the payload only. */
  @Override
  public TopicRights rights(String site, Station station) {
    String topic = station.address().replaceFirst("#.*", "");
    Set<String> writes = new LinkedHashSet<>();
    writes.add(topic);
    BELOW.forEach(below -> writes.add(topic + below));
    writes.addAll(List.of(topic + "/+", topic + "/+/+", topic + "/#"));
    return new TopicRights(writes, Set.of(), Set.of(topic, topic + COMMANDS), LARGEST);
  }

  @Override
  public List<Sender> senders(TopicMessage message) {
    if (message.topic().endsWith(COMMANDS)) {
      return List.of();
    }
    List<String> topics = new ArrayList<>();
    topics.add(message.topic());
    for (String below : BELOW) {
      if (message.topic().endsWith(below)) {
        topics.add(message.topic().substring(0, message.topic().length() - below.length()));
      }
    }
    List<Sender> all = new ArrayList<>();
    String host = host(message);
    if (!host.isEmpty()) {
      topics.forEach(topic -> all.add(Sender.at(topic + "#" + host)));
    }
    topics.forEach(topic -> all.add(Sender.at(topic)));
    return all;
  }

  @Override
  public List<Sender> besides(TopicMessage message) {
    String topic = message.topic();
    if (topic.endsWith(COMMANDS)) {
      return List.of();
    }
    List<Sender> all = new ArrayList<>();
    String host = host(message);
    for (int end = topic.lastIndexOf('/'); end > 0; end = topic.lastIndexOf('/', end - 1)) {
      if (!host.isEmpty()) {
        all.add(Sender.at(topic.substring(0, end) + "#" + host));
      }
      all.add(Sender.at(topic.substring(0, end)));
    }
    return all;
  }

  private static String host(TopicMessage message) {
    try {
      JsonNode root = PayloadReader.tree(message, EspRfidMessage.MAX_LENGTH);
      JsonNode first = root.isArray() ? root.path(0) : root;
      return first.path("hostname").asText(first.path("door").asText(""));
    } catch (PayloadException e) {
      return "";
    }
  }

  @Override
  public Decoded decode(TopicMessage message, Station station) {
    String topic = station.address().replaceFirst("#.*", "");
    boolean known = message.topic().equals(topic) || BELOW.contains(below(message, topic));
    return known ? EspRfidMessage.decode(message) : EspRfidMessage.decodeOther(message);
  }

  private static String below(TopicMessage message, String topic) {
    return message.topic().startsWith(topic) ? message.topic().substring(topic.length()) : "";
  }

  @Override
  public Presence presence() {
    return new Presence(true, LONGEST_SILENCE);
  }

  @Override
  public List<TopicMessage> acknowledgement(TopicMessage message, Decoded meaning) {
    return List.of();
  }
}
