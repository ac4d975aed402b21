package afterclass.gateway.web.closing;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.closing.CheckPoint;
import afterclass.gateway.closing.ClosedMonths;
import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.closing.PersonSheet;
import afterclass.gateway.closing.SheetLine;
import afterclass.gateway.closing.SheetText;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Paper;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Table;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.Problem;
import afterclass.gateway.web.reports.TableView;
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
  private final SchoolName school;

  ClosingCases(MonthEnd monthEnd, ClosedMonths months, ReportSources sources, SchoolName school) {
    this.monthEnd = monthEnd;
    this.months = months;
    this.sources = sources;
    this.school = school;
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
        page(month, lines, late, checks, words));
  }

  private ClosingView.Page page(
      YearMonth month,
      List<SheetLine> lines,
      List<SheetLine> late,
      List<CheckPoint> checks,
      Messages words) {
    Shown shown = shown(month, lines, words);
    return new ClosingView.Page(
        month.minusMonths(1).toString(),
        month.plusMonths(1).toString(),
        months.closed(month).map(sheet -> ClosingView.SheetView.of(sheet, words)),
        checks.stream().map(point -> ClosingView.Step.of(point, words)).toList(),
        shown.table().rows().isEmpty()
            ? Optional.empty()
            : Optional.of(TableView.of(shown.table(), true, true, words)),
        table(shown.lines().stream().filter(SheetLine::correction).toList(), words),
        !shown.lines().equals(lines),
        proposed(month, late) ? Optional.empty() : table(late, words),
        months.closed().stream().map(sheet -> sheet.month().toString()).toList(),
        months.opens(month),
        months.before(month),
        sources.zone(),
        paper(words));
  }

  /** Returns whether exactly these changes of a closed month await a decision already. */
  private boolean proposed(YearMonth month, List<SheetLine> late) {
    return months
        .open(month, MonthSheet.SheetPurpose.CORRECTION)
        .filter(sheet -> SheetText.read(sheet.content()).equals(late))
        .isPresent();
  }

  /**
   * The sheet of a month as shown: the closed one, else the one that awaits a decision, else as it
   * would be now.
   *
   * @param lines its lines
   * @param table a row for each person
   */
  private record Shown(List<SheetLine> lines, Table table) {}

  private Shown shown(YearMonth month, List<SheetLine> now, Messages words) {
    Optional<MonthSheet> closed = months.closed(month);
    Optional<MonthSheet> sheet =
        closed.isPresent() ? closed : months.open(month, MonthSheet.SheetPurpose.CLOSE);
    List<SheetLine> lines = sheet.map(s -> SheetText.read(s.content())).orElse(now);
    String title =
        sheet.isEmpty()
            ? words.text("closing.sheet-title-now", month)
            : words.text(
                closed.isPresent() ? "closing.sheet-title" : "closing.sheet-title-open",
                month,
                ClosingView.SheetView.of(sheet.get(), words).shortSha256());
    return new Shown(lines, PersonSheet.of(month, lines, title, words));
  }

  /**
   * Returns the table of a month that its page shows, to print.
   *
   * @param text the month, as {@code 2026-11}
   */
  Table people(String text, Messages words) {
    YearMonth month = Inputs.month("month", text);
    List<SheetLine> now = months.closed(month).isPresent() ? List.of() : monthEnd.lines(month);
    return shown(month, now, words).table();
  }

  /** Returns what stands around a month's tables on paper: the school's name, and who signs. */
  Paper paper(Messages words) {
    String named = school.text();
    return new Paper(named.isEmpty() ? words.text("page.product") : named, List.of(), true);
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
