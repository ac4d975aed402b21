package afterclass.gateway.office.value;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and the remarks that stood in it in brackets of any kind.
 *
 * @param outside the text without them
 * @param inside what stood in brackets, parted by 、
 */
record Brackets(String outside, String inside) {
  private static final String OPEN = "([{【〔《<「『〖";
  private static final String CLOSE = ")]}】〕》>」』〗";

  /** Parts a plain text from its remarks; a bracket that is not closed reaches to the end. */
  static Brackets of(String plain) {
    StringBuilder outside = new StringBuilder();
    StringBuilder inside = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < plain.length(); at++) {
      char each = plain.charAt(at);
      if (OPEN.indexOf(each) >= 0) {
        if (depth++ == 0 && !inside.isEmpty()) {
          inside.append('、');
        }
      } else if (CLOSE.indexOf(each) >= 0) {
        depth = Math.max(0, depth - 1);
      } else {
        (depth > 0 ? inside : outside).append(each);
      }
    }
    return new Brackets(outside.toString().strip(), inside.toString().strip());
  }

  /** Splits at any of the characters that stand outside of brackets; pieces are stripped. */
  static List<String> split(String plain, String separators) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < plain.length(); at++) {
      char each = plain.charAt(at);
      if (OPEN.indexOf(each) >= 0) {
        depth++;
      } else if (CLOSE.indexOf(each) >= 0) {
        depth = Math.max(0, depth - 1);
      }
      if (depth == 0 && separators.indexOf(each) >= 0) {
        pieces.add(piece.toString().strip());
        piece.setLength(0);
      } else {
        piece.append(each);
      }
    }
    pieces.add(piece.toString().strip());
    pieces.removeIf(String::isEmpty);
    return pieces;
  }
}
