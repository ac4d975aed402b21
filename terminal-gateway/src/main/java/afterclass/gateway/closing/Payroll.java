package afterclass.gateway.closing;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Cell;
import afterclass.gateway.report.Column;
import afterclass.gateway.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What payroll takes from a closed month: one row for each staff member. */
public final class Payroll {
  private Payroll() {}

  /**
   * The payroll of a closed month's sheet: lesson hours of the month, of corrections of earlier
   * months, both together, and the amount where the plan states a rate.
   */
  public static Table of(MonthSheet sheet, Messages words) {
    List<SheetLine> lines = SheetText.read(sheet.content());
    boolean money = lines.stream().anyMatch(line -> line.fen() != null);
    Map<String, List<SheetLine>> byStaff = new TreeMap<>();
    lines.forEach(l -> byStaff.computeIfAbsent(l.staff(), no -> new ArrayList<>()).add(l));
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of("staffNo", Column.Type.TEXT, words),
                Column.of("name", Column.Type.TEXT, words),
                Column.of("monthHours", Column.Type.HOURS, words),
                Column.of("correctedHours", Column.Type.HOURS, words),
                Column.of("paidHours", Column.Type.HOURS, words)));
    if (money) {
      columns.add(Column.of("fen", Column.Type.FEN, words));
    }
    List<List<Cell>> rows = new ArrayList<>();
    byStaff.forEach((no, own) -> rows.add(row(no, own, money)));
    return new Table(
        "payroll",
        words.text("closing.payroll-title", sheet.month(), sheet.sha256().substring(0, 12)),
        sheet.month().atDay(1),
        sheet.month().atEndOfMonth(),
        columns,
        rows);
  }

  private static List<Cell> row(String no, List<SheetLine> own, boolean money) {
    List<Cell> row =
        new ArrayList<>(
            List.of(
                Cell.text(no),
                Cell.text(own.get(0).name()),
                hours(own, line -> !line.correction()),
                hours(own, SheetLine::correction),
                hours(own, line -> true)));
    if (money) {
      row.add(Cell.fen(fen(own)));
    }
    return row;
  }

  private static Cell hours(List<SheetLine> own, Predicate<SheetLine> which) {
    return Cell.number(own.stream().filter(which).mapToLong(SheetLine::earned).sum());
  }

  private static @Nullable Long fen(List<SheetLine> own) {
    return own.stream().map(SheetLine::fen).filter(Objects::nonNull).mapToLong(f -> f).sum();
  }
}
