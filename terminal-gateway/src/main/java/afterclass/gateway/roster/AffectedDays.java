package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** A finder of the days whose facts differ before and after an import. */
final class AffectedDays {
  /** The facts about a staff member that a day is judged by. */
  private record DayInput(
      List<String> services,
      List<String> cards,
      DayType dayType,
      Optional<String> season,
      Signature signature,
      Set<String> leave,
      List<Inspection> inspections,
      Optional<Ruling> ruling,
      Set<String> refused,
      List<MakeUpPunch> madeUp,
      Optional<String> site) {

    static DayInput of(RosterSnapshot roster, String staff, LocalDate date) {
      return new DayInput(
          roster.services(staff, date),
          roster.cards(staff, date),
          roster.dayType(date),
          roster.season(date),
          roster.signature(staff, date),
          roster.leave(staff, date),
          roster.inspections(staff, date),
          roster.ruling(staff, date),
          roster.refused(staff, date),
          roster.madeUp(staff, date),
          roster.staff(staff).map(m -> String.valueOf(m.site())));
    }
  }

  /**
   * Maximum number of changed facts about people and cards for which punches need not be queried.
   */
  private static final int FEW = 50;

  private final RosterSnapshot before;
  private final RosterSnapshot after;
  private final Function<LocalDate, Optional<Set<String>>> seen;

  /**
   * Creates a finder for two states of the facts.
   *
   * @param seen cards used for punches on a date; empty if not known
   */
  AffectedDays(
      RosterSnapshot before,
      RosterSnapshot after,
      Function<LocalDate, Optional<Set<String>>> seen) {
    this.before = before;
    this.after = after;
    this.seen = seen;
  }

  /**
   * Returns the days changed by facts. If many people or cards are new, returns only days with a
   * service or with a punch whose card changes its holder.
   *
   * @param touched facts added or retired
   * @param dates dates that may be judged, ascending
   */
  Set<StaffDay> by(Collection<? extends Fact> touched, SortedSet<LocalDate> dates) {
    Set<StaffDay> affected = new TreeSet<>();
    List<Fact> cards = touched.stream().<Fact>map(f -> f).filter(AffectedDays::ofPunches).toList();
    boolean byUse = cards.size() > FEW && changedHands(cards, dates, affected);
    Set<String> rostered = byUse ? rostered() : Set.of();
    Map<String, List<Fact>> candidates = new HashMap<>();
    for (Fact fact : touched) {
      boolean bare =
          fact instanceof CardAssignment
              || (fact instanceof StaffMember member && !rostered.contains(member.no()));
      if (!byUse || !bare) {
        concerned(fact)
            .forEach(no -> candidates.computeIfAbsent(no, n -> new ArrayList<>()).add(fact));
      }
    }
    candidates.forEach(
        (staff, facts) ->
            covered(facts, dates).stream()
                .filter(date -> differs(staff, date))
                .forEach(date -> affected.add(new StaffDay(staff, date))));
    if (touched.stream().anyMatch(DayTypeEntry.class::isInstance)) {
      renumbered(dates, affected);
    }
    return affected;
  }

  /**
   * Adds the days of people with odd or even weeks that lie in a week of the other kind by now: a
   * change of the calendar may move the beginning of a term, and so the weeks of other dates.
   */
  private void renumbered(SortedSet<LocalDate> dates, Set<StaffDay> affected) {
    List<WeeklyPost> lines =
        Stream.of(before, after).flatMap(each -> each.pattern().alternating()).toList();
    if (lines.isEmpty()) {
      return;
    }
    List<LocalDate> other =
        dates.stream().filter(date -> before.week(date).kind() != after.week(date).kind()).toList();
    Set<String> people = new TreeSet<>();
    lines.forEach(line -> people.add(line.staff()));
    for (String staff : people) {
      other.stream()
          .filter(date -> differs(staff, date))
          .forEach(date -> affected.add(new StaffDay(staff, date)));
    }
  }

  /** Returns whether a fact only decides to whom punches belong: a staff member or a card. */
  private static boolean ofPunches(Fact fact) {
    return fact instanceof StaffMember || fact instanceof CardAssignment;
  }

  private Set<String> rostered() {
    Set<String> rostered = new HashSet<>(before.rostered());
    rostered.addAll(after.rostered());
    return rostered;
  }

  /**
   * Adds the days on which a card was used whose holder changed.
   *
   * @return whether the used cards are known for every date
   */
  private boolean changedHands(
      Collection<Fact> facts, SortedSet<LocalDate> dates, Set<StaffDay> affected) {
    Set<StaffDay> found = new TreeSet<>();
    for (LocalDate date : covered(facts, dates)) {
      Optional<Set<String>> cards = seen.apply(date);
      if (cards.isEmpty()) {
        return false;
      }
      for (String card : cards.get()) {
        Optional<String> was = before.holder(card, date);
        Optional<String> is = after.holder(card, date);
        if (!was.equals(is)) {
          Stream.of(was, is)
              .flatMap(Optional::stream)
              .forEach(staff -> found.add(new StaffDay(staff, date)));
        }
      }
    }
    affected.addAll(found);
    return true;
  }

  /** Returns the dates covered by any of the facts, ascending, each once. */
  private static List<LocalDate> covered(Collection<Fact> facts, SortedSet<LocalDate> dates) {
    List<LocalDate> covered = new ArrayList<>();
    LocalDate next = LocalDate.MIN;
    for (Fact fact : facts.stream().sorted(Comparator.comparing(Fact::from)).toList()) {
      LocalDate from = fact.from().isBefore(next) ? next : fact.from();
      // "to" is never LocalDate.MAX, so the following day exists.
      LocalDate end = fact.to().plusDays(1);
      if (from.isBefore(end)) {
        covered.addAll(dates.subSet(from, end));
        next = end;
      }
    }
    return covered;
  }

  /** Returns the staff concerned; a fact without a staff member concerns everyone. */
  private Collection<String> concerned(Fact fact) {
    return fact.people().isEmpty()
        ? after.staff().stream().map(StaffMember::no).toList()
        : fact.people();
  }

  private boolean differs(String staff, LocalDate date) {
    return !DayInput.of(before, staff, date).equals(DayInput.of(after, staff, date));
  }
}
