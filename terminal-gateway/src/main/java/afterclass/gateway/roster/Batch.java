package afterclass.gateway.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file being imported, in file order, together with the existing facts. Each row
 * applies to the state left by the rows before it.
 */
final class Batch {
  /**
   * An accepted row.
   *
   * @param changes the changes it states
   * @param repeated an earlier row that states exactly the same, if any
   */
  record Taken(Row row, List<RowChange> changes, Optional<Row> repeated) {

    /** Returns the facts that the row adds, without those that it clears. */
    Stream<Fact> held() {
      return changes.stream().flatMap(Batch::held);
    }
  }

  private final RosterSnapshot before;
  private final Judgements judgements;
  private final List<Taken> taken = new ArrayList<>();
  private final RowStatements claims = new RowStatements();
  private final Map<FactKey, FactChange> done = new LinkedHashMap<>();
  private final List<RowProblem> warnings = new ArrayList<>();
  private final CoveredRows covered = new CoveredRows();
  private final CardReaders readers;
  private @Nullable Map<String, Set<String>> statementsOf;
  private RosterSnapshot now;

  Batch(RosterSnapshot before, Judgements judgements, CardReaders readers) {
    this.before = before;
    this.readers = readers;
    this.judgements = judgements;
    this.now = before;
  }

  private static Stream<Fact> held(RowChange change) {
    return change instanceof FactChange.Hold hold ? Stream.of(hold.fact()) : Stream.empty();
  }

  /**
   * Accepts a row's changes.
   *
   * @return a problem if the row contradicts an earlier row, or clears a fact that cannot be
   *     cleared
   */
  Optional<RowProblem> add(Row row, List<RowChange> changes) {
    Optional<RowProblem> wrong =
        changes.stream().flatMap(change -> wrong(row, change).stream()).findFirst();
    if (wrong.isEmpty()) {
      taken.add(new Taken(row, changes, repeated(changes)));
      apply(row, changes);
    }
    return wrong;
  }

  /** Returns an earlier row that states all given changes; empty if there is none. */
  private Optional<Row> repeated(List<RowChange> changes) {
    List<Optional<Row>> earlier = changes.stream().map(claims::saying).toList();
    return earlier.isEmpty() || earlier.contains(Optional.<Row>empty())
        ? Optional.empty()
        : earlier.get(0);
  }

  private Optional<RowProblem> wrong(Row row, RowChange change) {
    if (change instanceof RowChange.TakeOut out) {
      return new Spans(now, out.span())
          .unpartable(out.span())
          .map(all -> row.problem(Column.COVERS, "all-leave", all.from(), all.end()));
    }
    if (!(change instanceof FactChange stated)) {
      return Optional.empty();
    }
    FactKey key = stated.key();
    if (stated instanceof FactChange.Retire && key.kind() == ImportKind.STAFF) {
      return known(row, key.text());
    }
    return claims
        .against(stated)
        .map(
            earlier ->
                RowProblem.of(row.line(), "", "", key.text(), "contradicts", earlier.row().line()));
  }

  /**
   * Returns the problem that prevents removing a staff member entirely; empty if it is possible.
   */
  private Optional<RowProblem> known(Row row, String staff) {
    if (judgements.ever(staff)) {
      return Optional.of(row.problem(Column.STAFF_NO, "judged-already"));
    }
    String kinds = String.join(", ", statements().getOrDefault(staff, Set.of()));
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(row.problem(Column.STAFF_NO, "still-said", kinds));
  }

  /** Returns the kinds of stored facts that name each person; a staff file adds no other kinds. */
  private Map<String, Set<String>> statements() {
    Map<String, Set<String>> known = statementsOf;
    if (known == null) {
      known = RowStatements.stored(before.facts());
      statementsOf = known;
    }
    return known;
  }

  private void apply(Row row, List<RowChange> changes) {
    warnings.addAll(row.doubts());
    boolean otherwise = false;
    for (RowChange change : changes) {
      held(change).forEach(fact -> unreadable(row, fact));
      List<FactChange> effects = effects(row, change);
      effects.forEach(effect -> done.put(effect.key(), effect));
      otherwise |= effects.stream().anyMatch(effect -> differs(now, effect));
      now = now.after(effects);
    }
    if (!otherwise && !changes.isEmpty() && changes.stream().allMatch(Batch::takesBack)) {
      warnings.add(RowProblem.of(row.line(), "", "", changes.get(0).named(), "nothing-there"));
    }
  }

  /** Warns of an assigned card that no terminal can read. */
  private void unreadable(Row row, Fact fact) {
    if (fact instanceof CardAssignment held) {
      String terminals = readers.cannotSay(held.card());
      if (!terminals.isEmpty()) {
        warnings.add(row.problem(Column.CARD, "lost-card", terminals));
      }
    }
  }

