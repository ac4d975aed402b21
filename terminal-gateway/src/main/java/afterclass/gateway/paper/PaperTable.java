package afterclass.gateway.paper;

import afterclass.gateway.i18n.ProblemException;
import java.util.List;

/**
 * A table to print, of at most {@value #MOST_ROWS} rows; more are a {@link ProblemException}.
 *
 * @param school name of the school, at the top of the first page; empty for none
 * @param title title under it, repeated in small on the other pages
 * @param notes lines under the title, such as the dates covered
 * @param columns the columns
 * @param rows one text for each column
 * @param sums the last row, one text for each column; empty for none
 * @param signatures who signs, such as 制表; empty for none
 */
public record PaperTable(
    String school,
    String title,
    List<String> notes,
    List<Column> columns,
    List<List<String>> rows,
    List<String> sums,
    List<String> signatures) {
  /** Most rows of a table: about a hundred and fifty pages, which nobody prints. */
  public static final int MOST_ROWS = 5000;

  public PaperTable {
    notes = List.copyOf(notes);
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    sums = List.copyOf(sums);
    signatures = List.copyOf(signatures);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(title + ": a table without columns");
    }
    if (rows.size() > MOST_ROWS) {
      throw new ProblemException("paper-rows", String.valueOf(rows.size()), MOST_ROWS);
    }
    for (List<String> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            title + ": a row of " + row.size() + " texts under " + columns.size() + " columns");
      }
    }
  }

  /**
   * A column.
   *
   * @param heading its heading
   * @param right whether its texts are aligned right, as numbers are
   */
  public record Column(String heading, boolean right) {}
}
