package afterclass.gateway.protocol.zkpush;

import afterclass.gateway.wire.Bytes;
import java.util.function.Consumer;

/** The reading of a body's lines, whether LF, CRLF or a lone CR ends them. */
final class ZkLines {

  private ZkLines() {}

  /**
   * Passes on the lines that are not blank, without their ends, one after another: a body may have
   * millions of them, which are never held all at once.
   *
   * @return the number of these lines
   */
  static int each(Bytes body, Consumer<Bytes> line) {
    byte[] bytes = body.toArray();
    int count = 0;
    int from = 0;
    for (int i = 0; i <= bytes.length; i++) {
      if (i == bytes.length || bytes[i] == '\n' || bytes[i] == '\r') {
        if (!blank(bytes, from, i)) {
          line.accept(Bytes.copyOfRange(bytes, from, i));
          count++;
        }
        from = i + 1;
      }
    }
    return count;
  }

  /** Returns the number of lines that are not blank. */
  static int count(Bytes body) {
    return each(body, line -> {});
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
