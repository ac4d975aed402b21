package afterclass.gateway.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a file that state nothing new, since a longer range states the same. They are looked
 * at again after all rows: a later row may have shortened that range.
 */
final class CoveredRows {
  /**
   * A row that a longer range covers.
   *
   * @param fact what the row states
   * @param longer the range that covers it
   * @param warning what people are told about the row
   */
  record Covered(Row row, RangedFact fact, RangedFact longer, RowProblem warning) {}

  private final List<Covered> rows = new ArrayList<>();

  void add(Row row, RangedFact fact, RangedFact longer) {
    boolean less = fact instanceof WeeklyPost && !fact.saysAllOf(longer);
    String word = less ? "covered-weeks" : "covered";
    RowProblem warning = row.problem(Column.FROM, word, longer.from(), longer.end());
    rows.add(new Covered(row, fact, longer, warning));
  }

  /** Removes the rows whose dates a later row takes back. */
  void forget(RangedFact span) {
    rows.removeIf(each -> each.fact().staff().equals(span.staff()) && each.fact().meets(span));
  }

  /** Removes and returns the rows whose longer range is not as it was when they were read. */
  List<Covered> uncovered(RosterSnapshot now) {
    List<Covered> changed =
        rows.stream()
            .filter(each -> now.fact(each.longer().key()).stream().noneMatch(each.longer()::equals))
            .toList();
    rows.removeAll(changed);
    return changed;
  }

  void clear() {
    rows.clear();
  }

  List<RowProblem> warnings() {
    return rows.stream().map(Covered::warning).toList();
  }
}
