package afterclass.gateway.protocol.esphome;

import afterclass.gateway.protocol.CardText;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.Presence;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.protocol.TopicRights;
import afterclass.gateway.protocol.UnknownMessage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The protocol of readers on ESPHome, whose payload is just the card's number. */
public final class EspHome implements MessageProtocol {
  private static final String STATUS = "/status";
  private static final String TAG = "/tag";

  /** The suffix of the topic of commands to the reader. */
  private static final String COMMANDS = "/command";

  /** Hex digits with or without dashes, or a decimal number. */
  private static final Pattern CARD = Pattern.compile("[0-9A-Fa-f]+(?:-[0-9A-Fa-f]+)*");

  private static final int MAX_LENGTH = 64;

  /**
   * Maximum number of bytes of a message that is no punch, such as a line of the reader's log, to
   * be stored as an event.
   */
  private static final int LARGEST = 16_384;

  @Override
  public String name() {
    return "esphome";
  }

  @Override
  public List<String> topicFilters(Set<String> sites, Set<String> addresses) {
    Set<String> topics = new LinkedHashSet<>();
    for (String topic : addresses) {
      if (!topic.isEmpty() && topic.indexOf('+') < 0 && topic.indexOf('#') < 0) {
        topics.add((topic.endsWith(TAG) ? prefix(topic, TAG) : topic) + "/#");
      }
    }
    return List.copyOf(topics);
  }

  @Override
  public TopicRights rights(String site, Station station) {
    String card = station.address();
    String own = card.endsWith(TAG) ? prefix(card, TAG) : card;
    Set<String> retains = card.endsWith(TAG) ? Set.of(own + STATUS) : Set.of();
    return new TopicRights(
        Set.of(card, own + STATUS, own + "/+", own + "/+/+", own + "/#"),
        retains,
        Set.of(own + "/#"),
        LARGEST);
  }

  @Override
  public List<Sender> senders(TopicMessage message) {
    if (message.topic().endsWith(COMMANDS)) {
      return List.of();
    }
    List<Sender> all = new ArrayList<>();
    all.add(Sender.at(message.topic()));
    if (message.topic().endsWith(STATUS)) {
      all.add(0, Sender.at(prefix(message.topic(), STATUS) + TAG));
    }
    return all;
  }

  @Override
  public List<Sender> besides(TopicMessage message) {
    String topic = message.topic();
    if (topic.endsWith(COMMANDS)) {
      return List.of();
    }
    List<Sender> all = new ArrayList<>();
    for (int end = topic.lastIndexOf('/'); end > 0; end = topic.lastIndexOf('/', end - 1)) {
      all.add(Sender.at(topic.substring(0, end) + TAG));
      all.add(Sender.at(topic.substring(0, end)));
    }
    return all;
  }

  private static String prefix(String topic, String end) {
    return topic.substring(0, topic.length() - end.length());
  }

  @Override
  public Decoded decode(TopicMessage message, Station station) {
    boolean card = message.topic().equals(station.address());
    if (!card && !message.topic().endsWith(STATUS)) {
      return UnknownMessage.of(message);
    }
    if (message.length() > MAX_LENGTH) {
      return new Decoded.Refused(
          "too-long", message.length() + " bytes, expected at most " + MAX_LENGTH);
    }
    String said = message.payload().utf8().strip();
    if (said.isEmpty()) {
      return new Decoded.NotForUs("the card was taken away");
    }
    if (!card) {
      return status(said, message);
    }
    return CARD.matcher(said).matches()
        ? new Decoded.Punches(List.of(new ReadPunch(said, null, null)))
        : new Decoded.Refused(
            "bad-credential",
            "the payload is \""
                + CardText.shown(said)
                + "\", expected a card's number, as 74-10-37-94 or 5076483");
  }

  private static Decoded status(String said, TopicMessage message) {
    return switch (said) {
      case "online" -> Decoded.Status.up();
      case "offline" -> new Decoded.Status(false, null);
      default -> UnknownMessage.of(message);
    };
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
