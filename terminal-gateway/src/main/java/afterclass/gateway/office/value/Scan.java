package afterclass.gateway.office.value;

/** A position in a plain text that moves forward over what was understood. */
final class Scan {
  private final String text;
  private int at;

  Scan(String text) {
    this.text = text;
  }

  int at() {
    return at;
  }

  void to(int position) {
    at = position;
  }

  boolean ended() {
    return at >= text.length();
  }

  /** Returns the character so many behind the position, or 0 beyond the end. */
  char peek(int ahead) {
    int index = at + ahead;
    return index >= 0 && index < text.length() ? text.charAt(index) : 0;
  }

  char peek() {
    return peek(0);
  }

  Scan blanks() {
    while (peek() == ' ' || peek() == '\n') {
      at++;
    }
    return this;
  }

  /** Moves over the first of the words that stands here; longer words must come first. */
  boolean eat(String... words) {
    for (String word : words) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return true;
      }
    }
    return false;
  }

  boolean has(String... words) {
    int mark = at;
    boolean found = eat(words);
    at = mark;
    return found;
  }

  /** Moves over one of the characters and returns it, or returns 0. */
  char eatAny(String characters) {
    char here = peek();
    if (here != 0 && characters.indexOf(here) >= 0) {
      at++;
      return here;
    }
    return 0;
  }

  /** Returns how many digits stand here. */
  int digits() {
    int count = 0;
    while (isDigit(peek(count))) {
      count++;
    }
    return count;
  }

  /** Moves over the digits here and returns their value; -1 for none or more than nine. */
  int number() {
    int count = digits();
    if (count == 0 || count > 9) {
      return -1;
    }
    int value = Integer.parseInt(text.substring(at, at + count));
    at += count;
    return value;
  }

  String since(int mark) {
    return text.substring(mark, at);
  }

  String rest() {
    return text.substring(Math.min(at, text.length()));
  }

  static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }
}
