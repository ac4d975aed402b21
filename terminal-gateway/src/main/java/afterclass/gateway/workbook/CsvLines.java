package afterclass.gateway.workbook;

import afterclass.gateway.workbook.Amounts.Thing;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The reader of CSV files. */
final class CsvLines {
  /** Headings in traditional Chinese; such files are recognized but not read. */
  private static final Set<String> TRADITIONAL =
      Set.of(
          "工號", "教師工號", "職工號", "卡號", "開始日期", "結束日期", "入職日期", "離職日期", "服務", "崗位", "類型", "備註", "簽到",
          "範圍", "結果", "時間", "處理", "姓名", "日期");

  private CsvLines() {}

  /**
   * Reads a file.
   *
   * @param heading whether a string is a known heading; chooses the separator
   * @throws UnreadableFile if the file's encoding or quotes are broken
   */
  static Workbook read(byte[] content, Predicate<String> heading) throws UnreadableFile {
    CsvText text = CsvText.of(content);
    String readable = text.text();
    if (readable == null) {
      throw new UnreadableFile("byte " + text.badOffset(), "encoding", text.badOffset());
    }
    if (big5(content, readable, heading)) {
      throw new UnreadableFile("Big5", "big5");
    }
    CsvLayout layout = CsvLayout.of(readable, heading);
    List<SheetLine> lines = new ArrayList<>();
    Amounts amounts = new Amounts();
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
        List<SheetCell> cells = record.getFields().stream().map(SheetCell::untyped).toList();
        amounts.add(Thing.LINES, cells.stream().allMatch(SheetCell::blank) ? 0 : 1);
        lines.add(new SheetLine((int) line, false, cells));
      }
    } catch (CsvParseException | IllegalArgumentException | IOException e) {
      throw new UnreadableFile(line + 1, String.valueOf(e.getMessage()), "csv");
    }
    return new Workbook(List.of(new Worksheet("", false, lines, List.of(), Set.of())), true);
  }

  private static boolean big5(byte[] content, String readable, Predicate<String> heading) {
    return CsvLayout.mostHeadings(readable, heading) == 0
        && CsvLayout.mostHeadings(
                CsvText.big5(content), found -> TRADITIONAL.contains(found.strip()))
            > 0;
  }
}
