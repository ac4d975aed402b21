package afterclass.gateway.report;

import afterclass.rules.model.HourTotals;
import java.time.LocalDate;
import java.util.List;

/** The report of all judged days: each staff member's lesson hours by status, and incidents. */
final class DaysReport {
  static final Report REPORT =
      Report.of("days", DaysReport::rows)
          .by(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF);

  private DaysReport() {}

  private static Table rows(ReportRun run) {
    Columns<JudgedDay> columns =
        run.<JudgedDay>columns()
            .date("date", JudgedDay::date)
            .text("staffNo", JudgedDay::staff)
            .text("name", day -> run.sources().name(day.staff()))
            .hours("assigned", day -> hours(day).assigned())
            .hours("earned", day -> hours(day).earned())
            .hours("forfeited", day -> hours(day).forfeited())
            .hours("excused", day -> hours(day).excused())
            .hours("held", day -> hours(day).held())
            .hours("pending", day -> hours(day).pending())
            .count("incidents", day -> day.outcome().incidents().size())
            .text("link", day -> Paths.staffDay(day.staff(), day.date()))
            .detail();
    return run.table(
        columns,
        run.dates()
            .flatMap(date -> on(date, run).stream())
            .filter(day -> wanted(day, run.query()))
            .toList());
  }

  private static HourTotals hours(JudgedDay day) {
    return day.outcome().hours();
  }

  private static List<JudgedDay> on(LocalDate date, ReportRun run) {
    JudgedDays judged = run.sources().judged();
    String staff = run.query().staff();
    return staff == null ? judged.latestOn(date) : judged.latest(staff, date).stream().toList();
  }

  private static boolean wanted(JudgedDay day, ReportQuery query) {
    String service = query.service();
    String clause = query.clause();
    return (service == null
            || day.outcome().services().stream().anyMatch(s -> s.service().equals(service)))
        && (clause == null
            || day.outcome().services().stream()
                .flatMap(s -> s.because().stream())
                .anyMatch(b -> clause.equals(b.clause())));
  }
}
