package afterclass.gateway.roster;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file whose encoding nobody states: UTF-8 if it is that without a fault, else
 * GB18030 (what Chinese spreadsheets save) if it is that without a fault, else none.
 *
 * @param text the text without its byte-order mark, or {@code null}
 * @param badOffset where it stops being UTF-8 if there is no text, counted in bytes from 0
 */
record CsvText(@Nullable String text, long badOffset) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static CsvText of(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    String text = decode(bytes, StandardCharsets.UTF_8);
    if (text == null) {
      int bad = bytes.position();
      text = decode(ByteBuffer.wrap(content), GB18030);
      if (text == null) {
        return new CsvText(null, bad);
      }
    }
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      return new CsvText(null, nul);
    }
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    return new CsvText(marked ? text.substring(1) : text, -1);
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
