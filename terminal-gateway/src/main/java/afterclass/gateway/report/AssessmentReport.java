package afterclass.gateway.report;

import afterclass.rules.policy.AssessmentFigure;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The performance assessment (九.4): each staff member's credited and forfeited lesson hours and
 * safety incidents, and the points that the policy of each day gives for them.
 */
final class AssessmentReport {
  static final Report REPORT =
      Report.of("assessment", AssessmentReport::rows)
          .by(Grouping.MONTH, Grouping.STAFF)
          .byTheTerm()
          .toSign()
          .sumsOf(AssessmentReport::lines);

  private AssessmentReport() {}

  /** Returns a row per staff member, the most points first, each with the way to its lines. */
  private static Table rows(ReportRun run) {
    Columns<Person> columns =
        run.<Person>columns()
            .text("staffNo", Person::staff)
            .text("name", person -> run.sources().name(person.staff()));
    for (AssessmentFigure figure : AssessmentFigure.values()) {
      columns.cell(
          key(figure),
          type(figure),
          person -> Cell.number(person.amounts().getOrDefault(figure, 0L)));
    }
    if (weighed(run)) {
      columns.points("points", Person::points);
    }
    columns.link(person -> Paths.report("assessment", lines(person, run.query())));
    return run.table(columns, people(run));
  }

  private static ReportQuery lines(Person person, ReportQuery query) {
    return query.by(Grouping.STAFF).of(person.staff());
  }

  private static List<Person> people(ReportRun run) {
    Map<String, List<AssessedAmount>> own =
        AssessedAmount.all(run).stream()
            .collect(
                Collectors.groupingBy(AssessedAmount::staff, TreeMap::new, Collectors.toList()));
    return own.entrySet().stream()
        .map(entry -> Person.of(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(person -> -person.points()))
        .toList();
  }

  /** Returns a line per amount, each with its weight and the way to its day. */
  private static Table lines(ReportRun run) {
    Columns<AssessedAmount> columns =
        run.<AssessedAmount>columns()
            .date("date", AssessedAmount::date)
            .text("staffNo", AssessedAmount::staff)
            .text("name", amount -> run.sources().name(amount.staff()))
            .text("service", amount -> service(amount, run))
            .text("clause", AssessedAmount::clause);
    for (AssessmentFigure figure : AssessmentFigure.values()) {
      columns.cell(key(figure), type(figure), amount -> amount.cell(figure));
    }
    if (weighed(run)) {
      columns.text("weight", amount -> Cell.points(amount.weight()).plain());
      columns.points("points", AssessedAmount::points);
    }
    columns.link(amount -> Paths.staffDay(amount.staff(), amount.date()));
    return run.table(columns, AssessedAmount.all(run));
  }

  private static @Nullable String service(AssessedAmount amount, ReportRun run) {
    String service = amount.service();
    return service == null ? null : run.sources().serviceName(service, amount.date(), run.words());
  }

  /** Returns whether the policy of any requested day weighs the figures. */
  private static boolean weighed(ReportRun run) {
    return run.sources().weighed(run.query());
  }

  private static String key(AssessmentFigure figure) {
    return switch (figure) {
      case CREDITED -> "earned";
      case FORFEITED -> "forfeited";
      case LATE -> "lateIncidents";
      case ABSENT -> "absentIncidents";
    };
  }

  private static Column.Type type(AssessmentFigure figure) {
    return figure == AssessmentFigure.CREDITED || figure == AssessmentFigure.FORFEITED
        ? Column.Type.HOURS
        : Column.Type.COUNT;
  }

  /** The sums of a staff member: amounts by figure, and points in hundredths. */
  private record Person(String staff, Map<AssessmentFigure, Long> amounts, long points) {
    static Person of(String staff, List<AssessedAmount> own) {
      Map<AssessmentFigure, Long> amounts = new EnumMap<>(AssessmentFigure.class);
      own.forEach(each -> amounts.merge(each.figure(), each.amount(), Long::sum));
      return new Person(staff, amounts, own.stream().mapToLong(AssessedAmount::points).sum());
    }
  }
}
