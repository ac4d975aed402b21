package afterclass.simulator.terminal.anviz;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The parser of requests; it ignores broken ones silently, as a clock does. */
final class RequestParser {
  private static final int HEAD = 8;
  private static final int MOST = 600;

  private byte[] heard = new byte[0];

  List<ClockRequest> hear(byte[] bytes) {
    byte[] both = Arrays.copyOf(heard, heard.length + bytes.length);
    System.arraycopy(bytes, 0, both, heard.length, bytes.length);
    List<ClockRequest> found = new ArrayList<>();
    int at = 0;
    while (at < both.length) {
      int length = requestAt(both, at);
      if (length < 0) {
        break;
      }
      if (length > 0) {
        ByteBuffer frame = ByteBuffer.wrap(both, at, length);
        long id = frame.getInt(at + 1) & 0xFFFFFFFFL;
        byte[] data = Arrays.copyOfRange(both, at + HEAD, at + length - 2);
        found.add(new ClockRequest(id, both[at + 5] & 0xFF, data));
      }
      at += Math.max(length, 1);
    }
    heard = Arrays.copyOfRange(both, at, both.length);
    return found;
  }

  void forget() {
    heard = new byte[0];
  }

  /**
   * Returns the length in bytes of the request beginning at an index; 0 if none does; -1 if more
   * bytes are needed.
   */
  private static int requestAt(byte[] bytes, int at) {
    if ((bytes[at] & 0xFF) != ClockFrames.START) {
      return 0;
    }
    if (bytes.length < at + HEAD) {
      return -1;
    }
    int length = HEAD + ((bytes[at + 6] & 0xFF) << 8 | (bytes[at + 7] & 0xFF)) + 2;
    if (length > MOST) {
      return 0;
    }
    if (bytes.length < at + length) {
      return -1;
    }
    byte[] frame = Arrays.copyOfRange(bytes, at, at + length);
    int check = ClockFrames.check(frame, length - 2);
    boolean right =
        (frame[length - 2] & 0xFF) == (check & 0xFF) && (frame[length - 1] & 0xFF) == check >>> 8;
    return right ? length : 0;
  }
}
