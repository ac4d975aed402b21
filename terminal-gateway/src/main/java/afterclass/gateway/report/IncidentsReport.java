package afterclass.gateway.report;

import afterclass.rules.model.Incident;
import java.util.Locale;
import java.util.stream.Stream;

/** The report of all safety-responsibility incidents (四.6), one line each. */
final class IncidentsReport {
  static final Report REPORT =
      Report.of("incidents", IncidentsReport::rows)
          .by(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF, Grouping.CLAUSE);

  private IncidentsReport() {}

  private static Table rows(ReportRun run) {
    Columns<Happened> columns =
        run.<Happened>columns()
            .date("date", each -> each.day().date())
            .text("staffNo", each -> each.day().staff())
            .text("name", each -> run.sources().name(each.day().staff()))
            .text("incident", each -> run.words().text("incident." + each.kind()))
            .text("clause", each -> each.incident().clause())
            .text("requirement", each -> each.requirement(run))
            .text("link", each -> Paths.staffDay(each.day().staff(), each.day().date()))
            .detail();
    return run.table(
        columns,
        run.dates()
            .flatMap(date -> run.sources().judged().latestOn(date).stream())
            .filter(day -> run.query().wantsStaff(day.staff()))
            .flatMap(day -> incidents(day, run.query()))
            .toList());
  }

  private static Stream<Happened> incidents(JudgedDay day, ReportQuery query) {
    String clause = query.clause();
    return day.outcome().incidents().stream()
        .filter(incident -> clause == null || clause.equals(incident.clause()))
        .map(incident -> new Happened(day, incident));
  }

  /** An incident and its day. */
  private record Happened(JudgedDay day, Incident incident) {
    String kind() {
      return incident.kind().name().toLowerCase(Locale.ROOT);
    }

    String requirement(ReportRun run) {
      return day.requirementName(incident.requirement(), run.words());
    }
  }
}
