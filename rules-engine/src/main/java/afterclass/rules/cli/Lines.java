package afterclass.rules.cli;

import java.io.Flushable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A reader of UTF-8 lines with bounded length, so that no input exhausts the memory. */
final class Lines {

  /** Maximum length of a line in bytes. */
  static final int LONGEST = 1 << 20;

  private static final int FIRST = 1 << 13;
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final Flushable beforeWaiting;
  private final byte[] chunk = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[FIRST];
  private int length;
  private boolean tooLong;
  private long number;

  Lines(InputStream in, Flushable beforeWaiting) {
    this.in = in;
    this.beforeWaiting = beforeWaiting;
  }

  /**
   * A line of input.
   *
   * @param number its number, from 1
   * @param text its text, or {@code null} if it cannot be read
   * @param error why it cannot be read; empty if it can
   */
  record InputLine(long number, @Nullable String text, String error) {}

  /** Returns the next line without its line feed, or {@code null} at the end. */
  @Nullable InputLine next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int begin = at;
      while (at < end && chunk[at] != '\n') {
        at++;
      }
      append(begin);
      if (at < end) {
        at++;
        return line();
      }
    }
    return any ? line() : null;
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    beforeWaiting.flush();
    at = 0;
    end = in.read(chunk);
    return end > 0;
  }

  private void append(int begin) {
    int more = at - begin;
    if (tooLong || length + more > LONGEST) {
      tooLong = true;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.min(LONGEST, Math.max(length + more, line.length * 2)));
    }
    System.arraycopy(chunk, begin, line, length, more);
    length += more;
  }

  private InputLine line() {
    number++;
    if (tooLong) {
      return new InputLine(number, null, "found a line of more than " + LONGEST + " bytes");
    }
    boolean bom = number == 1 && length >= 3 && Arrays.equals(line, 0, 3, BOM, 0, 3);
    int begin = bom ? BOM.length : 0;
    ByteBuffer bytes = ByteBuffer.wrap(line, begin, length - begin);
    try {
      return new InputLine(
          number, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), "");
    } catch (CharacterCodingException notUtf8) {
      return new InputLine(number, null, "found bytes that are not UTF-8; expected UTF-8");
    }
  }
}
