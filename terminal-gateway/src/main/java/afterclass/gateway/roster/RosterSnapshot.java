package afterclass.gateway.roster;

import afterclass.gateway.credential.CardNumberFormats;
import afterclass.gateway.credential.Credential;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Signature;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The facts about the school's people and days at one moment. Immutable: a changed snapshot shares
 * the unchanged facts with the one it was made from, so that a change costs only its own size.
 */
public final class RosterSnapshot {
  /** The snapshot without facts. */
  public static final RosterSnapshot NOTHING =
      new RosterSnapshot(FactIndex.EMPTY, new SchoolCalendar(FactIndex.EMPTY));

  private final FactIndex index;
  private final SchoolCalendar calendar;
  private final WeeklyPattern pattern;

  private RosterSnapshot(FactIndex index, SchoolCalendar calendar) {
    this.index = index;
    this.calendar = calendar;
    this.pattern = new WeeklyPattern(index, calendar);
  }

  /** Returns a snapshot of facts; the last fact wins among those with the same key. */
  public static RosterSnapshot of(Collection<? extends Fact> facts) {
    return NOTHING.after(facts.stream().map(FactChange.Hold::new).toList());
  }

  /** Returns the snapshot after some changes. */
  public RosterSnapshot after(Collection<? extends FactChange> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    FactIndex then = index.after(changes);
    return new RosterSnapshot(then, calendar.after(then, changes));
  }

  /** Returns all facts, in no order. */
  Collection<Fact> facts() {
    return index.facts();
  }

  /** Returns the fact with a key; empty if there is none. */
  Optional<Fact> fact(FactKey key) {
    return index.fact(key);
  }

  /** Returns the person's facts of the same kind. */
  List<RangedFact> siblings(RangedFact fact) {
    return index.at(FactIndex.byPerson(fact.kind()), fact.staff());
  }

  /** Returns all card assignments. */
  Stream<CardAssignment> cards() {
    return index.all(FactIndex.CARD);
  }

  /** Returns the assignments of a card as written by the office. */
  List<CardAssignment> assigned(String card) {
    return index.at(FactIndex.CARD, card);
  }

  private <F extends DayFact> List<F> day(ImportKind kind, String no, LocalDate date) {
    return index.at(FactIndex.byDay(kind), new StaffDay(no, date));
  }

  /** Returns all staff members ever imported, by staff number. */
  public List<StaffMember> staff() {
    return List.copyOf(index.staff().values());
  }

  /** Returns the staff member with that number. */
  public Optional<StaffMember> staff(String no) {
    return Optional.ofNullable(index.staff().get(no));
  }

  /** Returns whether several staff members have the same name. */
  public boolean namesakes(String name) {
    return index.at(FactIndex.NAME, name).size() > 1;
  }

  /** Returns the staff number of a card's holder on a date; the card as written by the office. */
  public Optional<String> holder(String card, LocalDate date) {
    if (Credential.of(card) instanceof Credential.Staff entered) {
      return staff(entered.number()).filter(member -> member.covers(date)).map(StaffMember::no);
    }
    return Stream.of(FactIndex.CARD, FactIndex.SPELLING)
        .flatMap(spelled -> index.at(spelled, card).stream())
        .filter(held -> held.covers(date))
        .map(CardAssignment::staff)
        .findFirst();
  }

  /**
   * Returns assigned cards that an unknown one may be, in another notation; only a hint for the
   * office that has no effect on judging.
   */
  public List<String> mayBe(String card, LocalDate date) {
    return index.keys(FactIndex.CARD).stream()
        .filter(assigned -> CardNumberFormats.mayBe(card, assigned))
        .filter(assigned -> holder(assigned, date).isPresent())
        .sorted()
        .toList();
  }

  /** Returns a staff member's credentials on a date: cards, and the staff number itself. */
  public List<String> cards(String no, LocalDate date) {
    String own = new Credential.Staff(no).text();
    return Stream.concat(assignedCards(no, date).stream(), Stream.of(own)).sorted().toList();
  }

