package afterclass.gateway.protocol;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text whose encodings have been decoded: percent signs, escapes of JSON and XML and full-width
 * letters become the plain letter, bytes of UTF-8 and GB2312 the character that they encode, and
 * invisible characters are removed. Each character keeps its position in the original text. Quotes
 * and backslashes are left as written, since they delimit a value.
 */
final class PlainView {
  /**
   * Maximum number of decodings: an escape may be escaped itself, or encode a byte of a character.
   */
  private static final int MOST_PASSES = 6;

  private static final Pattern ESCAPE =
      Pattern.compile(
          "%([0-9A-Fa-f]{2})|\\\\{1,4}[uU]([0-9A-Fa-f]{4})|\\\\{1,4}[xX]([0-9A-Fa-f]{2})"
              + "|&#[xX]([0-9A-Fa-f]{1,5});|&#([0-9]{1,6});");

  private static final int DECIMAL = 5;
  private static final int BYTE = 0x80;
  private static final int LAST_BYTE = 0xFF;
  private static final Charset CHINESE = Charset.forName("GB18030");

  private final String text;

  /** The start of each character in the original text, then its end; {@code null} if unchanged. */
  private final int @Nullable [] starts;

  /** Lower bound of the characters that are not decoded, mostly Chinese ones. */
  private static final int LAST_SPACE = 0x3000;

  private static final int FIRST_FORM = 0xD800;

  private PlainView(String text, int @Nullable [] starts) {
    this.text = text;
    this.starts = starts;
  }

  /** Returns the plain text. */
  String text() {
    return text;
  }

  /** Returns the plain view of a text, each of whose characters may stand for a byte. */
  static PlainView of(String text) {
    PlainView view = new PlainView(text, null);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      PlainView next = view.pass();
      if (next.text.equals(view.text)) {
        return view;
      }
      view = next;
    }
    return view;
  }

  /** Returns a character's position in the original; for the end, the original's length. */
  int start(int at) {
    return starts == null ? at : starts[at];
  }

  private PlainView pass() {
    if (asItReads()) {
      return this;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int[] begins = new int[text.length() + 1];
    Matcher escape = ESCAPE.matcher(text);
    int at = 0;
    while (at < text.length()) {
      Step step = step(at, escape);
      if (!step.plain.isEmpty()) {
        begins[plain.length()] = start(at);
        plain.append(step.plain);
      }
      at += step.length;
    }
    begins[plain.length()] = start(text.length());
    return new PlainView(plain.toString(), begins);
  }

  private boolean asItReads() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean seen = c >= ' ' && c < 0x7F && c != '%' && c != '\\' && c != '&';
      if (!seen && !isBreak(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBreak(char c) {
    return c == '\t' || c == '\r' || c == '\n';
  }

  /** A number of original characters that become at most one plain character. */
  private record Step(String plain, int length) {}

  private Step step(int at, Matcher escape) {
    char c = text.charAt(at);
    if (c == '%' || c == '\\' || c == '&') {
      escape.region(at, text.length());
      if (escape.lookingAt() && isMeant(value(escape))) {
        return new Step(String.valueOf((char) value(escape)), escape.end() - at);
      }
      return new Step(String.valueOf(c), 1);
    }
    if (c < BYTE) {
      return new Step((c < ' ' && !isBreak(c)) || c == 0x7F ? "" : String.valueOf(c), 1);
    }
    if (c <= LAST_BYTE) {
      Step joined = joined(at);
      if (joined != null) {
        return joined;
      }
    }
    int point = text.codePointAt(at);
    return new Step(plain(point), Character.charCount(point));
  }

  private static int value(Matcher escape) {
    for (int group = 1; group < DECIMAL; group++) {
      String hex = escape.group(group);
      if (hex != null) {
        return Integer.parseInt(hex, 16);
      }
    }
    return Integer.parseInt(escape.group(DECIMAL));
  }

  /** Tells whether an escape is decoded: letters, bytes, and separators of name and value. */
  private static boolean isMeant(int value) {
    return value == 0
        || (value >= BYTE && value <= Character.MAX_VALUE)
        || Character.isLetterOrDigit(value)
        || " \t_-.=:&~%<>".indexOf(value) >= 0;
  }

  /** Decodes the bytes of one character; an ASCII letter is never part of one. */
  private @Nullable Step joined(int at) {
    int first = text.charAt(at);
    int more = first >= 0xC2 && first < 0xE0 ? 1 : first >= 0xE0 && first < 0xF0 ? 2 : 0;
    if (more > 0 && bytes(at + 1, more, BYTE, 0xC0)) {
      String one = decoded(at, more + 1, StandardCharsets.UTF_8);
      return new Step(one.length() == 1 ? plain(one.charAt(0)) : one.substring(0, 1), more + 1);
    }
    if (first > BYTE
        && bytes(at + 1, 1, '0', '9' + 1)
        && bytes(at + 2, 1, BYTE + 1, LAST_BYTE)
        && bytes(at + 3, 1, '0', '9' + 1)) {
      return new Step(plain(decoded(at, 4, CHINESE).codePointAt(0)), 4);
    }
    if (first > 0xA0 && first < LAST_BYTE && bytes(at + 1, 1, 0xA1, LAST_BYTE)) {
      String one = decoded(at, 2, CHINESE);
      return new Step(plain(one.charAt(0)), 2);
    }
    return null;
  }

  private boolean bytes(int from, int count, int least, int below) {
    for (int i = from; i < from + count; i++) {
      if (i >= text.length() || text.charAt(i) < least || text.charAt(i) >= below) {
        return false;
      }
    }
    return true;
  }

  private String decoded(int at, int count, Charset charset) {
    byte[] bytes = text.substring(at, at + count).getBytes(StandardCharsets.ISO_8859_1);
    return new String(bytes, charset);
  }

  private static String plain(int point) {
    if (point > LAST_SPACE && point < FIRST_FORM) {
      return Character.toString(point);
    }
    int type = Character.getType(point);
    if (type == Character.FORMAT || type == Character.CONTROL) {
      return "";
    }
    if (Character.isSpaceChar(point)) {
      return " ";
    }
    String same = Character.toString(point);
    String simple = Normalizer.normalize(same, Normalizer.Form.NFKC);
    return simple.length() == 1 && isMeant(simple.charAt(0)) ? simple : same;
  }
}
