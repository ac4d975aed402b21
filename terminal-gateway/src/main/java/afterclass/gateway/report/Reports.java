package afterclass.gateway.report;

import java.util.List;
import java.util.Optional;

/** The list of reports; a new report is one more line here. */
public final class Reports {

  private static final List<Report> ALL =
      List.of(
          ForfeitsReport.REPORT,
          LessonHoursReport.REPORT,
          AssessmentReport.REPORT,
          DaysReport.REPORT,
          IncidentsReport.REPORT,
          DutyReport.REPORT,
          DutyLogReport.REPORT,
          LunchReport.REPORT,
          PunchesReport.REPORT);

  private Reports() {}

  /** Returns all reports, in the order shown. */
  public static List<Report> all() {
    return ALL;
  }

  /** Returns the report with a name; empty if there is none. */
  public static Optional<Report> named(String name) {
    return ALL.stream().filter(r -> r.name().equals(name)).findFirst();
  }
}
