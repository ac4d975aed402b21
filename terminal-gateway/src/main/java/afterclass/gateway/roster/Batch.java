package afterclass.gateway.roster;

import afterclass.gateway.credential.CardSpelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file on their way in, in the order of the file, together with what holds already.
 * A row meets what the rows before it left.
 */
final class Batch {
  /**
   * A row that is taken.
   *
   * @param said what it says
   * @param repeated the earlier row that says exactly the same, if there is one
   */
  record Taken(Row row, List<FactChange> said, Optional<Row> repeated) {}

  private final RosterSnapshot before;
  private final Judgements judgements;
  private final List<Taken> taken = new ArrayList<>();
  private final Claims claims = new Claims();
  private final Map<String, FactChange> done = new LinkedHashMap<>();
  private final List<RowProblem> warnings = new ArrayList<>();
  private final CardReaders readers;
  private @Nullable Map<String, Set<String>> saidOf;
  private RosterSnapshot now;

  Batch(RosterSnapshot before, Judgements judgements, CardReaders readers) {
    this.before = before;
    this.readers = readers;
    this.judgements = judgements;
    this.now = before;
  }

  /**
   * Takes what a row says.
   *
   * @return what is wrong if it contradicts an earlier row of the file, or takes back what cannot
   *     be
   */
  Optional<RowProblem> add(Row row, List<FactChange> changes) {
    Optional<RowProblem> wrong =
        changes.stream().flatMap(change -> wrong(row, change).stream()).findFirst();
    if (wrong.isEmpty()) {
      taken.add(new Taken(row, changes, repeated(changes)));
      apply(row, changes);
    }
    return wrong;
  }

  /** The row that says all of it already. */
  private Optional<Row> repeated(List<FactChange> changes) {
    List<Optional<Row>> earlier =
        changes.stream()
            .map(
                change ->
                    claims
                        .of(change.fact())
                        .filter(claim -> claim.change().equals(change))
                        .map(Claims.Claim::row))
            .toList();
    return earlier.isEmpty() || earlier.contains(Optional.<Row>empty())
        ? Optional.empty()
        : earlier.get(0);
  }

  private Optional<RowProblem> wrong(Row row, FactChange change) {
    DatedFact fact = change.fact();
    if (change.way() == FactChange.Way.TAKE_OUT) {
      return spans(fact)
          .unpartable(fact)
          .map(all -> row.problem(Column.COVERS, "all-leave", all.from(), end(all)));
    }
    if (change.way() == FactChange.Way.RETIRE && fact.kind() == ImportKind.STAFF) {
      return known(row, fact.staff());
    }
    return claims
        .of(fact)
        .filter(earlier -> change.way() != FactChange.Way.GIVE_BACK && !follows(earlier, change))
        .map(
            earlier ->
                RowProblem.of(row.line(), "", "", fact.key(), "contradicts", earlier.row().line()));
  }

  /** Why a staff member cannot be taken back as if there had never been one. */
  private Optional<RowProblem> known(Row row, String staff) {
    if (judgements.ever(staff)) {
      return Optional.of(row.problem(Column.STAFF_NO, "judged-already"));
    }
    String said = String.join(", ", said().getOrDefault(staff, Set.of()));
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(row.problem(Column.STAFF_NO, "still-said", said));
  }

  /** Of whom there are facts of which kinds; a file that takes back people says no others. */
  private Map<String, Set<String>> said() {
    Map<String, Set<String>> said = saidOf;
    if (said == null) {
      said = before.saidOf();
      saidOf = said;
    }
    return said;
  }

  /**
   * Whether a row may follow another that speaks of the same: it says the same, or one of the two
   * takes back, in a kind of file whose rows take effect one after the other.
   */
  private static boolean follows(Claims.Claim earlier, FactChange change) {
    return earlier.change().equals(change)
        || (change.fact().kind().inOrder() && (change.retire() || earlier.change().retire()));
  }

  private Spans spans(DatedFact fact) {
    return Spans.of(now, fact);
  }

  private void apply(Row row, List<FactChange> said) {
    warnings.addAll(row.doubts());
    boolean otherwise = false;
    for (FactChange change : said) {
      lost(row, change);
      List<FactChange> effects = effects(row, change);
      effects.forEach(effect -> done.put(Claims.key(effect.fact()), effect));
      otherwise |= effects.stream().anyMatch(effect -> differs(now, effect));
      now = now.after(effects);
    }
    if (!otherwise && !said.isEmpty() && said.stream().allMatch(Batch::takesBack)) {
      DatedFact fact = said.get(0).fact();
      String found = String.join(" ", fact.staff(), fact.subject(), fact.from() + "…" + end(fact));
      warnings.add(RowProblem.of(row.line(), "", "", found.strip(), "nothing-there"));
    }
  }

  /** Says of a card that is given out that no terminal can ever read it. */
  private void lost(Row row, FactChange change) {
    if (change.fact().kind() == ImportKind.CARDS && !change.retire()) {
      String terminals = readers.cannotSay(change.fact().subject());
      if (!terminals.isEmpty()) {
        warnings.add(row.problem(Column.CARD, "lost-card", terminals));
      }
    }
  }

