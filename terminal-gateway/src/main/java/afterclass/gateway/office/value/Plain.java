package afterclass.gateway.office.value;

import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plain form of a cell's text: one width of characters, one blank, one dash, no padding. */
public final class Plain {
  /** The longest text that is read as a value; a longer one is prose. */
  public static final int LONGEST = 500;

  private static final String DASHES = "‐‒–—―−─━﹘⸺⸻";
  private static final String WAVES = "〜∼∽⁓";
  private static final String DOTS = "•‧∙⋅・";

  private Plain() {}

  /** Returns the text with one width, blanks as one space, line ends as one newline, trimmed. */
  public static String of(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(wide.length());
    wide.codePoints().forEach(each -> append(plain, each));
    return plain.toString().strip();
  }

  /** Returns the plain text, or nothing if it is blank or too long to be a value. */
  public static Optional<String> readable(@Nullable String text) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    String plain = of(text);
    return plain.isEmpty() || plain.length() > LONGEST ? Optional.empty() : Optional.of(plain);
  }

  /** Returns the plain text without any blank and line end. */
  public static String tight(@Nullable String text) {
    return of(text).replace(" ", "").replace("\n", "");
  }

  /** Returns whether the text has Chinese characters only, and at least one. */
  public static boolean isHan(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(Plain::isHan);
  }

  /** Returns whether the character is Chinese. */
  public static boolean isHan(int character) {
    return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
  }

  /** Returns whether the text has digits only, and at least one. */
  public static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(each -> each >= '0' && each <= '9');
  }

  /**
   * Returns the digits of a whole number that a spreadsheet stored with a decimal point or an
   * exponent ({@code 1001.0}), and every other text unchanged.
   */
  public static String whole(String plain) {
    int dot = plain.indexOf('.');
    if (dot > 0 && isDigits(plain.substring(0, dot))) {
      String behind = plain.substring(dot + 1);
      return !behind.isEmpty() && behind.chars().allMatch(each -> each == '0')
          ? plain.substring(0, dot)
          : plain;
    }
    return plain;
  }

  private static void append(StringBuilder plain, int each) {
    if (isLineEnd(each)) {
      endLine(plain);
    } else if (isBlank(each)) {
      if (!endsWith(plain, ' ') && !endsWith(plain, '\n')) {
        plain.append(' ');
      }
    } else if (!isInvisible(each)) {
      plain.appendCodePoint(unified(each));
    }
  }

  private static void endLine(StringBuilder plain) {
    if (endsWith(plain, ' ')) {
      plain.setLength(plain.length() - 1);
    }
    if (!endsWith(plain, '\n')) {
      plain.append('\n');
    }
  }

  private static boolean endsWith(StringBuilder text, char last) {
    return !text.isEmpty() && text.charAt(text.length() - 1) == last;
  }

  private static int unified(int each) {
    if (DASHES.indexOf(each) >= 0) {
      return '-';
    }
    if (WAVES.indexOf(each) >= 0) {
      return '~';
    }
    return DOTS.indexOf(each) >= 0 ? '·' : each;
  }

  private static boolean isLineEnd(int each) {
    return each == '\n'
        || each == '\r'
        || each == 0x0B
        || each == 0x2028
        || each == 0x2029
        || each == 0x85;
  }

  private static boolean isBlank(int each) {
    return Character.isWhitespace(each) || Character.isSpaceChar(each) || each == 0x3164;
  }

  private static boolean isInvisible(int each) {
    int type = Character.getType(each);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.UNASSIGNED
        || type == Character.SURROGATE
        || (each >= 0xFE00 && each <= 0xFE0F);
  }
}
