package afterclass.gateway.web.self;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.report.Table;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.outcome.HoursView;
import afterclass.gateway.web.problem.Problem;
import afterclass.gateway.web.requests.RequestCases;
import afterclass.gateway.web.requests.RequestView;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The use case of the viewer's own month. */
@Singleton
public final class OwnMonth {
  private final ReportSources sources;
  private final RequestCases requests;
  private final SchoolClock clock;

  OwnMonth(ReportSources sources, RequestCases requests, SchoolClock clock) {
    this.sources = sources;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * Returns the viewer's own month as a table.
   *
   * @param month as {@code 2026-11}; the current one if blank
   * @throws Problem if the viewer has no staff number, or the month is invalid
   */
  Table table(Viewer viewer, @Nullable String month, Messages words) {
    return table(own(viewer), asked(month), words);
  }

  private Table table(String staff, YearMonth asked, Messages words) {
    ReportQuery query = new ReportQuery(asked.atDay(1), asked.atEndOfMonth(), staff, null, null);
    Report days = Reports.named("days").orElseThrow();
    return days.run(query, sources, words).rows();
  }

  private static String own(Viewer viewer) {
    String staff = viewer.staff();
    if (staff.isEmpty()) {
      throw Problem.forbidden("no-staff-number", viewer.account());
    }
    Inputs.maySee(viewer, staff);
    return staff;
  }

  private YearMonth asked(@Nullable String month) {
    String said = Inputs.filled(month);
    return said == null ? YearMonth.from(clock.today()) : Inputs.month("month", said);
  }

  /**
   * Returns the viewer's own month as the page shows it.
   *
   * @param month as {@code 2026-11}; the current one if blank
   * @throws Problem if the viewer has no staff number, or the month is invalid
   */
  View of(Viewer viewer, @Nullable String month, Messages words) {
    String staff = own(viewer);
    YearMonth asked = asked(month);
    ReportSources still = sources.still();
    List<StaffDay> dates = dates(asked).map(date -> new StaffDay(staff, date)).toList();
    Map<StaffDay, JudgedDay> judged = still.judged().latest(dates);
    List<RequestView> about = requests.about(staff, asked.atDay(1), asked.atEndOfMonth(), words);
    return new View(
        still.name(staff),
        asked,
        table(staff, asked, words),
        HoursView.sum(judged.values().stream().map(day -> day.outcome().hours()).toList()),
        MonthGrid.of(
            dates.stream()
                .map(day -> day(day, Optional.ofNullable(judged.get(day)), still, words))
                .toList(),
            words),
        dates.stream()
            .sorted(Comparator.comparing(StaffDay::date).reversed())
            .filter(judged::containsKey)
            .map(day -> lost(judged.get(day), viewer, about, words))
            .flatMap(Optional::stream)
            .toList(),
        about,
        still.judged().neverJudged(asked.atDay(1), words).orElse(""));
  }

  private static Stream<LocalDate> dates(YearMonth month) {
    return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1));
  }

  private MonthGrid.Day day(
      StaffDay day, Optional<JudgedDay> judged, ReportSources still, Messages words) {
    boolean rostered = !still.roster().services(day.staff(), day.date()).isEmpty();
    boolean unused = still.judged().startAfter(day.date()).isPresent();
    MonthGrid.Status otherwise =
        !rostered
            ? MonthGrid.Status.FREE
            : unused ? MonthGrid.Status.BEFORE_USE : MonthGrid.Status.PLANNED;
    return MonthGrid.Day.of(day, judged, otherwise, clock.today(), words);
  }

  private Optional<LostDay> lost(
      @Nullable JudgedDay judged, Viewer viewer, List<RequestView> about, Messages words) {
    return Optional.ofNullable(judged)
        .filter(LostDay::any)
        .map(
            day ->
                LostDay.of(
                    day,
                    requests.askable(day.staff(), day.date(), viewer, words),
                    about.stream().filter(one -> one.from().equals(day.date())).toList(),
                    words));
  }

  /**
   * The month of a staff member.
   *
   * @param name that person's name
   * @param month the month
   * @param table its days
   * @param hours lesson hours of its days, by status
   * @param grid its calendar
   * @param lost its days with forfeited lesson hours, newest first
   * @param requests the requests about its days, newest first
   * @param beforeUse why its first days are not judged; empty if they are
   */
  public record View(
      String name,
      YearMonth month,
      Table table,
      HoursView hours,
      MonthGrid grid,
      List<LostDay> lost,
      List<RequestView> requests,
      String beforeUse) {}
}
