package afterclass.gateway.protocol.face;

import afterclass.gateway.protocol.PayloadException;
import afterclass.gateway.protocol.PayloadReader;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The removal of pictures from a message before any other code sees it. Faces of children and
 * teachers are kept nowhere, so in doubt a value is dropped: a well-formed message loses the values
 * that are pictures by their name, content or length; a malformed one loses everything from the
 * first hint of a picture on.
 */
final class Pictures {
  /**
   * Maximum number of bytes that are left of a message; without its pictures a record takes about
   * 500.
   */
  static final int MAX_LEFT = 16_384;

  private static final List<String> HINTS =
      List.of(
          "pic", "image", "img", "photo", "jpeg", "jpg", "base64", "data:", "/9j", "ivbor", "scene",
          "snap", "feature");

  private Pictures() {}

  /** Returns what may be kept of a message; no longer than the message. */
  static byte[] strip(byte[] payload) {
    byte[] left = new PictureScan(payload, MAX_LEFT).run();
    return wellFormed(left) ? left : beforeAnyHint(left);
  }

  private static boolean wellFormed(byte[] left) {
    try {
      PayloadReader.lenientObject(Bytes.copyOf(left), MAX_LEFT);
      return true;
    } catch (PayloadException e) {
      return false;
    }
  }

  /** Returns the text before any hint; none without a leading brace, as it may be a picture. */
  private static byte[] beforeAnyHint(byte[] left) {
    String text = new String(left, StandardCharsets.ISO_8859_1);
    if (!text.stripLeading().startsWith("{")) {
      return new byte[0];
    }
    String lower = text.toLowerCase(Locale.ROOT);
    int end = firstOdd(lower);
    for (String hint : HINTS) {
      int at = lower.indexOf(hint);
      end = at < 0 ? end : Math.min(end, at);
    }
    return text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns the index of the first character that occurs in raw pictures but never in text. */
  private static int firstOdd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' && c != '\n' && c != '\r' && c != '\t') || c >= 0x7F) {
        return i;
      }
    }
    return text.length();
  }
}
