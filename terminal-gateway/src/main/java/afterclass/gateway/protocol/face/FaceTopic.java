package afterclass.gateway.protocol.face;

import java.util.List;
import java.util.Optional;

/**
 * A topic of the family.
 *
 * @param kind what is said there
 * @param device id of the terminal, or empty on a topic that all of them share
 */
record FaceTopic(Kind kind, String device) {
  static final String ROOT = "mqtt/face/";

  private static final String BASIC = "basic";
  private static final String HEARTBEAT = "heartbeat";
  private static final String RECORD = "Rec";
  private static final String OTHER_RECORD = "rec/AttendanceRecord";
  private static final String ANSWER = "Ack";

  /** What a terminal says. */
  enum Kind {
    /** It is there, or (as its last will) is not. */
    BASIC,
    /** It is still there. */
    HEARTBEAT,
    /** Somebody stood before it. */
    RECORD,
    /** An answer to a command. */
    ANSWER
  }

  static List<String> filters() {
    return List.of(
        ROOT + BASIC,
        ROOT + HEARTBEAT,
        ROOT + "+/" + RECORD,
        ROOT + "+/" + OTHER_RECORD,
        ROOT + "+/" + ANSWER);
  }

  /** Those that all terminals write. */
  static List<String> shared() {
    return List.of(ROOT + BASIC, ROOT + HEARTBEAT);
  }

  /** What a topic is, if it is one of these. */
  static Optional<FaceTopic> of(String topic) {
    if (!topic.startsWith(ROOT)) {
      return Optional.empty();
    }
    String rest = topic.substring(ROOT.length());
    int slash = rest.indexOf('/');
    return slash < 0 ? shared(rest) : own(rest.substring(0, slash), rest.substring(slash + 1));
  }

  private static Optional<FaceTopic> shared(String name) {
    return switch (name) {
      case BASIC -> Optional.of(new FaceTopic(Kind.BASIC, ""));
      case HEARTBEAT -> Optional.of(new FaceTopic(Kind.HEARTBEAT, ""));
      default -> Optional.empty();
    };
  }

  private static Optional<FaceTopic> own(String device, String name) {
    return switch (name) {
      case RECORD, OTHER_RECORD -> Optional.of(new FaceTopic(Kind.RECORD, device));
      case ANSWER -> Optional.of(new FaceTopic(Kind.ANSWER, device));
      default -> Optional.empty();
    };
  }

  /** Where a terminal hears commands and acknowledgements. */
  static String down(String device) {
    return ROOT + device;
  }
}
