package afterclass.gateway.closing;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Columns;
import afterclass.gateway.report.Grouping;
import afterclass.gateway.report.Paths;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.Table;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A month's sheet as people read it: one row per staff member, with the credited lesson hours of
 * each service, of corrections of earlier months, and their total.
 */
public final class PersonSheet {
  private PersonSheet() {}

  /**
   * Returns the table of a sheet's lines.
   *
   * @param month the month of the sheet
   * @param title title of the table
   */
  public static Table of(YearMonth month, List<SheetLine> lines, String title, Messages words) {
    Columns<List<SheetLine>> columns =
        new Columns<List<SheetLine>>(words)
            .text("staffNo", own -> own.get(0).staff())
            .text("name", own -> own.get(0).name());
    services(lines)
        .forEach((id, name) -> columns.hours(id, name, own -> sum(own, of(id), SheetLine::earned)));
    if (lines.stream().anyMatch(SheetLine::correction)) {
      columns.hours("correctedHours", own -> sum(own, SheetLine::correction, SheetLine::earned));
    }
    columns
        .hours("paidHours", own -> sum(own, line -> true, SheetLine::earned))
        .hours("forfeited", own -> sum(own, line -> true, SheetLine::forfeited))
        .hours("excused", own -> sum(own, line -> true, SheetLine::excused));
    if (lines.stream().anyMatch(line -> line.fen() != null)) {
      columns.fen("fen", PersonSheet::fen);
    }
    columns.link(own -> lessonHours(month, own.get(0).staff()));
    return columns.table(
        "sheet",
        title,
        month.atDay(1),
        month.atEndOfMonth(),
        lines.stream()
            .collect(Collectors.groupingBy(SheetLine::staff, TreeMap::new, Collectors.toList()))
            .values());
  }

  /** Returns the names of the month's services by id, in the order of the lines. */
  private static Map<String, String> services(List<SheetLine> lines) {
    Map<String, String> names = new LinkedHashMap<>();
    lines.stream()
        .filter(line -> !line.correction())
        .forEach(line -> names.putIfAbsent(line.service(), line.serviceName()));
    return names;
  }

  private static Predicate<SheetLine> of(String service) {
    return line -> !line.correction() && line.service().equals(service);
  }

  private static long sum(
      List<SheetLine> own, Predicate<SheetLine> which, ToIntFunction<SheetLine> hours) {
    return own.stream().filter(which).mapToInt(hours).sum();
  }

  private static @Nullable Long fen(List<SheetLine> own) {
    return own.stream().map(SheetLine::fen).filter(Objects::nonNull).mapToLong(f -> f).sum();
  }

  private static String lessonHours(YearMonth month, String staff) {
    ReportQuery query = ReportQuery.of(month.atDay(1), month.atEndOfMonth());
    return Paths.report("lesson-hours", query.by(Grouping.STAFF).of(staff));
  }
}