  /** Returns the cards assigned to a staff member on a date, without the staff number itself. */
  public List<String> assignedCards(String no, LocalDate date) {
    List<CardAssignment> assigned = index.at(FactIndex.byPerson(ImportKind.CARDS), no);
    Stream<CardAssignment> held = assigned.stream().filter(card -> card.covers(date));
    return held.map(CardAssignment::card).sorted().toList();
  }

  /**
   * Returns a staff member's credentials on a date in all notations in which terminals report them,
   * except notations that are another person's card.
   */
  public List<String> readings(String no, LocalDate date) {
    List<String> cards = cards(no, date);
    Stream<String> others =
        cards.stream()
            .flatMap(card -> CardNumberFormats.others(card).stream())
            .filter(other -> holder(other, date).filter(no::equals).isPresent());
    return Stream.concat(cards.stream(), others).distinct().sorted().toList();
  }

  /**
   * Returns the ids of a staff member's services on a date, in alphabetical order: the weekly
   * pattern, then the date's exceptions and substitutes. Empty for a person not in service.
   */
  public List<String> services(String no, LocalDate date) {
    StaffMember member = index.staff().get(no);
    if (member == null || !member.covers(date)) {
      return List.of();
    }
    Set<String> services = new TreeSet<>(patterned(no, date, weekday(date)));
    List<Reassignment> changes = this.<Reassignment>day(ImportKind.EXCEPTIONS, no, date);
    changes.stream()
        .filter(change -> change.staff().equals(no) && !change.adds())
        .forEach(change -> services.remove(change.service()));
    for (Reassignment change : changes) {
      boolean added = change.adds() && change.staff().equals(no);
      boolean stoodIn = change.substitute().equals(no) && !handedOn(change);
      if (added || stoodIn) {
        services.add(change.service());
      }
    }
    return List.copyOf(services);
  }

  /**
   * Returns whether the substitute is in turn replaced by a further substitute. A substitute who
   * also has the service by the pattern gives up that one, and keeps the one taken over.
   */
  boolean handedOn(Reassignment change) {
    String no = change.substitute();
    LocalDate date = change.date();
    return !patterned(no, date, weekday(date)).contains(change.service())
        && this.<Reassignment>day(ImportKind.EXCEPTIONS, no, date).stream()
            .anyMatch(c -> c.about(no, change.service()) && c.substituted());
  }

  /** Returns a staff member's services by the pattern of a weekday, as in force on a date. */
  Set<String> patterned(String no, LocalDate date, int weekday) {
    return pattern.services(no, date, weekday).keySet();
  }

  /** Returns the lines of the weekly pattern, of all dates. */
  public Stream<WeeklyPost> weeklyLines() {
    return pattern.lines();
  }

  /** Returns the weekly pattern. */
  WeeklyPattern pattern() {
    return pattern;
  }

  /** Returns the staff numbers named by a pattern or an exception of any date. */
  Set<String> rostered() {
    Set<String> named = new TreeSet<>(index.keys(FactIndex.byPerson(ImportKind.ROSTER)));
    index.keys(FactIndex.byDay(ImportKind.EXCEPTIONS)).forEach(day -> named.add(day.staff()));
    return named;
  }

  /** Returns the exceptions on a date. */
  List<Reassignment> exceptionsOn(LocalDate date) {
    return index.at(FactIndex.EXCEPTIONS, date);
  }

  /** Returns the weekday whose pattern applies on a date, 1 to 7 from Monday. */
  int weekday(LocalDate date) {
    return calendar.weekday(date);
  }

  /** Returns the school week of a date, which tells odd weeks from even ones. */
  public SchoolWeeks.Week week(LocalDate date) {
    return calendar.week(date);
  }

