package afterclass.gateway.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A UTF-8 stream to a terminal window that writes control characters as their numbers, because
 * names in files and data from terminals are not trusted.
 */
final class PlainOutput extends FilterOutputStream {
  private static final int SPACE = 0x20;
  private static final int DELETE = 0x7f;

  /** First byte of the characters 0080 to 00bf, the first half of which are control characters. */
  private static final int LATIN = 0xc2;

  private static final int LAST_CONTROL = 0x9f;

  private boolean latin;

  PlainOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    int unit = b & 0xff;
    if (latin) {
      latin = false;
      if (unit <= LAST_CONTROL) {
        number(unit);
        return;
      }
      out.write(LATIN);
    }
    if (unit == LATIN) {
      latin = true;
    } else if (unit == DELETE || (unit < SPACE && !isLayout(unit))) {
      number(unit);
    } else {
      out.write(unit);
    }
  }

  private static boolean isLayout(int unit) {
    return unit == '\n' || unit == '\r' || unit == '\t';
  }

  private void number(int unit) throws IOException {
    out.write("\\u%04x".formatted(unit).getBytes(StandardCharsets.US_ASCII));
  }
}
