package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.wire.Bytes;
import java.util.ArrayList;
import java.util.List;

/** The lines of a body, whether LF, CRLF or a lone CR ends them. */
final class ZkLines {

  private ZkLines() {}

  /** The lines that are not blank, without their ends. */
  static List<Bytes> of(Bytes body) {
    byte[] bytes = body.toArray();
    List<Bytes> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r') {
        if (!blank(bytes, from, i)) {
          lines.add(Bytes.copyOfRange(bytes, from, i));
        }
        from = i + 1;
      }
    }
    return lines;
  }

  private static boolean blank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != 0x1A && bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
