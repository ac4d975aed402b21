package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Plain text in aligned columns, with Chinese characters counted as two. */
public final class TextTable {
  private static final String GAP = "  ";

  private TextTable() {}

  static void write(Table table, Messages words, OutputStream out) throws IOException {
    out.write(of(table, words).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns a table without details: title, a line under the heading, and sums after the last row
   * if any column is summed.
   */
  public static String of(Table whole, Messages words) {
    Table table = whole.brief();
    List<List<String>> lines = new ArrayList<>();
    table.rows().forEach(row -> lines.add(plain(row)));
    List<String> sums = new ArrayList<>();
    if (table.summed()) {
      sums.addAll(plain(table.sums()));
      sums.set(0, words.text("report.sum"));
    }
    List<Boolean> right = table.columns().stream().map(c -> c.type().numeric()).toList();
    List<String> headings = table.columns().stream().map(Column::heading).toList();
    return clean(table.title()) + "\n" + lines(headings, lines, sums, right);
  }

  private static List<String> plain(List<Cell> cells) {
    return new ArrayList<>(cells.stream().map(Cell::plain).toList());
  }

  /**
   * Returns lines of text in columns.
   *
   * @param headings one text per column
   * @param rows one text per column each
   * @param footer one text per column, or empty for none
   * @param right columns aligned right
   */
  public static String lines(
      List<String> headings, List<List<String>> rows, List<String> footer, List<Boolean> right) {
    int[] widths = new int[headings.size()];
    widen(widths, headings);
    rows.forEach(row -> widen(widths, row));
    widen(widths, footer);
    StringBuilder text = new StringBuilder();
    line(text, headings, widths, right);
    rule(text, widths);
    rows.forEach(row -> line(text, row, widths, right));
    if (!footer.isEmpty()) {
      rule(text, widths);
      line(text, footer, widths, right);
    }
    return text.toString();
  }

  /** Returns the number of columns that a text takes in a terminal window. */
  public static int width(String text) {
    return text.codePoints().map(c -> Math.max(0, WCWidth.wcwidth(c))).sum();
  }

  /** Returns a text with each control character replaced by ?. */
  public static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    text.codePoints().forEach(c -> clean.appendCodePoint(obeyed(c) ? '?' : c));
    return clean.toString();
  }

  private static boolean obeyed(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static void widen(int[] widths, List<String> row) {
    for (int i = 0; i < row.size(); i++) {
      widths[i] = Math.max(widths[i], width(clean(row.get(i))));
    }
  }

  private static void line(
      StringBuilder text, List<String> row, int[] widths, List<Boolean> right) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = clean(row.get(i));
      String padding = " ".repeat(widths[i] - width(cell));
      line.append(i == 0 ? "" : GAP);
      line.append(right.get(i) ? padding + cell : cell + padding);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static void rule(StringBuilder text, int[] widths) {
    for (int i = 0; i < widths.length; i++) {
      text.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
    }
    text.append('\n');
  }
}