  /** Returns the numbers of all staff with a service on a date, ascending. */
  public List<String> assignedOn(LocalDate date) {
    return index.staff().keySet().stream().filter(no -> !services(no, date).isEmpty()).toList();
  }

  /** Returns the number of entries of the calendar: types of days and seasons. */
  public int calendarEntries() {
    return calendar.entries();
  }

  /** Returns the number of entries of leave. */
  public long leaves() {
    return index.all(FactIndex.<Leave>byPerson(ImportKind.LEAVE)).count();
  }

  /** Returns whether the school works: as the calendar states, else Monday to Friday. */
  public DayType dayType(LocalDate date) {
    return calendar.dayType(date);
  }

  /** Returns the season set by the school's calendar for a date, if any. */
  public Optional<String> season(LocalDate date) {
    return calendar.season(date);
  }

  /** Returns the calendar's note on a date, such as the name of a holiday. */
  public Optional<String> note(LocalDate date) {
    return calendar.note(date);
  }

  /** Returns the signature on the sign-in sheet; {@code UNKNOWN} for staff it does not name. */
  public Signature signature(String no, LocalDate date) {
    return index
        .one(FactIndex.<SignInEntry>byDay(ImportKind.SIGN_IN), new StaffDay(no, date))
        .map(SignInEntry::signed)
        .orElse(Signature.UNKNOWN);
  }

  /** Returns the service ids, requirement ids or {@code *} covered by leave on a date. */
  public Set<String> leave(String no, LocalDate date) {
    Set<String> covered = new TreeSet<>();
    for (Leave leave : index.at(FactIndex.<Leave>byPerson(ImportKind.LEAVE), no)) {
      if (leave.covers(date)) {
        covered.addAll(leave.parts());
      }
    }
    return covered;
  }

  private Optional<RulingEntry> ruled(String no, LocalDate date) {
    return index.one(FactIndex.byDay(ImportKind.RULINGS), new StaffDay(no, date));
  }

  /** Returns the ruling on a day's held services, if any. */
  public Optional<Ruling> ruling(String no, LocalDate date) {
    return ruled(no, date).map(RulingEntry::ruling);
  }

  /** Returns the reason of the ruling; empty without one. */
  public String rulingReason(String no, LocalDate date) {
    return ruled(no, date).map(RulingEntry::reason).orElse("");
  }

  /** Returns the ids of the computed services that are refused if they would be put on hold. */
  public Set<String> refused(String no, LocalDate date) {
    return ruled(no, date).<Set<String>>map(r -> new TreeSet<>(r.refused())).orElse(Set.of());
  }

  /**
   * Returns the make-up punches by time, with the missing times with which overtime on hold was
   * accepted.
   */
  public List<MakeUpPunch> madeUp(String no, LocalDate date) {
    Stream<MakeUpPunch> entered =
        this.<MakeUpEntry>day(ImportKind.MADE_UP, no, date).stream()
            .map(entry -> new MakeUpPunch(entry.time(), entry.reason()));
    Stream<MakeUpPunch> accepted =
        ruled(no, date).stream()
            .flatMap(r -> r.times().stream().map(time -> new MakeUpPunch(time, r.reason())));
    return Stream.concat(entered, accepted).sorted(Comparator.comparing(MakeUpPunch::at)).toList();
  }

  /** Returns the inspectors' entries, by service id. */
  public List<Inspection> inspections(String no, LocalDate date) {
    return this.<InspectionEntry>day(ImportKind.INSPECTIONS, no, date).stream()
        .map(entry -> new Inspection(entry.service(), entry.result()))
        .sorted(Comparator.comparing(Inspection::service))
        .toList();
  }

  /** Returns an inspector's remark on an entry; empty if there is none. */
  public String inspectionNote(String no, LocalDate date, String service) {
    return this.<InspectionEntry>day(ImportKind.INSPECTIONS, no, date).stream()
        .filter(entry -> entry.service().equals(service))
        .map(InspectionEntry::note)
        .findFirst()
        .orElse("");
  }
}
