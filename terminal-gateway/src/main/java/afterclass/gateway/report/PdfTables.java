package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.paper.PaperTable;
import afterclass.gateway.paper.PaperWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The writer of tables as PDF: the columns that pages show, the dates and filters under the title,
 * and the lines for signatures. The same table always gives the same bytes.
 */
final class PdfTables {
  private PdfTables() {}

  static void write(Table whole, Messages words, Paper paper, OutputStream out) throws IOException {
    Table table = whole.brief();
    List<String> notes = new ArrayList<>();
    notes.add(words.text("reports.range", table.from(), table.to()));
    notes.addAll(paper.filters());
    PaperWriter.write(
        new PaperTable(
            paper.school(),
            table.title(),
            notes,
            table.columns().stream()
                .map(c -> new PaperTable.Column(c.heading(), c.type().numeric()))
                .toList(),
            table.rows().stream().map(PdfTables::plain).toList(),
            sums(table, words),
            paper.signed() ? signatures(words) : List.of()),
        words,
        out);
  }

  private static List<String> plain(List<Cell> cells) {
    return cells.stream().map(Cell::plain).toList();
  }

  private static List<String> sums(Table table, Messages words) {
    if (!table.summed()) {
      return List.of();
    }
    List<String> sums = new ArrayList<>(plain(table.sums()));
    sums.set(0, words.text("report.sum"));
    return sums;
  }

  private static List<String> signatures(Messages words) {
    return List.of(
        words.text("paper.made-by"), words.text("paper.checked-by"), words.text("paper.head"));
  }
}
