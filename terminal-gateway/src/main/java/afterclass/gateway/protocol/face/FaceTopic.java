package afterclass.gateway.protocol.face;

import java.util.List;
import java.util.Optional;

/**
 * A topic of the family.
 *
 * @param kind kind of message on it
 * @param device id of the terminal, or empty on a topic that all of them share
 */
record FaceTopic(Kind kind, String device) {
  static final String ROOT = "mqtt/face/";

  private static final String BASIC = "basic";
  private static final String HEARTBEAT = "heartbeat";
  private static final String RECORD = "Rec";
  private static final String OTHER_RECORD = "rec/AttendanceRecord";
  private static final String ANSWER = "Ack";

  /** The kinds of message of a terminal. */
  enum Kind {
    /** The terminal is online or, by its last will, offline. */
    BASIC,
    /** The terminal is still online. */
    HEARTBEAT,
    /** The record of a person's identification. */
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

  /** Returns the topics that all terminals write. */
  static List<String> shared() {
    return List.of(ROOT + BASIC, ROOT + HEARTBEAT);
  }

  /** Reads a topic; empty if it is not one of this family. */
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

  /** Returns the topic on which a terminal receives commands and acknowledgements. */
  static String down(String device) {
    return ROOT + device;
  }
}
