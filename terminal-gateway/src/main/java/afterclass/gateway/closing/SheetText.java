package afterclass.gateway.closing;

import afterclass.gateway.wire.Bytes;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as bytes: CSV in UTF-8 with a byte order mark, lines ended by CR LF, and Chinese
 * headings. The same lines always give the same bytes.
 */
public final class SheetText {
  private static final char MARK = '\uFEFF';
  private static final String SUM = "合计";
  private static final String QUOTE = "'";
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠'";

  private static final List<String> HEADINGS =
      List.of(
          "工号", "姓名", "服务时段代码", "服务时段", "实计课时", "取消课时", "不计课时", "金额（元）", "更正月份", "更正日期", "更正前后");

  private SheetText() {}

  /** Returns the bytes of lines. */
  public static Bytes write(List<SheetLine> lines) {
    StringWriter text = new StringWriter();
    text.write(MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(HEADINGS);
      for (SheetLine line : lines) {
        csv.writeRecord(
            harmless(line.staff()),
            harmless(line.name()),
            harmless(line.service()),
            harmless(line.serviceName()),
            String.valueOf(line.earned()),
            String.valueOf(line.forfeited()),
            String.valueOf(line.excused()),
            yuan(line.fen()),
            line.corrects(),
            line.date(),
            line.change());
      }
      csv.writeRecord(sums(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.ofUtf8(text.toString());
  }

  private static List<String> sums(List<SheetLine> lines) {
    List<Long> fen = lines.stream().map(SheetLine::fen).filter(Objects::nonNull).toList();
    return List.of(
        SUM,
        "",
        "",
        "",
        String.valueOf(lines.stream().mapToInt(SheetLine::earned).sum()),
        String.valueOf(lines.stream().mapToInt(SheetLine::forfeited).sum()),
        String.valueOf(lines.stream().mapToInt(SheetLine::excused).sum()),
        yuan(fen.isEmpty() ? null : Long.valueOf(fen.stream().mapToLong(f -> f).sum())),
        "",
        "",
        "");
  }

  /** Returns the lines of bytes made by {@link #write}. */
  public static List<SheetLine> read(Bytes content) {
    String text = content.utf8();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(text.substring(1))) {
      return csv.stream().filter(row -> !row.getField(0).equals(SUM)).map(SheetText::line).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether two sheets have the same lines, regardless of their headings. */
  static boolean sameLines(Bytes one, Bytes other) {
    return one.equals(other) || read(one).equals(read(other));
  }

  private static SheetLine line(NamedCsvRecord row) {
    return new SheetLine(
        text(row, 0),
        text(row, 1),
        text(row, 2),
        text(row, 3),
        Integer.parseInt(row.getField(4)),
        Integer.parseInt(row.getField(5)),
        Integer.parseInt(row.getField(6)),
        fen(row.getField(7)),
        row.getField(8),
        row.getField(9),
        row.getField(10));
  }

  private static String text(NamedCsvRecord row, int column) {
    String field = row.getField(column);
    return field.startsWith(QUOTE) ? field.substring(1) : field;
  }

  /** Returns a text that spreadsheets do not run as a formula, and that can be read back. */
  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? QUOTE + text : text;
  }

  private static String yuan(@Nullable Long fen) {
    return fen == null ? "" : BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private static @Nullable Long fen(String yuan) {
    return yuan.isEmpty() ? null : new BigDecimal(yuan).movePointRight(2).longValueExact();
  }
}
