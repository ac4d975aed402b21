package afterclass.gateway.protocol;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes passwords and keys out of what a terminal said, before it is written anywhere. A value goes
 * because of the name before it, whatever parts the two and whatever parts the fields; the name
 * stays, so that what was said can still be seen.
 */
public final class Confidential {
  private static final String TELLING =
      "(?:passw|passco|passphrase|pass(?=[\"'\\\\\\s]{0,4}[=:])|pwd|psw|psk|secret|token"
          + "|comm?_?key|pin_?code|(?:api|auth|private)_?key|密码|口令)";

  /** How a name may go on after its telling part. */
  private static final String REST = "[A-Za-z0-9_.-]{0,24}+";

  /** Between name and value; a blank alone parts them only where the name can be nothing else. */
  private static final String PARTS =
      "\\s{0,8}[=:]\\s{0,8}|(?<=passwd|password|pwd|密码|口令)\\s{1,8}(?=[^\\s=:])";

  private static final Pattern NAMED =
      Pattern.compile(
          "(" + TELLING + REST + "\\\\?)([\"']?)(" + PARTS + ")", Pattern.CASE_INSENSITIVE);

  /** An unquoted value ends at every mark that may part fields, and before the next name. */
  private static final Pattern END =
      Pattern.compile("[\\t\\r\\n,;&|}\\]]|(?<!\\\\)\"|\\s[^\\s=]{1,32}\\s{0,8}=");

  private static final int QUOTE = 2;

  private Confidential() {}

  /** The same text without the values that nobody may keep; no longer than it was. */
  public static String without(String text) {
    Matcher named = NAMED.matcher(text);
    if (!named.find()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    Matcher end = END.matcher(text);
    int from = 0;
    do {
      int value = named.end();
      if (value >= from) {
        int behind = end(text, value, end);
        kept.append(text, from, value).append(instead(text, value, behind, named.group(QUOTE)));
        from = behind;
      }
    } while (named.find());
    return kept.append(text, from, text.length()).toString();
  }

  /** The same of a payload in any encoding that holds ASCII as it is. */
  public static byte[] without(byte[] payload) {
    String text = new String(payload, StandardCharsets.ISO_8859_1);
    String left = without(text);
    return left.equals(text) ? payload : left.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int end(String text, int from, Matcher end) {
    if (from < text.length() && isQuote(text.charAt(from))) {
      return behindQuoted(text, from);
    }
    return end.find(from) ? end.start() : text.length();
  }

  private static int behindQuoted(String text, int from) {
    char quote = text.charAt(from);
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static boolean isQuote(char character) {
    return character == '"' || character == '\'';
  }

  /** In JSON something must stand there. */
  private static String instead(String text, int from, int to, String quote) {
    if (from == to) {
      return "";
    }
    if (isQuote(text.charAt(from))) {
      return text.substring(from, from + 1).repeat(Math.min(to - from, 2));
    }
    return quote.isEmpty() ? "" : "0";
  }
}