  /** Returns whether a change removes a fact, other than by "unknown" on a sign-in sheet. */
  private static boolean takesBack(RowChange change) {
    return change instanceof RowChange.TakeOut
        || (change instanceof FactChange.Retire retire
            && retire.key().kind() != ImportKind.SIGN_IN);
  }

  private List<FactChange> effects(Row row, RowChange change) {
    if (change instanceof RowChange.TakeOut out) {
      return takenOut(out.span());
    }
    if (change instanceof RowChange.GiveBack back) {
      return claims.holds(back.key()) ? List.of() : List.of(new FactChange.Retire(back.key()));
    }
    FactChange stated = (FactChange) change;
    claims.put(row, stated);
    return stated instanceof FactChange.Hold hold && hold.fact() instanceof RangedFact range
        ? fitted(row, range)
        : List.of(stated);
  }

  private List<FactChange> takenOut(RangedFact span) {
    Spans spans = new Spans(now, span);
    spans.takeOut(span);
    claims.forget(span);
    covered.forget(span);
    return spans.changes();
  }

  private List<FactChange> fitted(Row row, RangedFact fact) {
    Spans spans = new Spans(now, fact);
    spans.fit(fact).ifPresent(longer -> covered.add(row, fact, longer));
    return spans.changes();
  }

  /**
   * Applies the rows again that a longer range covered and that a later row has uncovered: whatever
   * the order of rows, each one's dates hold.
   */
  void settle() {
    for (CoveredRows.Covered each : covered.uncovered(now)) {
      List<FactChange> effects = fitted(each.row(), each.fact());
      effects.forEach(effect -> done.put(effect.key(), effect));
      now = now.after(effects);
    }
  }

  /** Drops some rows and applies the others again. */
  private void drop(Set<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<Taken> rest = taken.stream().filter(each -> !rows.contains(each.row())).toList();
    taken.clear();
    claims.clear();
    done.clear();
    warnings.clear();
    covered.clear();
    now = before;
    for (Taken each : rest) {
      taken.add(each);
      apply(each.row(), each.changes());
    }
    settle();
  }

  /** Drops rows that would give a card two holders on a date, last rows first. */
  List<RowProblem> dropOverlaps() {
    Map<Row, RowProblem> dropped = CardOverlaps.among(taken, before, now);
    drop(dropped.keySet());
    return List.copyOf(dropped.values());
  }

  /**
   * Drops rulings that accept a day whose overtime would stay on hold because the missing times are
   * not stated.
   */
  List<RowProblem> dropUnsettled() {
    List<RowProblem> problems = new ArrayList<>();
    Set<Row> odd = new HashSet<>();
    for (Taken each : taken) {
      each.held()
          .filter(fact -> fact instanceof RulingEntry entry && unsettled(entry))
          .forEach(
              fact -> {
                odd.add(each.row());
                problems.add(each.row().problem(Column.TIME, "missing-times"));
              });
    }
    drop(odd);
    return problems;
  }

  private boolean unsettled(RulingEntry entry) {
    return entry.ruling() == Ruling.ACCEPT && judgements.overtimeHeld(now, entry.day());
  }

  /** Returns the number of accepted rows. */
  int rows() {
    return taken.size();
  }

  /** Returns the accepted rows in file order. */
  List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** Returns whether every fact stated by a row exists already. */
  boolean holds(Taken row) {
    return row.changes().stream()
        .allMatch(change -> change instanceof FactChange.Hold hold && !differs(before, hold));
  }

  /** Returns warnings for accepted rows that change nothing, with what to write instead. */
  List<RowProblem> warnings() {
    return Stream.concat(warnings.stream(), covered.warnings().stream())
        .sorted(Comparator.comparingLong(RowProblem::line))
        .toList();
  }

  /** Returns the changes that differ from the existing facts. */
  List<FactChange> changes() {
    return done.values().stream().filter(change -> differs(before, change)).toList();
  }

  private static boolean differs(RosterSnapshot from, FactChange change) {
    Optional<Fact> known = from.fact(change.key());
    return change instanceof FactChange.Hold hold
        ? !known.equals(Optional.of(hold.fact()))
        : known.isPresent();
  }

  /** Returns the facts after the import. */
  RosterSnapshot after() {
    return now;
  }

  /** Returns the facts before the import. */
  RosterSnapshot before() {
    return before;
  }

  /** Returns the facts that are replaced or removed. */
  List<Fact> replaced() {
    return changes().stream().flatMap(change -> before.fact(change.key()).stream()).toList();
  }

  /** Returns the facts that the accepted rows add. */
  List<Fact> held() {
    return changes().stream().flatMap(Batch::held).toList();
  }
}
