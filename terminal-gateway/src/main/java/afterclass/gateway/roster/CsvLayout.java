package afterclass.gateway.roster;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What parts the cells of a CSV file: a comma, or whatever else makes more headings of its first
 * line, as spreadsheets of other countries and texts copied from a spreadsheet have it.
 *
 * @param separator what stands between two cells
 * @param begins where the headings begin, after a line that only names the separator
 * @param linesBefore how many lines stand before them
 */
record CsvLayout(char separator, int begins, int linesBefore) {
  private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|', '，', '；');

  /** The line by which a file tells a spreadsheet its separator. */
  private static final Pattern NAMED = Pattern.compile("\"?sep=(.)\"?[ ,;\t]*(\r\n|\r|\n)");

  private static final Pattern LINE_END = Pattern.compile("[\r\n]");
  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{Z}\\p{Cf},;|\"，；]*");

  /**
   * The layout of a text.
   *
   * @param heading whether something is the heading of a column
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

  /** How many headings a line has, whatever parts them. */
  static long mostHeadings(String text, Predicate<String> heading) {
    String first = text.split("[\r\n]+", 2)[0];
    return SEPARATORS.stream().mapToLong(s -> headings(first, s, heading)).max().orElse(0);
  }
}
