package afterclass.rules.json;

/** A JSON writer that writes no spaces and does not escape Chinese. */
final class JsonWriter {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(512);
  private boolean separate;

  JsonWriter open(char bracket) {
    comma();
    out.append(bracket);
    separate = false;
    return this;
  }

  JsonWriter close(char bracket) {
    out.append(bracket);
    separate = true;
    return this;
  }

  JsonWriter key(String key) {
    comma();
    quoted(key);
    out.append(':');
    separate = false;
    return this;
  }

  JsonWriter text(String text) {
    comma();
    quoted(text);
    separate = true;
    return this;
  }

  JsonWriter whole(long number) {
    comma();
    out.append(number);
    separate = true;
    return this;
  }

  JsonWriter texts(Iterable<String> texts) {
    open('[');
    texts.forEach(this::text);
    return close(']');
  }

  private void comma() {
    if (separate) {
      out.append(',');
    }
  }

  private void quoted(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
