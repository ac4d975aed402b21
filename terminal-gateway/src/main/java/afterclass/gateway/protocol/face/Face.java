package afterclass.gateway.protocol.face;

import afterclass.gateway.protocol.BacklogReply;
import afterclass.gateway.protocol.CardText;
import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.MessageProtocol;
import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.Presence;
import afterclass.gateway.protocol.ReadEvent;
import afterclass.gateway.protocol.Sender;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.TopicMessage;
import afterclass.gateway.protocol.TopicRights;
import afterclass.gateway.protocol.UnknownMessage;
import afterclass.gateway.wire.Bytes;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The protocol of face terminals of the {@code mqtt/face/…} family. */
public final class Face implements MessageProtocol {
  /**
   * Time to wait for repeated records: a terminal repeats an unacknowledged record after ten
   * seconds.
   */
  private static final Duration SETTLE = Duration.ofSeconds(12);

  /**
   * Maximum silence of a terminal that is online: heartbeats come every 30 to 60 s; a QoS 0 last
   * will may be lost.
   */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

  /** The size of a record with a picture of the largest camera, in bytes. */
  private static final int LARGEST = 4 * 1024 * 1024;

  private static final String UNNAMED = "(no id)";
  private static final String AGAIN = "ManualPushRecords";
  private static final String DONE = "200";

  /** The code that says that the terminal holds no record of the requested span. */
  private static final String NOTHING_THERE = "467";

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private final Duration settle;

  /** Makes the protocol with the terminals' own times. */
  public Face() {
    this(SETTLE);
  }

  /**
   * Makes the protocol with another time to settle.
   *
   * @param settle time without a further record after which a requested span is complete
   */
  public Face(Duration settle) {
    this.settle = settle;
  }

  @Override
  public String name() {
    return "face";
  }

  @Override
  public List<String> topicFilters(Set<String> sites, Set<String> addresses) {
    return FaceTopic.filters();
  }

  /** Returns the rights, with room for a picture; on shared topics only payloads name senders. */
  @Override
  public TopicRights rights(String site, Station station) {
    String own = FaceTopic.down(station.address());
    Set<String> writes = new LinkedHashSet<>(FaceTopic.shared());
    writes.add(own + "/+");
    writes.add(own + "/+/+");
    return new TopicRights(writes, Set.of(), Set.of(own), LARGEST);
  }

  @Override
  public TopicRights strangersRights(Station station) {
    boolean free = FaceTopic.of(FaceTopic.down(station.address())).isEmpty();
    return free ? rights("", station) : TopicRights.NONE;
  }

  @Override
  public byte[] strip(String topic, byte[] payload) {
    return topic.startsWith(FaceTopic.ROOT) ? Pictures.strip(payload) : payload;
  }

  @Override
  public List<Sender> senders(TopicMessage message) {
    return FaceTopic.of(message.topic()).map(topic -> sender(topic, message)).stream().toList();
  }

  /**
   * Returns the sender; on shared topics by the id in the payload, which is trusted only for a
   * heartbeat.
   */
  private static Sender sender(FaceTopic topic, TopicMessage message) {
    String device = topic.device().isEmpty() ? said(message) : topic.device();
    return Sender.at(device.isEmpty() ? UNNAMED : device);
  }

  private static String said(TopicMessage message) {
    try {
      return FacePayload.read(message).device();
    } catch (PayloadException e) {
      return "";
    }
  }

  @Override
  public Decoded decode(TopicMessage message, Station station) {
    return FaceTopic.of(message.topic())
        .map(topic -> decode(topic, message, station.zone()))
        .orElseGet(() -> new Decoded.NotForUs("none of its topics"));
  }

  private static Decoded decode(FaceTopic topic, TopicMessage message, ZoneId zone) {
    return switch (topic.kind()) {
      case RECORD -> FaceRecord.decode(message, topic.device(), zone);
      case ANSWER -> answered(message);
      case HEARTBEAT, BASIC -> life(message, zone);
    };
  }

  private static Decoded answered(TopicMessage message) {
    try {
      String operator = FacePayload.read(message).operator();
      return operator.endsWith("-Ack")
          ? new Decoded.NotForUs("an answer to a command")
          : Decoded.Punches.none(unknown(message, operator));
    } catch (PayloadException e) {
      return e.refusal(null);
    }
  }

