package afterclass.simulator.files;

import java.time.Duration;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the service made of large files.
 *
 * @param rows rows of the file with faults
 * @param taken facts of that file that are in force and as written
 * @param wrong the wrong column by line, as the file was made
 * @param named the column that the service named, by line
 * @param read time to read the file and to show its effects
 * @param stored time to import it
 * @param lines lines of the roster of five years
 * @param exported time to export it as a list, and by person and by post
 * @param back time to read the list back
 * @param changed facts that would change if the list came back unchanged
 * @param differing facts that differ in a store filled from the list alone
 */
public record FilesResult(
    int rows,
    int taken,
    SortedMap<Long, String> wrong,
    SortedMap<Long, String> named,
    Duration read,
    Duration stored,
    int lines,
    Duration exported,
    Duration back,
    int changed,
    int differing) {

  /** Maximum duration of reading a file of 2,000 rows and showing its effects. */
  public static final Duration BOUND = Duration.ofSeconds(3);

  public FilesResult {
    wrong = new TreeMap<>(wrong);
    named = new TreeMap<>(named);
  }

  /** Returns whether nothing was misread or lost, and the file was read in time. */
  public boolean held() {
    return wrong.equals(named)
        && taken == rows - wrong.size()
        && changed == 0
        && differing == 0
        && read.compareTo(BOUND) <= 0;
  }

  /** Returns the figures, one per line. */
  public String told() {
    StringBuilder text = new StringBuilder();
    line(text, "file", "%,d rows, %d of them wrong", rows, wrong.size());
    line(text, "named", "%d wrong rows: %s", named.size(), named);
    if (!wrong.equals(named)) {
      line(text, "NOT NAMED", "wrong are %s", wrong);
    }
    line(text, "taken", "%,d rows, as they were written", taken);
    line(text, "read", "%s, with its effects shown", seconds(read));
    line(text, "imported", "%s", seconds(stored));
    line(text, "five years", "%,d lines of the roster", lines);
    line(text, "exported", "%s, as a list, by person and by post", seconds(exported));
    line(text, "read back", "%s, %d facts would change", seconds(back), changed);
    line(text, "fresh store", "%d facts differ in a store filled from the list", differing);
    line(text, "verdict", "%s", held() ? "nothing misread, nothing lost, in time" : "NOT held");
    return text.toString();
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.2f s", took.toMillis() / 1000.0);
  }

  private static void line(StringBuilder text, String name, String format, Object... values) {
    text.append(String.format(Locale.ROOT, "  %-13s ", name))
        .append(String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
