package afterclass.gateway.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The decoder for text of undeclared encoding from terminals: UTF-8 or the encoding common in
 * Chinese devices.
 */
public final class ChineseText {
  /** The encoding GB18030, a superset of GB2312 and GBK. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private ChineseText() {}

  /**
   * Decodes valid UTF-8 as UTF-8 and anything else as GB18030, in which malformed parts become
   * U+FFFD. ASCII is the same in both.
   */
  public static String of(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, GB18030);
    }
  }

  /** Decodes bytes as {@link #of(byte[])} does. */
  public static String of(Bytes bytes) {
    return of(bytes.toArray());
  }
}
