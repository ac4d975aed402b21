package afterclass.gateway.export;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.CsvCell;
import afterclass.gateway.roster.FileColumn;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The writer of a list as CSV in UTF-8 with a byte order mark. */
final class ListCsv {
  private ListCsv() {}

  static void write(ListTable table, Messages words, OutputStream out) throws IOException {
    StringWriter text = new StringWriter();
    text.append('\uFEFF');
    // The writer buffers its output until it is closed.
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(table.columns().stream().map(each -> each.heading().in(words)).toList());
      for (Map<String, String> row : table.rows()) {
        csv.writeRecord(cells(table.columns(), row));
      }
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> cells(List<FileColumn> columns, Map<String, String> row) {
    return columns.stream()
        .map(FileColumn::code)
        .map(code -> CsvCell.of(code, row.getOrDefault(code, "")))
        .toList();
  }
}
