package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a TC_B frame.
 *
 * @param device device id, 0 to 4294967295
 * @param command command, for a reply with its highest bit
 * @param code return code of a reply; -1 for any other frame
 * @param data data of the frame, possibly empty
 * @param raw the whole frame
 */
record AnvizFrame(long device, int command, int code, Bytes data, Bytes raw) {
  /** The return code of a successful request. */
  static final int OK = 0x00;

  /** The return code of a failed request, also sent when there are no more records. */
  private static final int FAILED = 0x01;

  /** The return code of a request for records when there are none. */
  private static final int EMPTY = 0x05;

  private static final int REPLY = 0x80;
  private static final int COMMAND_AT = 5;

  /** The commands with secrets: log-in, settings, people and fingerprints, and their replies. */
  private static final Set<Integer> SECRET =
      Set.of(0x04, 0x30, 0x31, 0x42, 0x43, 0x44, 0x45, 0x72, 0x73);

  /** Tells whether bytes, not necessarily a whole frame, may hold a password. */
  static boolean maybeSecret(Bytes bytes) {
    for (int i = 0; i + COMMAND_AT < bytes.length(); i++) {
      if (bytes.at(i) == AnvizShape.START && SECRET.contains(bytes.at(i + COMMAND_AT) & ~REPLY)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the frame up to its data. */
  Bytes withoutData() {
    return Bytes.copyOfRange(raw.toArray(), 0, raw.length() - 2 - data.length());
  }

  /**
   * Decodes a whole frame.
   *
   * @param frame whole frame with a valid checksum
   */
  static AnvizFrame of(Bytes frame) {
    long device = 0;
    for (int i = 1; i <= 4; i++) {
      device = device << 8 | frame.at(i);
    }
    int command = frame.at(5);
    boolean reply = (command & REPLY) != 0;
    int from = reply ? 9 : 8;
    Bytes data = Bytes.copyOfRange(frame.toArray(), from, frame.length() - 2);
    return new AnvizFrame(device, command, reply ? frame.at(6) : -1, data, frame);
  }

  /** Tells whether the frame answers a request. */
  boolean answers(AnvizRequest request) {
    return command == (request.command() | REPLY);
  }

  boolean ok() {
    return code == OK;
  }

  /** Tells whether the return code of a fetch says that there are no more records. */
  boolean nothingMore() {
    return code == FAILED || code == EMPTY;
  }

  /** Returns the return code in words. */
  String codeText() {
    String name = name(code);
    return "return code %02x".formatted(code) + (name == null ? "" : " (" + name + ")");
  }

  private static @Nullable String name(int code) {
    return switch (code) {
      case OK -> "done";
      case FAILED -> "failed";
      case 0x04 -> "full";
      case EMPTY -> "empty";
      case 0x06 -> "no such user";
      case 0x08 -> "timed out";
      case 0x0F -> "locked";
      default -> null;
    };
  }
}
