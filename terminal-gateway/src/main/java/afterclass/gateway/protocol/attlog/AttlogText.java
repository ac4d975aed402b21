package afterclass.gateway.protocol.attlog;

import afterclass.gateway.wire.Bytes;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file in an encoding that can be split into lines. Terminals write encodings that
 * contain ASCII unchanged; a spreadsheet program that saves text writes UTF-16.
 *
 * @param content the text without a byte order mark, in an encoding with ASCII unchanged
 * @param unread the encoding of the file if it cannot be read, else {@code null}
 */
record AttlogText(Bytes content, @Nullable String unread) {
  private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
  private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};
  private static final byte[] UTF_32_LE = {(byte) 0xFF, (byte) 0xFE, 0, 0};
  private static final byte[] UTF_32_BE = {0, 0, (byte) 0xFE, (byte) 0xFF};

  /**
   * Divisor for the share of zero bytes that shows UTF-16: half of the bytes in ASCII text, fewer
   * with Chinese names.
   */
  private static final int FEW = 5;

  static AttlogText of(byte[] file) {
    if (begins(file, UTF_8)) {
      return new AttlogText(Bytes.copyOf(from(file, UTF_8.length)), null);
    }
    if (begins(file, UTF_32_LE) || begins(file, UTF_32_BE)) {
      return new AttlogText(Bytes.empty(), "UTF-32");
    }
    if (begins(file, UTF_16_LE)) {
      return decoded(from(file, UTF_16_LE.length), StandardCharsets.UTF_16LE);
    }
    if (begins(file, UTF_16_BE)) {
      return decoded(from(file, UTF_16_BE.length), StandardCharsets.UTF_16BE);
    }
    return unmarked(file);
  }

  /**
   * Decodes a file without a byte order mark. The positions of zeros tell the byte order; zeros at
   * the end are padding, and a single one is a fault of its line.
   */
  private static AttlogText unmarked(byte[] file) {
    int even = 0;
    int odd = 0;
    int last = file.length;
    for (int i = 0; i < file.length; i++) {
      even += file[i] == 0 && i % 2 == 0 ? 1 : 0;
      odd += file[i] == 0 && i % 2 == 1 ? 1 : 0;
    }
    while (last > 0 && file[last - 1] == 0) {
      last--;
    }
    if ((even + odd - (file.length - last)) * FEW < last) {
      return new AttlogText(Bytes.copyOfRange(file, 0, last), null);
    }
    if (even == 0) {
      return decoded(file, StandardCharsets.UTF_16LE);
    }
    return odd == 0
        ? decoded(file, StandardCharsets.UTF_16BE)
        : new AttlogText(Bytes.empty(), (even + odd) + " NUL");
  }

  private static AttlogText decoded(byte[] file, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file));
      return new AttlogText(Bytes.ofUtf8(text.toString()), null);
    } catch (CharacterCodingException e) {
      return new AttlogText(Bytes.empty(), charset.name());
    }
  }

  private static boolean begins(byte[] file, byte[] mark) {
    return file.length >= mark.length && Arrays.equals(Arrays.copyOf(file, mark.length), mark);
  }

  private static byte[] from(byte[] file, int first) {
    return Arrays.copyOfRange(file, first, file.length);
  }
}
