package afterclass.gateway.i18n;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The form of texts that people write. A program may send them with anything inside; what no reader
 * sees, or what turns the order of the letters around, has no place in a reason or a name.
 */
public final class PlainText {
  private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\u0085\\u2028\\u2029]");

  private PlainText() {}

  /**
   * Returns the first character of a text that may not be in it: a control character other than a
   * tab or a line end, half a character, or a mark that turns the direction of the letters around.
   */
  public static OptionalInt unseen(String text) {
    return text.codePoints().filter(PlainText::unseen).findFirst();
  }

  private static boolean unseen(int c) {
    boolean blank = c == '\t' || c == '\n' || c == '\r' || c == '\u0085';
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return turns
        || (Character.isISOControl(c) && !blank)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** Returns a text without the characters that may not be in it. */
  public static String seen(String text) {
    return text.codePoints()
        .filter(c -> !unseen(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Returns whether a text is one line without any such character. */
  public static boolean isLine(String text) {
    return lines(text).equals(text) && text.indexOf('\n') < 0 && unseen(text).isEmpty();
  }

  /** Returns a text with one kind of line end, and blanks instead of tabs. */
  public static String lines(String text) {
    return LINE_END.matcher(text).replaceAll("\n").replace('\t', ' ');
  }

  /** Returns a text as one line: blanks instead of line ends and tabs. */
  public static String line(String text) {
    return lines(text).replace('\n', ' ');
  }

  /**
   * Returns the beginning of a text that is too long, without half a character at its end.
   *
   * @param most the most UTF-16 units
   */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean half = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, half ? most - 1 : most);
  }

  /** Returns the same with a mark that something was left out. */
  public static String shortened(String text, int most) {
    return text.length() <= most ? text : cut(text, most) + "…";
  }
}