  private static Decoded life(TopicMessage message, ZoneId zone) {
    try {
      FacePayload payload = FacePayload.read(message);
      Instant clock = FaceRecord.clock(payload.info(), zone);
      return switch (payload.operator()) {
        case "Online" -> Decoded.Status.up().showing(clock);
        case "Offline" -> new Decoded.Status(false, null);
        case "HeartBeat" -> new Decoded.Status(true, null).showing(clock);
        // Any client may publish there under any name, so the message is stored but is no punch.
        case "RecPush", "VerifyPush" -> UnknownMessage.of(message);
        default -> Decoded.Punches.none(unknown(message, payload.operator()));
      };
    } catch (PayloadException e) {
      return e.refusal(null);
    }
  }

  /** Returns a message of an unknown kind as an event, with its content. */
  static ReadEvent unknown(TopicMessage message, String operator) {
    String content = message.payload().utf8();
    return new ReadEvent(
        "unknown-operator", CardText.shown(operator) + " in " + content, null, null);
  }

  @Override
  public Set<String> warnings() {
    return Set.of(FaceRecord.OTHER_ID);
  }

  @Override
  public Presence presence() {
    return new Presence(true, LONGEST_SILENCE);
  }

  @Override
  public List<TopicMessage> acknowledgement(TopicMessage message, Decoded meaning) {
    return FaceTopic.of(message.topic())
        .flatMap(
            topic ->
                switch (topic.kind()) {
                  case RECORD -> pushAck(topic.device(), message);
                  case BASIC -> onlineAck(message);
                  case HEARTBEAT, ANSWER -> Optional.empty();
                })
        .stream()
        .toList();
  }

  private static Optional<TopicMessage> pushAck(String device, TopicMessage message) {
    return Optional.ofNullable(FaceRecord.recordIdAsWritten(message))
        .map(
            id ->
                "{\"operator\":\"PushAck\",\"messageId\":\"stored-%s\",\"info\":{\"PushAckType\":2,\"SnapOrRecordID\":%s}}"
                    .formatted(id.replace("\"", ""), id))
        .map(text -> new TopicMessage(FaceTopic.down(device), Bytes.ofUtf8(text)));
  }

  private static Optional<TopicMessage> onlineAck(TopicMessage message) {
    try {
      FacePayload payload = FacePayload.read(message);
      String device = payload.device();
      if (!payload.operator().equals("Online") || device.isEmpty()) {
        return Optional.empty();
      }
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      String id = payload.messageId();
      answer.put("messageId", id.isEmpty() ? "online-" + device : id);
      answer.put("operator", "Online-Ack");
      answer.putObject("info").put("facesluiceId", device).put("result", "ok");
      return Optional.of(down(device, answer));
    } catch (PayloadException e) {
      return Optional.empty();
    }
  }

  private static TopicMessage down(String device, ObjectNode said) {
    return new TopicMessage(FaceTopic.down(device), Bytes.ofUtf8(said.toString()));
  }

  @Override
  public Optional<TopicMessage> askAgain(Station station, Instant from, Instant to, String token) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("operator", AGAIN);
    request.put("messageId", token);
    request
        .putObject("info")
        .put("facesluiceId", station.address())
        .put("TimeS", LOCAL.format(from.atZone(station.zone())))
        .put("TimeE", LOCAL.format(to.atZone(station.zone())));
    return Optional.of(down(station.address(), request));
  }

  @Override
  public Optional<BacklogReply> answer(TopicMessage message) {
    boolean answers =
        FaceTopic.of(message.topic()).filter(t -> t.kind() == FaceTopic.Kind.ANSWER).isPresent();
    if (!answers) {
      return Optional.empty();
    }
    try {
      FacePayload payload = FacePayload.read(message);
      return payload.operator().equals(AGAIN + "-Ack")
          ? Optional.of(new BacklogReply(payload.messageId(), willing(payload), settle(payload)))
          : Optional.empty();
    } catch (PayloadException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the time to wait for repeated records: zero if the terminal has no record of the
   * requested span.
   */
  private Duration settle(FacePayload payload) {
    return payload.code().equals(NOTHING_THERE) ? Duration.ZERO : settle;
  }

  private static boolean willing(FacePayload payload) throws PayloadException {
    String code = payload.code();
    return code.isEmpty()
        ? payload.info().path("result").asText("").equalsIgnoreCase("ok")
        : code.equals(DONE) || code.equals(NOTHING_THERE);
  }
}
