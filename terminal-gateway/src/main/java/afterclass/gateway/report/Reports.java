package afterclass.gateway.report;

import java.util.List;
import java.util.Optional;

/** The list of reports. A new one is a line here. */
public final class Reports {

  private static final List<Report> ALL =
      List.of(
          ForfeitsReport.REPORT,
          LessonHoursReport.REPORT,
          DaysReport.REPORT,
          IncidentsReport.REPORT,
          DutyReport.REPORT,
          LunchReport.REPORT,
          PunchesReport.REPORT);

  private Reports() {}

  /** All of them, in the order that people see. */
  public static List<Report> all() {
    return ALL;
  }

  /** The report of that name. */
  public static Optional<Report> named(String name) {
    return ALL.stream().filter(r -> r.name().equals(name)).findFirst();
  }
}
