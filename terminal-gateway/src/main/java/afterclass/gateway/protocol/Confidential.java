package afterclass.gateway.protocol;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A filter that removes passwords and keys from what a terminal sent, before it is written
 * anywhere. A value is removed because of the name before it, however the name is written ({@link
 * PlainView}) and whatever separates name, value and fields; the name stays, so that the message
 * remains readable. Where the end of a password is unclear, its possible rest is removed too.
 */
public final class Confidential {
  /** Separators allowed between the letters of a long secret name, such as {@code password}. */
  private static final String GAP = "[\\s._-]{0,2}";

  /**
   * Separators allowed between the letters of a short secret name, which two other words might
   * form.
   */
  private static final String SMALL_GAP = "[\\t._-]?";

  private static final String TELLING =
      "(?:pass?w|passco|passphrase|pass(?=[\"'\\\\\\s]{0,4}[=:>])|"
          + Arrays.stream(new String[] {"password", "passwd", "pasword", "paswd", "pincode"})
              .map(word -> parted(word, GAP))
              .collect(Collectors.joining("|"))
          + "|"
          + Arrays.stream(new String[] {"pwd", "psw", "psd", "psk", "mima"})
              .map(word -> parted(word, SMALL_GAP))
              .collect(Collectors.joining("|"))
          + "|secret|token|com{1,2}[\\s._-]?key"
          + "|(?:api|auth|private|access|app|aes|des|wpa|wep|wifi|shared|master|encrypt)[\\s._-]?key"
          + ("|密" + GAP + "码|口" + GAP + "令)");

  /** The characters that may follow the part of a name that shows its value to be secret. */
  private static final String REST = "[A-Za-z0-9_.-]{0,24}+";

  /** A quotation mark: plain, escaped, or inside other escapes. */
  private static final String QUOTE_MARK = "\\\\{0,4}[\"']|\\\\{1,4}u0022|%22";

  private static final String NAME = "[^\\s=:,;&|\"'<>{}\\[\\]]{1,40}";

  /** Separators of name and value; a single space counts only after an unmistakable name. */
  private static final String PARTS =
      ("\\s{0,8}(?:=(?:\\s{1,8}+(?!" + NAME + "\\s{0,8}=))?|:\\s{0,8})")
          + "|\\s{0,8},\\s{0,8}\\\\{0,4}[\"'](?:value|val|v|data|content|text)\\\\{0,4}[\"']"
          + "\\s{0,8}:\\s{0,8}"
          + "|\\s{1,8}value\\s{0,8}=\\s{0,8}|\\s{0,8}>"
          + ("|(?<=passwd|password|pwd|密码|口令)\\s{1,8}+(?=[^\\s=:])(?!" + NAME + "\\s{0,8}=)");

  private static final Pattern NAMED =
      Pattern.compile(
          "(" + TELLING + REST + ")(" + QUOTE_MARK + "|)(" + PARTS + ")", Pattern.CASE_INSENSITIVE);

  /** Characters that may follow a quote or bracket at the end of a value inside another text. */
  private static final String CLOSES = "(?=\\s{0,8}(?:[,}\\]:\"]|$))";

  /** The end of an unquoted value: before the next name, or where the enclosing text ends. */
  private static final String END =
      "[\\r\\n]|(?<!\\\\)\""
          + CLOSES
          + "|[}\\]]"
          + CLOSES
          + "|</|[\\s,;&|，；](?="
          + NAME
          + "\\s{0,8}";

  private static final Pattern END_OF_FIELD = Pattern.compile(END + "=)");
  private static final Pattern END_OF_ENTRY = Pattern.compile(END + "[=:])");

  /** The end of an unquoted value whose name is quoted, such as a number in JSON. */
  private static final Pattern END_OF_NUMBER = Pattern.compile("[,}\\]\\r\\n]|(?<!\\\\)\"");

  private static final Pattern END_OF_ELEMENT = Pattern.compile("[<\\r\\n]");

  private static final Pattern OPENS = Pattern.compile("\\\\{0,4}[\"']|\\\\{1,4}u0022|%22");

