package afterclass.gateway.roster;

import afterclass.gateway.i18n.PlainText;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A converter of rows typed into a form to the import file that would contain the same rows. */
public final class EnteredRows {
  private EnteredRows() {}

  /**
   * Returns the file.
   *
   * @param rows cells by English column name
   */
  public static byte[] csv(List<Map<String, String>> rows) {
    TreeSet<String> headings = new TreeSet<>();
    rows.forEach(row -> headings.addAll(row.keySet()));
    StringWriter text = new StringWriter();
    // The encoding of these rows is known, and must not be guessed from what is in a cell.
    text.append('\uFEFF');
    // The writer buffers its output until it is closed.
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(headings);
      for (Map<String, String> row : rows) {
        List<String> cells = new ArrayList<>();
        headings.forEach(heading -> cells.add(cell(row, heading)));
        writer.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(Map<String, String> row, String heading) {
    return PlainText.line(row.getOrDefault(heading, ""));
  }
}
