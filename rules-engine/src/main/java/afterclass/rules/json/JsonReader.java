package afterclass.rules.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A strict JSON parser (RFC 8259): no comments, no trailing commas, no repeated keys, whole numbers
 * only, no unpaired surrogates.
 */
final class JsonReader {

  /** Maximum nesting of objects and arrays, deeper than in any case or outcome. */
  private static final int DEEPEST = 16;

  private final String text;
  private int at;
  private int depth;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Parses one value that must be the whole text.
   *
   * @throws JsonException if it is not
   */
  static Json read(String text) {
    JsonReader reader = new JsonReader(text);
    reader.space();
    if (reader.at == text.length()) {
      throw new JsonException("found an empty line; expected a JSON object");
    }
    Json value = reader.value();
    reader.space();
    if (reader.at < text.length()) {
      throw reader.bad("nothing more behind the value");
    }
    return value;
  }

  private JsonException bad(String expected) {
    String found = at < text.length() ? "\"" + text.charAt(at) + "\"" : "the end";
    return new JsonException(
        "found " + found + " at character " + (at + 1) + "; expected " + expected);
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void expect(char c) {
    if (peek() != c) {
      throw bad("\"" + c + "\"");
    }
    at++;
  }

  private Json value() {
    char c = peek();
    return switch (c) {
      case '{' -> nested(object());
      case '[' -> nested(list());
      case '"' -> new Json.Text(string());
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private Json nested(Json value) {
    depth--;
    return value;
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw bad("at most " + DEEPEST + " levels of nesting");
    }
    at++;
    space();
  }

  private Json object() {
    deeper();
    Map<String, Json> fields = new LinkedHashMap<>();
    if (peek() == '}') {
      at++;
      return new Json.Fields(fields);
    }
    while (true) {
      if (peek() != '"') {
        throw bad("a key in quotes");
      }
      int begin = at;
      String key = string();
      space();
      expect(':');
      space();
      if (fields.put(key, value()) != null) {
        throw new JsonException(
            "found the key \""
                + key
                + "\" a second time at character "
                + (begin + 1)
                + "; expected each key once");
      }
      space();
      if (peek() == '}') {
        at++;
        return new Json.Fields(fields);
      }
      expect(',');
      space();
    }
  }

  private Json list() {
    deeper();
    List<Json> items = new ArrayList<>();
    if (peek() == ']') {
      at++;
      return new Json.Items(items);
    }
    while (true) {
      items.add(value());
      space();
      if (peek() == ']') {
        at++;
        return new Json.Items(items);
      }
      expect(',');
      space();
    }
  }

  private Json word(String word) {
    if (!text.startsWith(word, at)) {
      throw bad("a JSON value");
    }
    at += word.length();
    return new Json.Word(word);
  }

  private Json number() {
    int begin = at;
    if (peek() == '-') {
      at++;
    }
    int digits = at;
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
    if (at == digits) {
      throw bad("a JSON value");
    }
    boolean leadingZero = text.charAt(digits) == '0' && at > digits + 1;
    if (leadingZero || (at < text.length() && ".eE".indexOf(peek()) >= 0) || at - digits > 18) {
      at = begin;
      throw bad("a whole number of at most 18 digits");
    }
    return new Json.Whole(Long.parseLong(text, begin, at, 10));
  }

  private String string() {
    int begin = ++at;
    while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\\') {
      plain();
    }
    if (peek() == '"') {
      return text.substring(begin, at++);
    }
    StringBuilder built = new StringBuilder(text.substring(begin, at));
    while (peek() != '"') {
      if (peek() == '\\') {
        at++;
        escape(built);
      } else {
        int from = at;
        plain();
        built.append(text, from, at);
      }
    }
    at++;
    return built.toString();
  }

  /** Skips one character that is not escaped. */
  private void plain() {
    if (at >= text.length()) {
      throw bad("a quote that ends the text");
    }
    char c = text.charAt(at);
    if (c < ' ') {
      throw bad("no control character inside a text");
    }
    boolean pair =
        Character.isHighSurrogate(c)
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    if (Character.isSurrogate(c) && !pair) {
      throw bad("no half of a surrogate pair");
    }
    at += pair ? 2 : 1;
  }

  private void escape(StringBuilder built) {
    char c = peek();
    int simple = "\"\\/bfnrt".indexOf(c);
    if (c == 'u') {
      at++;
      unicode(built);
    } else if (simple >= 0 && at < text.length()) {
      at++;
      built.append("\"\\/\b\f\n\r\t".charAt(simple));
    } else {
      throw bad("an escape of JSON");
    }
  }

  private void unicode(StringBuilder built) {
    char unit = unit();
    built.append(unit);
    if (Character.isHighSurrogate(unit)) {
      if (!text.startsWith("\\u", at)) {
        throw bad("the second half of a surrogate pair");
      }
      at += 2;
      char low = unit();
      if (!Character.isLowSurrogate(low)) {
        throw bad("the second half of a surrogate pair before this");
      }
      built.append(low);
    } else if (Character.isLowSurrogate(unit)) {
      throw bad("no half of a surrogate pair before this");
    }
  }

  private char unit() {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw bad("four hexadecimal digits");
      }
      unit = unit * 16 + digit;
      at++;
    }
    return (char) unit;
  }
}
