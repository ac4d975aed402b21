package afterclass.gateway.protocol.tasmota;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.protocol.Presence;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.protocol.TopicRights;
import afterclass.gateway.protocol.UnknownMessage;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The protocol of readers on Tasmota firmware: {@code
 * {"Time":"2020-09-28T17:02:10","RDM6300":{"UID":"008EC793"}}} on {@code tele/{device}/SENSOR}, or
 * in the order of its FullTopic, and the device's state and last will.
 */
public final class Tasmota implements MessageProtocol {
  /**
   * The topic prefixes of the messages that a device sends unasked ({@code tele}) and in answer to
   * commands.
   */
  private static final List<String> PREFIXES = List.of("tele", "stat");

  private static final String SENSOR = "SENSOR";
  private static final String STATE = "STATE";
  private static final String WILL = "LWT";
  private static final Set<String> SAID = Set.of(SENSOR, STATE, WILL);
  private static final int MAX_LENGTH = 16_384;
  private static final int LARGEST = 2 * MAX_LENGTH;

  /** The topic prefix of commands to the device. */
  private static final String COMMANDS = "cmnd";

  @Override
  public String name() {
    return "tasmota";
  }

  /**
   * Returns filters for all topics with the usual number of levels, and for the longer topics of
   * registered devices.
   */
  @Override
  public List<String> topicFilters(Set<String> sites, Set<String> addresses) {
    Set<String> filters = new LinkedHashSet<>();
    for (String prefix : PREFIXES) {
      filters.add(prefix + "/+/+");
      filters.add("+/" + prefix + "/+");
    }
    for (String address : addresses) {
      if (!address.isEmpty() && address.indexOf('+') < 0 && address.indexOf('#') < 0) {
        PREFIXES.forEach(prefix -> filters.addAll(longer(prefix, address)));
      }
    }
    return List.copyOf(filters);
  }

  /** Returns filters for a FullTopic with a level before it, or a device of several levels. */
  private static List<String> longer(String prefix, String address) {
    int slash = address.lastIndexOf('/');
    return slash < 0
        ? List.of("+/" + prefix + "/" + address + "/+", "+/" + address + "/" + prefix + "/+")
        : List.of(
            prefix + "/" + address + "/+",
            address + "/" + prefix + "/+",
            address.substring(0, slash + 1) + prefix + address.substring(slash) + "/+");
  }

  @Override
  public TopicRights rights(String site, Station station) {
    Set<String> writes = new LinkedHashSet<>();
    Set<String> retains = new LinkedHashSet<>();
    for (String prefix : PREFIXES) {
      places(prefix, station.address()).forEach(place -> writes.add(place + "/+"));
      places(prefix, station.address()).forEach(place -> retains.add(place + "/" + WILL));
    }
    Set<String> reads = new LinkedHashSet<>();
    places(COMMANDS, station.address()).forEach(place -> reads.add(place + "/#"));
    return new TopicRights(writes, retains, reads, LARGEST);
  }

  /** Returns rights without a level before the topics, which might be another device's name. */
  @Override
  public TopicRights strangersRights(Station station) {
    String name = station.address();
    if (PREFIXES.contains(name) || name.equals(COMMANDS)) {
      return TopicRights.NONE;
    }
    Set<String> writes = new LinkedHashSet<>();
    Set<String> retains = new LinkedHashSet<>();
    for (String prefix : PREFIXES) {
      for (String place : List.of(prefix + "/" + name, name + "/" + prefix)) {
        writes.add(place + "/+");
        retains.add(place + "/" + WILL);
      }
    }
    Set<String> reads = Set.of(COMMANDS + "/" + name + "/#", name + "/" + COMMANDS + "/#");
    return new TopicRights(writes, retains, reads, LARGEST);
  }

  /** Returns the topics that a device may have with a prefix, in every order of its FullTopic. */
  private static List<String> places(String prefix, String address) {
    int slash = address.lastIndexOf('/');
    List<String> places = new ArrayList<>(List.of(prefix + "/" + address, address + "/" + prefix));
    if (slash < 0) {
      places.add("+/" + prefix + "/" + address);
      places.add("+/" + address + "/" + prefix);
    } else {
      places.add(address.substring(0, slash + 1) + prefix + address.substring(slash));
    }
    return places;
  }

  @Override
  public List<Sender> senders(TopicMessage message) {
    return SAID.contains(kind(message)) ? devices(message) : List.of();
  }

  @Override
  public List<Sender> besides(TopicMessage message) {
    return SAID.contains(kind(message)) ? List.of() : devices(message);
  }

  private static String kind(TopicMessage message) {
    return message.topic().substring(message.topic().lastIndexOf('/') + 1);
  }

  /**
   * Returns the devices that a topic may belong to: prefix and device stand in either order, with
   * or without further levels of a FullTopic before them.
   */
  private static List<Sender> devices(TopicMessage message) {
    List<String> levels = List.of(message.topic().split("/", -1));
    int kind = levels.size() - 1;
    Set<String> topics = new LinkedHashSet<>();
    for (int at = 0; at < kind; at++) {
      if (PREFIXES.contains(levels.get(at))) {
        List<String> device = new ArrayList<>(levels.subList(0, kind));
        device.remove(at);
        for (int from = 0; from < device.size(); from++) {
          boolean behind = from == at || at == kind - 1 || from == 0;
          if (behind) {
            topics.add(String.join("/", device.subList(from, device.size())));
          }
        }
      }
    }
    topics.remove("");
    return topics.stream().map(Sender::at).toList();
  }

  @Override
  public Decoded decode(TopicMessage message, Station station) {
    return switch (kind(message)) {
      case WILL -> will(message);
      case STATE, SENSOR -> said(message, station);
      default -> other(message, station);
    };
  }

  private static Decoded said(TopicMessage message, Station station) {
    try {
      JsonNode said = PayloadReader.object(message, MAX_LENGTH);
      return kind(message).equals(STATE)
          ? new Decoded.Status(true, null).showing(TasmotaSensor.clock(said, station.zone()))
          : TasmotaSensor.decode(said, station.zone());
    } catch (PayloadException e) {
      return e.refusal(null);
    }
  }

  /** Decodes another message: a card becomes a punch, all else an event with the content. */
  private static Decoded other(TopicMessage message, Station station) {
    boolean card =
        said(message, station) instanceof Decoded.Punches said && !said.punches().isEmpty();
    return card ? said(message, station) : UnknownMessage.of(message);
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