  /** Whether a row means to take something back; a sheet that says unknown need not. */
  private static boolean takesBack(FactChange change) {
    return change.retire()
        && change.way() != FactChange.Way.GIVE_BACK
        && change.fact().kind() != ImportKind.SIGN_IN;
  }

  private List<FactChange> effects(Row row, FactChange change) {
    DatedFact fact = change.fact();
    return switch (change.way()) {
      case TAKE_OUT -> takenOut(fact);
      case GIVE_BACK -> givenBack(fact);
      case RETIRE, HOLD -> {
        claims.put(row, change);
        boolean fits = !change.retire() && Spans.has(fact.kind());
        yield fits ? fitted(row, fact) : List.of(change);
      }
    };
  }

  private List<FactChange> takenOut(DatedFact span) {
    Spans spans = spans(span);
    spans.takeOut(span);
    claims.forget(span);
    return spans.changes();
  }

  private List<FactChange> givenBack(DatedFact fact) {
    boolean free = claims.of(fact).map(said -> said.change().retire()).orElse(true);
    return free ? List.of(new FactChange(fact, true)) : List.of();
  }

  private List<FactChange> fitted(Row row, DatedFact fact) {
    Spans spans = spans(fact);
    spans
        .fit(fact)
        .ifPresent(
            longer ->
                warnings.add(row.problem(Column.FROM, "covered", longer.from(), end(longer))));
    return spans.changes();
  }

  /** Takes what is left without some rows. */
  private void drop(Set<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<Taken> rest = taken.stream().filter(each -> !rows.contains(each.row())).toList();
    taken.clear();
    claims.clear();
    done.clear();
    warnings.clear();
    now = before;
    for (Taken each : rest) {
      taken.add(each);
      apply(each.row(), each.said());
    }
  }

  /** Drops rows that would give a card two holders on a date, the last ones first. */
  List<RowProblem> dropOverlaps() {
    Map<String, List<Taken>> byCard = new LinkedHashMap<>();
    Map<String, Set<String>> spellings = new HashMap<>();
    for (Taken each : taken) {
      for (FactChange change : each.said()) {
        if (change.fact().kind() == ImportKind.CARDS) {
          String card = change.fact().subject();
          String plain = CardSpelling.plain(card);
          byCard.computeIfAbsent(plain, c -> new ArrayList<>()).add(each);
          spellings.computeIfAbsent(plain, c -> new LinkedHashSet<>()).add(card);
        }
      }
    }
    if (byCard.isEmpty()) {
      return List.of();
    }
    Stream.concat(before.cards(), now.cards())
        .map(DatedFact::subject)
        .forEach(
            card -> spellings.getOrDefault(CardSpelling.plain(card), new HashSet<>()).add(card));
    Map<Row, RowProblem> dropped = new LinkedHashMap<>();
    byCard.forEach(
        (card, rows) ->
            dropped.putAll(
                new CardOverlaps(before, rows, spellings.getOrDefault(card, Set.of())).dropped()));
    drop(dropped.keySet());
    return List.copyOf(dropped.values());
  }

  private static Object end(DatedFact fact) {
    return fact.to().equals(DatedFact.NEVER) ? "…" : fact.to();
  }

  /**
   * Drops rulings that accept a day whose overtime would stay held: the missing times are not said.
   */
  List<RowProblem> dropUnsettled() {
    List<RowProblem> problems = new ArrayList<>();
    Set<Row> odd = new HashSet<>();
    for (Taken each : taken) {
      for (FactChange change : each.said()) {
        DatedFact fact = change.fact();
        if (fact.kind() == ImportKind.RULINGS
            && fact.value().equals(Ruling.ACCEPT.name())
            && judgements.overtimeHeld(now, new StaffDay(fact.staff(), fact.from()))) {
          odd.add(each.row());
          problems.add(each.row().problem(Column.TIME, "missing-times"));
        }
      }
    }
    drop(odd);
    return problems;
  }

  /** How many rows are taken. */
  int rows() {
    return taken.size();
  }

  /** The rows that are taken, in the order of the file. */
  List<Taken> taken() {
    return List.copyOf(taken);
  }

  /** Whether every thing that a row says holds already. */
  boolean holds(Taken row) {
    return row.said().stream().noneMatch(change -> change.retire() || differs(before, change));
  }

  /** Rows that are taken and say nothing new though they seem to, with what to write instead. */
  List<RowProblem> warnings() {
    return List.copyOf(warnings);
  }

  /** What differs from what holds already. */
  List<FactChange> changes() {
    return done.values().stream().filter(change -> differs(before, change)).toList();
  }

  private static boolean differs(RosterSnapshot from, FactChange change) {
    Optional<DatedFact> known = from.fact(change.fact().kind(), change.fact().key());
    return change.retire() ? known.isPresent() : !known.equals(Optional.of(change.fact()));
  }

  /** What will hold. */
  RosterSnapshot after() {
    return now;
  }

  /** What held when the file came. */
  RosterSnapshot before() {
    return before;
  }

  /** What no longer holds. */
  List<DatedFact> replaced() {
    return changes().stream()
        .flatMap(c -> before.fact(c.fact().kind(), c.fact().key()).stream())
        .toList();
  }

  /** What is new. */
  List<DatedFact> held() {
    return changes().stream().filter(c -> !c.retire()).map(FactChange::fact).toList();
  }
}
