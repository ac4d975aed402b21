package afterclass.gateway.web.closing;

import afterclass.gateway.closing.SheetLine;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The lines of a monthly sheet, as shown on pages.
 *
 * @param lines the lines
 * @param money whether any line has an amount
 * @param earned total of earned lesson hours
 * @param forfeited total of forfeited lesson hours
 * @param excused total of excused lesson hours
 * @param fen total of the amounts, in yuan
 */
public record SheetTable(
    List<Line> lines, boolean money, int earned, int forfeited, int excused, String fen) {

  static SheetTable of(List<SheetLine> lines, Messages words) {
    return new SheetTable(
        lines.stream().map(line -> Line.of(line, words)).toList(),
        lines.stream().anyMatch(line -> line.fen() != null),
        lines.stream().mapToInt(SheetLine::earned).sum(),
        lines.stream().mapToInt(SheetLine::forfeited).sum(),
        lines.stream().mapToInt(SheetLine::excused).sum(),
        Cell.fen(lines.stream().mapToLong(l -> l.fen() == null ? 0 : l.fen()).sum()).plain());
  }

  /**
   * A line of a monthly sheet.
   *
   * @param of line of the sheet
   * @param fen amount of the line, in yuan
   * @param change in a correction, the status before and after, in words
   */
  public record Line(SheetLine of, String fen, List<String> change) {
    static Line of(SheetLine line, Messages words) {
      return new Line(
          line,
          Cell.fen(line.fen()).plain(),
          line.correction()
              ? Arrays.stream(line.change().split(">", -1))
                  .map(status -> status(status, words))
                  .toList()
              : List.of());
    }

    private static String status(String status, Messages words) {
      return status.isEmpty() ? "–" : words.text("status." + status.toLowerCase(Locale.ROOT));
    }
  }
}
