package afterclass.gateway.web.closing;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.closing.CheckPoint;
import afterclass.gateway.closing.ClosedMonths;
import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.closing.SheetLine;
import afterclass.gateway.closing.SheetText;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.Problem;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The use case of the month close: shows months, takes proposed sheets and decisions on them. */
@Singleton
public final class ClosingCases {
  private final MonthEnd monthEnd;
  private final ClosedMonths months;
  private final ReportSources sources;

  ClosingCases(MonthEnd monthEnd, ClosedMonths months, ReportSources sources) {
    this.monthEnd = monthEnd;
    this.months = months;
    this.sources = sources;
  }

  /** Returns the month that is closed next. */
  YearMonth next() {
    return months.next();
  }

  /** Returns the sheets of the closed months, newest first. */
  List<ClosingView.SheetView> closed(Messages words) {
    return months.closed().stream().map(sheet -> ClosingView.SheetView.of(sheet, words)).toList();
  }

  /**
   * Returns the state of a month.
   *
   * @param text the month, as {@code 2026-11}
   */
  ClosingView month(String text, Messages words) {
    YearMonth month = Inputs.month("month", text);
    Optional<MonthSheet> closed = months.closed(month);
    List<CheckPoint> checks = closed.isPresent() ? List.of() : monthEnd.checks(month);
    List<SheetLine> lines =
        closed.map(s -> SheetText.read(s.content())).orElseGet(() -> monthEnd.lines(month));
    List<SheetLine> late = monthEnd.late(month);
    return new ClosingView(
        month.toString(),
        closed.isPresent(),
        checks,
        lines,
        late,
        months.about(month).stream().map(sheet -> ClosingView.SheetView.of(sheet, words)).toList(),
        months.next().toString(),
        new ClosingView.Page(
            month.minusMonths(1).toString(),
            month.plusMonths(1).toString(),
            closed.map(sheet -> ClosingView.SheetView.of(sheet, words)),
            checks.stream().map(point -> ClosingView.Step.of(point, words)).toList(),
            table(lines, words),
            table(late, words),
            months.closed().stream().map(sheet -> sheet.month().toString()).toList(),
            months.opens(month),
            months.before(month),
            sources.zone()));
  }

  private static Optional<SheetTable> table(List<SheetLine> lines, Messages words) {
    return lines.isEmpty() ? Optional.empty() : Optional.of(SheetTable.of(lines, words));
  }

  /** Returns a sheet with its lines, as proposed. */
  ClosingView.SheetLinesView proposed(long id, Messages words) {
    MonthSheet sheet = months.sheet(id);
    return new ClosingView.SheetLinesView(
        ClosingView.SheetView.of(sheet, words), SheetText.read(sheet.content()));
  }

  /**
   * Returns the sheet of a closed month.
   *
   * @param month as {@code 2026-11}
   */
  MonthSheet closedSheet(String month) {
    YearMonth asked = Inputs.month("month", month);
    return months
        .closed(asked)
        .orElseThrow(() -> Problem.notFound("month-not-closed", asked.toString()));
  }

  /** Proposes the sheet of a month. */
  ClosingView.SheetView propose(String month, Actor by, Messages words) {
    return ClosingView.SheetView.of(monthEnd.propose(Inputs.month("month", month), by), words);
  }

  /** Proposes the correction of a closed month. */
  ClosingView.SheetView correct(String month, Actor by, Messages words) {
    return ClosingView.SheetView.of(
        monthEnd.proposeCorrection(Inputs.month("month", month), by), words);
  }

  /** Approves or refuses a sheet. */
  ClosingView.SheetView decide(long id, boolean approve, String answer, Actor by, Messages words) {
    return ClosingView.SheetView.of(monthEnd.decide(id, approve, answer, by), words);
  }
}
