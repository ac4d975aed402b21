package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A frame taken apart.
 *
 * @param device device id, 0 to 4294967295
 * @param command command, for a reply with its highest bit
 * @param code return code of a reply; -1 of anything else
 * @param data what it carries
 * @param raw all of it
 */
record AnvizFrame(long device, int command, int code, Bytes data, Bytes raw) {
  /** Return code of a request that was carried out. */
  static final int OK = 0x00;

  /** Return code that says "failed", also "there is no more". */
  private static final int FAILED = 0x01;

  /** Return code that says "nothing is there". */
  private static final int EMPTY = 0x05;

  private static final int REPLY = 0x80;
  private static final int COMMAND_AT = 5;

  /** Logging in, settings, people and their fingerprints, said and answered. */
  private static final Set<Integer> SECRET =
      Set.of(0x04, 0x30, 0x31, 0x42, 0x43, 0x44, 0x45, 0x72, 0x73);

  /** Whether some bytes, which need be no frame, may hold somebody's password. */
  static boolean maybeSecret(Bytes bytes) {
    for (int i = 0; i + COMMAND_AT < bytes.length(); i++) {
      if (bytes.at(i) == AnvizShape.START && SECRET.contains(bytes.at(i + COMMAND_AT) & ~REPLY)) {
        return true;
      }
    }
    return false;
  }

  /** The frame up to its data. */
  Bytes withoutData() {
    return Bytes.copyOfRange(raw.toArray(), 0, raw.length() - 2 - data.length());
  }

  /**
   * The parts of a frame.
   *
   * @param frame a whole frame whose check is right
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

  /** Whether it answers a request. */
  boolean answers(AnvizRequest request) {
    return command == (request.command() | REPLY);
  }

  boolean ok() {
    return code == OK;
  }

  /** Whether the return code of a fetch says that there are no more records. */
  boolean nothingMore() {
    return code == FAILED || code == EMPTY;
  }

  /** The return code in words. */
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
