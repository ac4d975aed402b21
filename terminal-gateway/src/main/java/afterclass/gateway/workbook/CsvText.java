package afterclass.gateway.workbook;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file of unknown encoding: UTF-16 if its bytes indicate it, else UTF-8 if valid,
 * else GB18030 (saved by Chinese spreadsheets) if valid, else none.
 *
 * @param text the text without byte-order mark, or {@code null}
 * @param unicode whether the text was in UTF-8 or UTF-16
 * @param badOffset if there is no text, offset in bytes from 0 of the first invalid UTF-8
 */
record CsvText(@Nullable String text, boolean unicode, long badOffset) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5");
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LOOKED = 4096;

  static CsvText of(byte[] content) {
    Charset wide = wide(content);
    if (wide != null) {
      String text = decode(ByteBuffer.wrap(content), wide);
      if (text != null && text.indexOf('\0') < 0) {
        return new CsvText(unmarked(text), true, -1);
      }
    }
    ByteBuffer bytes = ByteBuffer.wrap(content);
    String text = decode(bytes, StandardCharsets.UTF_8);
    boolean unicode = text != null;
    if (text == null) {
      int bad = bytes.position();
      text = decode(ByteBuffer.wrap(content), GB18030);
      if (text == null) {
        return new CsvText(null, false, bad);
      }
    }
    int nul = text.indexOf('\0');
    return nul >= 0 ? new CsvText(null, unicode, nul) : new CsvText(unmarked(text), unicode, -1);
  }

  /** Decodes the bytes as traditional Chinese; empty if invalid. */
  static String big5(byte[] content) {
    String text = decode(ByteBuffer.wrap(content), BIG5);
    return text == null ? "" : text;
  }

  private static String unmarked(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /**
   * Returns the UTF-16 variant shown by a byte-order mark, or by zero bytes at only even or only
   * odd offsets; {@code null} if neither.
   */
  private static @Nullable Charset wide(byte[] content) {
    if (content.length < 2 || content.length % 2 != 0) {
      return null;
    }
    int first = content[0] & 0xFF;
    int second = content[1] & 0xFF;
    if (first == 0xEF && second == 0xBB) {
      return null; // the byte-order mark of UTF-8
    }
    if (first == 0xFE && second == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xFF && second == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    int[] zeros = new int[2];
    for (int i = 0; i < Math.min(LOOKED, content.length); i++) {
      zeros[i % 2] += content[i] == 0 ? 1 : 0;
    }
    if (zeros[0] > 0 && zeros[1] == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return zeros[1] > 0 && zeros[0] == 0 ? StandardCharsets.UTF_16LE : null;
  }

  private static @Nullable String decode(ByteBuffer bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer chars = CharBuffer.allocate(bytes.remaining() + 1);
    CoderResult result = decoder.decode(bytes, chars, true);
    if (result.isError() || decoder.flush(chars).isError()) {
      return null;
    }
    return chars.flip().toString();
  }
}
