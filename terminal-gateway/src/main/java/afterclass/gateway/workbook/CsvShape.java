package afterclass.gateway.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each character stands outside quotes on the first lines of a CSV file; quotes may hold
 * line ends.
 */
final class CsvShape {
  /** A text looked at for its first lines; a quote that is never closed ends there. */
  private static final int LOOKED = 64 * 1024;

  private final List<Map<Character, Integer>> lines = new ArrayList<>();

  private CsvShape() {}

  /** Counts the characters of a number of lines. */
  static CsvShape of(String text, int most) {
    CsvShape shape = new CsvShape();
    Map<Character, Integer> line = new HashMap<>();
    boolean quoted = false;
    for (int i = 0; i < Math.min(LOOKED, text.length()) && shape.lines.size() < most; i++) {
      char found = text.charAt(i);
      quoted ^= found == '"';
      if (!quoted && (found == '\n' || found == '\r')) {
        shape.add(line);
        line = new HashMap<>();
      } else if (!quoted) {
        line.merge(found, 1, Integer::sum);
      }
    }
    shape.add(line);
    return shape;
  }

  private void add(Map<Character, Integer> line) {
    if (!line.isEmpty()) {
      lines.add(line);
    }
  }

  /** Returns the separator that stands equally often on most lines; the first if none stands. */
  char separator(List<Character> separators) {
    char best = separators.get(0);
    for (char separator : separators) {
      if (alike(separator) > alike(best)) {
        best = separator;
      }
    }
    return best;
  }

  /** Returns the number of lines on which a character stands as often as on most of them. */
  private int alike(char separator) {
    Map<Integer, Integer> linesByCount = new HashMap<>();
    for (Map<Character, Integer> line : lines) {
      if (line.containsKey(separator)) {
        linesByCount.merge(line.get(separator), 1, Integer::sum);
      }
    }
    return linesByCount.values().stream().mapToInt(count -> count).max().orElse(0);
  }
}
