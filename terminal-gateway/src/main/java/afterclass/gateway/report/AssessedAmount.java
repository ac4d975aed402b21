package afterclass.gateway.report;

import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.Incident;
import afterclass.rules.model.Justification;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.AssessmentFigure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An amount of a figure of the performance assessment on a staff member's day.
 *
 * @param date business date
 * @param staff staff number
 * @param figure the figure
 * @param service service id; {@code null} for an incident
 * @param clause clauses of a forfeit or an incident; empty for credited lesson hours
 * @param amount lesson hours, or number of incidents
 * @param weight points for one, in hundredths, by the policy in force on the date
 */
record AssessedAmount(
    LocalDate date,
    String staff,
    AssessmentFigure figure,
    @Nullable String service,
    String clause,
    long amount,
    int weight) {

  /** Returns all amounts that pass the filters of a query, by date and staff number. */
  static List<AssessedAmount> all(ReportRun run) {
    List<AssessedAmount> all = new ArrayList<>();
    run.standing().forEach(entry -> ofEntry(entry, run).ifPresent(all::add));
    if (run.query().service() == null) {
      run.dates().flatMap(date -> incidents(date, run)).forEach(all::add);
    }
    all.removeIf(amount -> !wanted(amount, run));
    all.sort(
        Comparator.comparing(AssessedAmount::date)
            .thenComparing(AssessedAmount::staff)
            .thenComparing(AssessedAmount::figure));
    return all;
  }

  private static boolean wanted(AssessedAmount amount, ReportRun run) {
    String clause = run.query().clause();
    List<String> own = List.of(amount.clause.split(run.words().text("list.separator"), -1));
    return amount.amount != 0 && (clause == null || own.contains(clause));
  }

  private static Optional<AssessedAmount> ofEntry(LedgerEntry entry, ReportRun run) {
    return figure(entry.status())
        .map(
            figure ->
                new AssessedAmount(
                    entry.date(),
                    entry.staff(),
                    figure,
                    entry.service(),
                    run.joined(
                        entry.because().stream()
                            .map(Justification::clause)
                            .filter(Objects::nonNull)),
                    entry.hours(),
                    weight(figure, entry.date(), run)));
  }

  private static Optional<AssessmentFigure> figure(ServiceStatus status) {
    return switch (status) {
      case EARNED -> Optional.of(AssessmentFigure.CREDITED);
      case FORFEITED -> Optional.of(AssessmentFigure.FORFEITED);
      default -> Optional.empty();
    };
  }

  private static Stream<AssessedAmount> incidents(LocalDate date, ReportRun run) {
    return run.sources().judged().latestOn(date).stream()
        .filter(day -> run.query().wantsStaff(day.staff()))
        .flatMap(
            day ->
                day.outcome().incidents().stream().map(incident -> ofIncident(incident, day, run)));
  }

  private static AssessedAmount ofIncident(Incident incident, JudgedDay day, ReportRun run) {
    AssessmentFigure figure =
        incident.kind() == Incident.IncidentType.LATE
            ? AssessmentFigure.LATE
            : AssessmentFigure.ABSENT;
    return new AssessedAmount(
        day.date(),
        day.staff(),
        figure,
        null,
        incident.clause(),
        1,
        weight(figure, day.date(), run));
  }

  private static int weight(AssessmentFigure figure, LocalDate date, ReportRun run) {
    return run.sources().policy().at(date).assessment(date).getOrDefault(figure, 0);
  }

  /** Returns the points, in hundredths. */
  long points() {
    return amount * weight;
  }

  /** Returns the cell of a column of a figure: empty for another figure. */
  Cell cell(AssessmentFigure column) {
    return column == figure ? Cell.number(amount) : Cell.blank();
  }
}
