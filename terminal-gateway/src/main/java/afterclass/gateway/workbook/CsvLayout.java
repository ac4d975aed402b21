package afterclass.gateway.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of a CSV file. The separator is a comma, or whichever character yields more headings,
 * as in spreadsheets of other countries and text copied from a spreadsheet: in the first line, else
 * in one of those after it, since a title may stand above the headings. Where no heading is known,
 * it is the character that stands equally often on most lines.
 *
 * @param separator separator of cells
 * @param begins offset of the headings, after a line that only names the separator
 * @param linesBefore number of lines before them
 */
record CsvLayout(char separator, int begins, int linesBefore) {
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|', '，', '；');

  /** The line with which a file tells a spreadsheet its separator. */
  private static final Pattern NAMED = Pattern.compile("\"?sep=(.)\"?[ ,;\t]*(\r\n|\r|\n)");

  private static final int LOOKED_LINES = 30;
  private static final Pattern LINE_END = Pattern.compile("[\r\n]");
  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cf},;|\"，；]*");

  /**
   * Returns the layout of a text.
   *
   * @param heading whether a string is the heading of a column
   */
  static CsvLayout of(String text, Predicate<String> heading) {
    Matcher named = NAMED.matcher(text);
    if (named.lookingAt()) {
      return new CsvLayout(named.group(1).charAt(0), named.end(), 1);
    }
    List<String> lines =
        LINE_END
            .splitAsStream(text)
            .filter(line -> !NOTHING.matcher(line).matches())
            .limit(LOOKED_LINES)
            .toList();
    char separator =
        byHeadings(lines.stream().limit(1).toList(), heading)
            .or(() -> byHeadings(lines, heading))
            .orElseGet(() -> CsvShape.of(text, LOOKED_LINES).separator(SEPARATORS));
    return new CsvLayout(separator, 0, 0);
  }

  /** Returns the separator under which a line has most headings; empty if no line has any. */
  private static Optional<Character> byHeadings(List<String> lines, Predicate<String> heading) {
    char best = SEPARATORS.get(0);
    long most = 0;
    for (String line : lines) {
      for (char separator : SEPARATORS) {
        long found = headings(line, separator, heading);
        if (found > most) {
          most = found;
          best = separator;
        }
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(best);
  }

  private static long headings(String line, char separator, Predicate<String> heading) {
    return Arrays.stream(line.split(Pattern.quote(String.valueOf(separator))))
        .map(cell -> cell.replace("\"", ""))
        .filter(heading)
        .count();
  }

  /** Returns the most headings the first line has under any separator. */
  static long mostHeadings(String text, Predicate<String> heading) {
    String first = text.split("[\r\n]+", 2)[0];
    return SEPARATORS.stream().mapToLong(s -> headings(first, s, heading)).max().orElse(0);
  }
}
