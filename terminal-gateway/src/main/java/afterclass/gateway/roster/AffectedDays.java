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

/** Finds the days of which something else is known after an import than before it. */
final class AffectedDays {
  private record Known(
      List<String> services,
      List<String> cards,
      DayType dayType,
      Optional<String> season,
      Signature signature,
      Set<String> leave,
      List<Inspection> inspections,
      Optional<Ruling> ruling,
      Set<String> refused,
      List<MadeUpPunch> madeUp,
      Optional<String> site) {

    static Known of(RosterSnapshot roster, String staff, LocalDate date) {
      return new Known(
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

  /** So few facts of people and cards are not worth asking the store what was seen. */
  private static final int FEW = 50;

  private final RosterSnapshot before;
  private final RosterSnapshot after;
  private final Function<LocalDate, Optional<Set<String>>> seen;

  /**
   * Looks at two states of the facts.
   *
   * @param seen the cards with which somebody punched on a date; empty if that is not known
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
   * The days that changed facts change. Where many people or cards are new, only the days of which
   * something is there to judge: services, or a punch that changes hands.
   *
   * @param touched facts that were added or retired
   * @param dates the dates that may be judged, ascending
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
    return affected;
  }

  /** Whether a fact alone decides at most whose punches there are. */
  private static boolean ofPunches(Fact fact) {
    return fact instanceof StaffMember || fact instanceof CardAssignment;
  }

  private Set<String> rostered() {
    Set<String> rostered = new HashSet<>(before.rostered());
    rostered.addAll(after.rostered());
    return rostered;
  }

  /**
   * Adds the days on which a card was used that has another holder than before.
   *
   * @return whether that is known of every date
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

  /** The dates that any of the facts covers, ascending, each once. */
  private static List<LocalDate> covered(Collection<Fact> facts, SortedSet<LocalDate> dates) {
    List<LocalDate> covered = new ArrayList<>();
    LocalDate next = LocalDate.MIN;
    for (Fact fact : facts.stream().sorted(Comparator.comparing(Fact::from)).toList()) {
      LocalDate from = fact.from().isBefore(next) ? next : fact.from();
      // "to" is never the last date there is, so the day after it can be named.
      LocalDate end = fact.to().plusDays(1);
      if (from.isBefore(end)) {
        covered.addAll(dates.subSet(from, end));
        next = end;
      }
    }
    return covered;
  }

  /** A fact that names no staff member concerns everyone. */
  private Collection<String> concerned(Fact fact) {
    return fact.people().isEmpty()
        ? after.staff().stream().map(StaffMember::no).toList()
        : fact.people();
  }

  private boolean differs(String staff, LocalDate date) {
    return !Known.of(before, staff, date).equals(Known.of(after, staff, date));
  }
}
