package afterclass.gateway.web.facts;

import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.roster.EnteredFacts;
import afterclass.gateway.roster.EnteredRows;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.FactKey;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.Problem;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The use case of the facts entered by the office: list, entry, correction and withdrawal. */
@Singleton
final class FactCases {
  private static final int MOST_BESIDE = 20;
  private static final List<String> WHAT = List.of("service", "weekday");

  private final LiveRoster roster;
  private final Planner planner;

  FactCases(LiveRoster roster, Planner planner) {
    this.roster = roster;
    this.planner = planner;
  }

  private EnteredFacts entered() {
    return new EnteredFacts(roster.snapshot());
  }

  /** Returns the facts of some kinds that a query asks for. */
  List<Fact> list(Collection<ImportKind> kinds, ReportQuery asked) {
    String staff = Objects.requireNonNullElse(asked.staff(), "");
    return entered().of(kinds, staff, asked.from(), asked.to());
  }

  /**
   * Returns a fact.
   *
   * @throws Problem if there is none with that key
   */
  Fact known(ImportKind kind, String key) {
    return entered()
        .find(new FactKey(kind, key))
        .orElseThrow(() -> Problem.notFound("unknown-fact", key));
  }

  /**
   * Returns the present facts of a kind that a form would add another to: of the same dates, and of
   * the same person and service if the form names them.
   *
   * @param row cells by the columns' English names
   */
  List<Fact> beside(ImportKind kind, Map<String, String> row) {
    String date = Inputs.filled(row.getOrDefault("date", row.getOrDefault("from", "")));
    if (date == null) {
      return List.of();
    }
    LocalDate first = Inputs.date("from", date);
    String end = Inputs.filled(row.getOrDefault("to", ""));
    LocalDate last = end == null ? first : Inputs.date("to", end);
    String staff = row.getOrDefault("staffNo", "");
    return entered().of(List.of(kind), staff, first, last).stream()
        .filter(fact -> alike(fact.row(), row))
        .limit(MOST_BESIDE)
        .toList();
  }

  private static boolean alike(Map<String, String> fact, Map<String, String> row) {
    return WHAT.stream()
        .map(column -> Map.entry(column, row.getOrDefault(column, "")))
        .filter(asked -> !asked.getValue().isEmpty())
        .allMatch(asked -> asked.getValue().equals(fact.get(asked.getKey())));
  }

  /**
   * Returns whether a fact is no longer as a form showed it.
   *
   * @param was its {@linkplain FactLine#mark mark} then; empty if the form did not send one
   */
  boolean changed(ImportKind kind, String key, String was) {
    return !was.isEmpty()
        && entered()
            .find(new FactKey(kind, key))
            .filter(fact -> FactLine.mark(fact).equals(was))
            .isEmpty();
  }

  /**
   * Returns the row that removes a fact, or some of its dates.
   *
   * @param from first date; the fact's own if {@code null}
   * @param to last date, included; the fact's own if {@code null}
   */
  PlannedFile withdrawal(ImportKind kind, String key, @Nullable String from, @Nullable String to) {
    Fact fact = known(kind, key);
    Map<String, String> row =
        fact.takenBack(
            from == null ? fact.from() : Inputs.date("from", from),
            to == null ? fact.to() : Inputs.date("to", to));
    return planner.file(kind, EnteredRows.csv(List.of(row)), "take-back");
  }

  /**
   * Returns the rows that enter a fact, or correct one.
   *
   * @param key key of the fact that is corrected; {@code null} for a new one
   * @param row cells by the columns' English names
   * @param source name under which the rows are recorded
   */
  PlannedFile entry(ImportKind kind, @Nullable String key, Map<String, String> row, String source) {
    List<Map<String, String>> rows =
        key == null ? List.of(kind.entering(row)) : kind.correcting(known(kind, key), row);
    return planner.file(kind, EnteredRows.csv(rows), source);
  }
}
