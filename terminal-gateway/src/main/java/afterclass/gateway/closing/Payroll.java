package afterclass.gateway.closing;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Columns;
import afterclass.gateway.report.Table;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The payroll table of a closed month: one row per staff member. */
public final class Payroll {
  private Payroll() {}

  /**
   * Returns the payroll table of a closed month's sheet: lesson hours of the month, of corrections
   * of earlier months, their total, and the amount if the policy states a rate.
   */
  public static Table of(MonthSheet sheet, Messages words) {
    List<SheetLine> lines = SheetText.read(sheet.content());
    Columns<List<SheetLine>> columns =
        new Columns<List<SheetLine>>(words)
            .text("staffNo", own -> own.get(0).staff())
            .text("name", own -> own.get(0).name())
            .hours("monthHours", own -> hours(own, line -> !line.correction()))
            .hours("correctedHours", own -> hours(own, SheetLine::correction))
            .hours("paidHours", own -> hours(own, line -> true));
    if (lines.stream().anyMatch(line -> line.fen() != null)) {
      columns.fen("fen", Payroll::fen);
    }
    return columns.table(
        "payroll",
        words.text("closing.payroll-title", sheet.month(), sheet.sha256().substring(0, 12)),
        sheet.month().atDay(1),
        sheet.month().atEndOfMonth(),
        lines.stream()
            .collect(Collectors.groupingBy(SheetLine::staff, TreeMap::new, Collectors.toList()))
            .values());
  }

  private static long hours(List<SheetLine> own, Predicate<SheetLine> which) {
    return own.stream().filter(which).mapToLong(SheetLine::earned).sum();
  }

  private static @Nullable Long fen(List<SheetLine> own) {
    return own.stream().map(SheetLine::fen).filter(Objects::nonNull).mapToLong(f -> f).sum();
  }
}
