package afterclass.gateway.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The layout of a CSV file. The separator is a comma, or whichever character yields more headings
 * in the first line, as in spreadsheets of other countries and text copied from a spreadsheet.
 *
 * @param separator separator of cells
 * @param begins offset of the headings, after a line that only names the separator
 * @param linesBefore number of lines before them
 */
record CsvLayout(char separator, int begins, int linesBefore) {
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|', '，', '；');

  /** The line with which a file tells a spreadsheet its separator. */
  private static final Pattern NAMED = Pattern.compile("\"?sep=(.)\"?[ ,;\t]*(\r\n|\r|\n)");

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
    String first =
        LINE_END
            .splitAsStream(text)
            .filter(line -> !NOTHING.matcher(line).matches())
            .findFirst()
            .orElse("");
    char best = ',';
    for (char separator : SEPARATORS) {
      if (headings(first, separator, heading) > headings(first, best, heading)) {
        best = separator;
      }
    }
    return new CsvLayout(best, 0, 0);
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
