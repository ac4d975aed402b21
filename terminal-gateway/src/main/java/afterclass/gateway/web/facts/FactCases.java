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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The use case of the facts entered by the office: list, entry, correction and withdrawal. */
@Singleton
final class FactCases {
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
