package afterclass.gateway.roster;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.Set;

/** The reader of a CSV file's lines. */
final class CsvLines {
  /** Headings in traditional Chinese; such files are recognized but not read. */
  private static final Set<String> TRADITIONAL =
      Set.of(
          "工號", "教師工號", "職工號", "卡號", "開始日期", "結束日期", "入職日期", "離職日期", "服務", "崗位", "類型", "備註", "簽到",
          "範圍", "結果", "時間", "處理", "姓名", "日期");

  private CsvLines() {}

  static void read(byte[] content, FileRows into) {
    CsvText text = CsvText.of(content);
    String readable = text.text();
    if (readable == null) {
      into.refuse(0, "byte " + text.badOffset(), "encoding", text.badOffset());
      return;
    }
    if (big5(content, readable, into)) {
      into.refuse(0, "Big5", "big5");
      return;
    }
    CsvLayout layout = CsvLayout.of(readable, into::knows);
    long line = 0;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder()
            .skipEmptyLines(true)
            // Short and long rows are reported with the other problems, not instead of them.
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .fieldSeparator(layout.separator())
            .ofCsvRecord(readable.substring(layout.begins()))) {
      for (CsvRecord record : csv) {
        line = record.getStartingLineNumber() + layout.linesBefore();
        if (!into.line(line, record.getFields().stream().map(SheetCell::untyped).toList(), true)) {
          return;
        }
      }
    } catch (CsvParseException | IllegalArgumentException | IOException e) {
      into.refuse(line + 1, String.valueOf(e.getMessage()), "csv");
    }
  }

  private static boolean big5(byte[] content, String readable, FileRows into) {
    return CsvLayout.mostHeadings(readable, into::knows) == 0
        && CsvLayout.mostHeadings(
                CsvText.big5(content), heading -> TRADITIONAL.contains(heading.strip()))
            > 0;
  }
}