  private static final List<Charset> WIDE =
      List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private static final int QUOTE = 2;
  private static final int PARTED_BY = 3;

  private Confidential() {}

  private static String parted(String word, String gap) {
    return word.chars().mapToObj(Character::toString).collect(Collectors.joining(gap));
  }

  /** Returns the text without the values that must not be stored; never longer than before. */
  public static String without(String text) {
    PlainView view = PlainView.of(text);
    String plain = view.text();
    Matcher named = NAMED.matcher(plain);
    if (!named.find()) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    do {
      int value = named.end();
      if (value >= from) {
        int behind = end(plain, named);
        String instead = instead(plain, value, behind, named.group(QUOTE));
        if (!instead.contentEquals(plain.subSequence(value, behind))) {
          kept.append(text, view.start(from), view.start(value)).append(instead);
          from = behind;
        }
      }
    } while (named.find());
    return kept.append(text, view.start(from), text.length()).toString();
  }

  /** Returns a payload, in UTF-16 or an extension of ASCII, without passwords and keys. */
  public static byte[] without(byte[] payload) {
    byte[] left = withoutInUtf16(payload);
    String text = new String(left, StandardCharsets.ISO_8859_1);
    String kept = without(text);
    return kept.equals(text) ? left : kept.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Returns a UTF-16 payload without passwords and keys, before it is split into lines; any other
   * payload unchanged.
   */
  static byte[] withoutInUtf16(byte[] payload) {
    int at = 0;
    while (at < payload.length && payload[at] != 0) {
      at++;
    }
    if (at == payload.length) {
      return payload;
    }
    for (Charset charset : WIDE) {
      int even = payload.length & ~1;
      String text = new String(payload, 0, even, charset);
      String kept = without(text);
      if (!kept.equals(text)) {
        byte[] left = kept.getBytes(charset);
        byte[] all = Arrays.copyOf(left, left.length + payload.length - even);
        System.arraycopy(payload, even, all, left.length, payload.length - even);
        return all;
      }
    }
    return payload;
  }

  /** Returns the index after the value that belongs to a matched name. */
  private static int end(String text, Matcher named) {
    int from = named.end();
    boolean quotedName = !named.group(QUOTE).isEmpty();
    String parts = named.group(PARTED_BY);
    if (parts.endsWith(">")) {
      return next(text, from, END_OF_ELEMENT);
    }
    if (quotedName && from < text.length() && "{[".indexOf(text.charAt(from)) >= 0) {
      return behindBrackets(text, from);
    }
    Pattern end = parts.indexOf(':') >= 0 ? END_OF_ENTRY : END_OF_FIELD;
    Matcher opens = OPENS.matcher(text).region(from, text.length());
    if (opens.lookingAt()) {
      int behind = behindQuoted(text, from, opens.group());
      return quotedName ? behind : next(text, behind, end);
    }
    return next(text, from, quotedName ? END_OF_NUMBER : end);
  }

  private static int next(String text, int from, Pattern end) {
    Matcher matcher = end.matcher(text);
    return matcher.find(from) ? matcher.start() : text.length();
  }

  /** Returns the index after a quoted value; an inner quote is escaped once more than the outer. */
  private static int behindQuoted(String text, int from, String quote) {
    boolean bare = quote.length() == 1;
    for (int i = from + quote.length(); i < text.length(); i++) {
      if (bare && text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
        return i; // A value never continues in the next line; that line contains something else.
      } else if (text.startsWith(quote, i) && (bare || text.charAt(i - 1) != '\\')) {
        return i + quote.length();
      }
    }
    return text.length();
  }

  /** Returns the index after an object or a list with all its contents. */
  private static int behindBrackets(String text, int from) {
    int depth = 0;
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        i = behindQuoted(text, i, "\"");
        continue;
      }
      depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
      i++;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Returns the text that replaces a removed value; in JSON a value must remain. */
  private static String instead(String text, int from, int to, String quote) {
    if (from == to) {
      return "";
    }
    char first = text.charAt(from);
    if (first == '"' || first == '\'') {
      return String.valueOf(first).repeat(Math.min(to - from, 2));
    }
    return quote.isEmpty() ? "" : "0";
  }
}
