package afterclass.gateway.web.closing;

import afterclass.gateway.closing.CheckPoint;
import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.closing.SheetLine;
import afterclass.gateway.closing.SheetText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month on its way to its end, as it is shown.
 *
 * @param month the month
 * @param closed its sheet, if it is closed
 * @param checks what is to be done before it can be closed; empty once it is
 * @param waiting the sheets that wait for a second person
 * @param lines the sheet's lines: as they were agreed to, or as they would be now
 * @param late what changed since it was closed
 * @param history every sheet about it, oldest first
 * @param closedMonths every closed month, the newest first
 * @param next the month in which a correction is paid
 * @param opens the first date on which the month can be closed; empty once that has come
 * @param before the month that is to be closed before it, if there is one
 */
public record ClosingView(
    YearMonth month,
    Optional<MonthSheet> closed,
    List<CheckPoint> checks,
    List<MonthSheet> waiting,
    List<SheetLine> lines,
    List<SheetLine> late,
    List<MonthSheet> history,
    List<YearMonth> closedMonths,
    YearMonth next,
    Optional<LocalDate> opens,
    Optional<YearMonth> before) {

  /** A month as it stands. */
  public static ClosingView of(MonthEnd months, YearMonth month) {
    Optional<MonthSheet> closed = months.closed(month);
    List<MonthSheet> history = months.about(month);
    return new ClosingView(
        month,
        closed,
        closed.isPresent() ? List.of() : months.checks(month),
        history.stream().filter(sheet -> sheet.state() == MonthSheet.State.OPEN).toList(),
        closed.map(s -> SheetText.read(s.content())).orElseGet(() -> months.lines(month)),
        months.late(month),
        history,
        months.closed().stream().map(MonthSheet::month).toList(),
        months.next(),
        months.opens(month),
        months.before(month));
  }
}
