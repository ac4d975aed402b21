package afterclass.gateway.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of a terminal that says nowhere how it is written: UTF-8, or what Chinese units speak. */
public final class ChineseText {
  /** Takes in all of GB2312 and GBK. */
  private static final Charset GB18030 = Charset.forName("GB18030");

  private ChineseText() {}

  /**
   * The bytes as UTF-8 if they are that without a fault, else as GB18030; what is neither becomes
   * U+FFFD there. Plain ASCII is the same in both.
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

  /** The same of bytes that are not to be changed. */
  public static String of(Bytes bytes) {
    return of(bytes.toArray());
  }
}
