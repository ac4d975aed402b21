package afterclass.gateway.report;

import java.util.List;
import java.util.Optional;

/** The reports there are. A new one is a line here. */
public final class Reports {

  private static final List<Report> ALL =
      List.of(
          new ForfeitsReport(),
          new LessonHoursReport(),
          new DaysReport(),
          new IncidentsReport(),
          new DutyReport(),
          new LunchReport(),
          new PunchesReport());

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
