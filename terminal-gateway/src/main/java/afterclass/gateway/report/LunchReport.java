package afterclass.gateway.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The report of everyone who eats at school (七): people with a service of the lunch list and no
 * leave from it. It is read from the roster, so that the kitchen knows in advance.
 */
final class LunchReport {
  static final Report REPORT =
      Report.of("lunch", LunchReport::rows)
          .by(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF)
          .byTheDay();

  private LunchReport() {}

  private static Table rows(ReportRun run) {
    Columns<Eater> columns =
        run.<Eater>columns()
            .date("date", Eater::date)
            .text("staffNo", Eater::staff)
            .text("name", eater -> run.sources().name(eater.staff()))
            .text("service", eater -> run.joined(eater.services().stream()));
    return run.table(columns, run.dates().flatMap(date -> eaters(date, run)).toList());
  }

  private static Stream<Eater> eaters(LocalDate date, ReportRun run) {
    Map<String, List<String>> because = new TreeMap<>();
    for (Assignment each : Assignment.on(date, run.sources())) {
      if (each.service().lunch() && !each.excused() && run.query().wantsStaff(each.staff())) {
        because
            .computeIfAbsent(each.staff(), no -> new ArrayList<>())
            .add(run.words().pick(each.service().nameZh(), each.service().nameEn()));
      }
    }
    return because.entrySet().stream().map(e -> new Eater(date, e.getKey(), e.getValue()));
  }

  /** A staff member on a date, and the names of the services that include lunch. */
  private record Eater(LocalDate date, String staff, List<String> services) {}
}
