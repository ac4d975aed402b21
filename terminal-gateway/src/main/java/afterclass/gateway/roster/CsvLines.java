package afterclass.gateway.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;

/** The lines of a CSV file. */
final class CsvLines {
  private CsvLines() {}

  static void read(byte[] content, FileRows into) {
    CsvText text = CsvText.of(content);
    String readable = text.text();
    if (readable == null) {
      into.refuse(0, "byte " + text.badOffset(), "encoding", text.badOffset());
      return;
    }
    long line = 0;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().skipEmptyLines(true).ofCsvRecord(readable)) {
      for (CsvRecord record : csv) {
        line = record.getStartingLineNumber();
        if (!into.line(line, record.getFields().stream().map(SheetCell::text).toList(), true)) {
          return;
        }
      }
    } catch (CsvParseException | IOException e) {
      into.refuse(line + 1, String.valueOf(e.getMessage()), "csv");
    }
  }
}
