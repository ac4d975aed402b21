package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The writer of tables as CSV: headings, rows, and a last row of sums if any column is summed. */
final class CsvTables {
  /** Characters that begin a formula in a spreadsheet, in both widths. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private CsvTables() {}

  static void write(Table table, Messages words, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(new StaysOpen(out), StandardCharsets.UTF_8);
    text.write('\uFEFF');
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(table.columns().stream().map(c -> harmless(c.heading())).toList());
      for (List<Cell> row : table.rows()) {
        csv.writeRecord(row.stream().map(CsvTables::field).toList());
      }
      if (table.summed()) {
        List<String> sums = new ArrayList<>(table.sums().stream().map(CsvTables::field).toList());
        sums.set(0, words.text("report.sum"));
        csv.writeRecord(sums);
      }
    }
  }

  private static String field(Cell cell) {
    return cell instanceof Cell.Text text ? harmless(text.text()) : cell.plain();
  }

  /**
   * Returns a text with an apostrophe before anything that a spreadsheet could run as a formula.
   */
  static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static final class StaysOpen extends FilterOutputStream {
    StaysOpen(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
