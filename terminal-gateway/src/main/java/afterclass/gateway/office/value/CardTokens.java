package afterclass.gateway.office.value;

import java.util.List;

/** The parting of a card's text into numbers and words. */
final class CardTokens {
  private CardTokens() {}

  /** Adds the numbers, hex ones included, to one list and all words to the other. */
  static void split(String body, List<String> numbers, StringBuilder words) {
    int at = 0;
    while (at < body.length()) {
      int end = at;
      while (end < body.length() && isNumberPart(body, at, end)) {
        end++;
      }
      if (end > at && hasDigit(body, at, end)) {
        numbers.add(body.substring(at, end));
      } else {
        end = Math.max(end, at + 1);
        String piece = body.substring(at, end);
        words.append(isMark(piece) ? (words.isEmpty() ? "" : " ") : piece);
      }
      at = end;
    }
  }

  /** Returns whether the text is two numbers behind a comma or blank, as printed on a card. */
  static boolean isPair(String text) {
    Scan scan = new Scan(text);
    int upper = scan.number();
    boolean parted = scan.eatAny(", ") != 0;
    scan.blanks();
    int digits = scan.digits();
    scan.number();
    return upper >= 0 && parted && digits == 5 && scan.ended();
  }

  private static boolean isNumberPart(String body, int from, int at) {
    char each = body.charAt(at);
    boolean decimal = each == '.' && at > from && body.startsWith(".0", at) && isEnd(body, at + 2);
    return decimal
        || Scan.isDigit(each)
        || (each >= 'A' && each <= 'F')
        || (each >= 'a' && each <= 'f');
  }

  private static boolean isEnd(String body, int at) {
    return at >= body.length() || body.charAt(at) == ' ';
  }

  private static boolean hasDigit(String body, int from, int to) {
    return body.substring(from, to).chars().anyMatch(it -> it >= '0' && it <= '9');
  }

  private static boolean isMark(String piece) {
    return " ,、/-:;.\n|".contains(piece);
  }
}
