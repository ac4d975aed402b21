package afterclass.gateway.roster;

import afterclass.gateway.credential.CardSpelling;
import afterclass.gateway.credential.CredentialForm;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Signature;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts of one moment, indexed for asking. Immutable. */
public final class RosterSnapshot implements RosterBook {
  private final List<DatedFact> facts;
  private final SortedMap<String, StaffMember> staff = new TreeMap<>();
  private final Map<String, List<DatedFact>> byCard = new HashMap<>();
  private final Map<String, List<DatedFact>> cardsOf = new HashMap<>();
  private final Map<String, List<DatedFact>> patterns = new HashMap<>();
  private final Map<LocalDate, List<DatedFact>> exceptions = new HashMap<>();
  private final Map<LocalDate, DatedFact> dayTypes = new HashMap<>();
  private final Map<LocalDate, String> seasons = new HashMap<>();
  private final Map<StaffDay, String> signatures = new HashMap<>();
  private final Map<String, List<DatedFact>> leaves = new HashMap<>();
  private final Map<StaffDay, List<DatedFact>> inspections = new HashMap<>();
  private final Map<StaffDay, DatedFact> rulings = new HashMap<>();
  private final Map<StaffDay, List<DatedFact>> madeUp = new HashMap<>();

  /** The given facts. */
  public RosterSnapshot(Collection<DatedFact> facts) {
    this.facts = List.copyOf(facts);
    facts.forEach(this::add);
  }

  /** The facts it was made of. */
  List<DatedFact> facts() {
    return facts;
  }

  private void add(DatedFact fact) {
    switch (fact.kind()) {
      case STAFF -> staff.put(fact.staff(), member(fact));
      case CARDS -> {
        put(byCard, fact.subject(), fact);
        put(cardsOf, fact.staff(), fact);
      }
      case ROSTER -> put(patterns, fact.staff(), fact);
      case EXCEPTIONS -> put(exceptions, fact.from(), fact);
      case CALENDAR -> {
        if (fact.subject().equals(CalendarRows.SEASON)) {
          seasons.put(fact.from(), fact.value());
        } else {
          dayTypes.put(fact.from(), fact);
        }
      }
      case SIGN_IN -> signatures.put(new StaffDay(fact.staff(), fact.from()), fact.value());
      case LEAVE -> put(leaves, fact.staff(), fact);
      case INSPECTIONS -> put(inspections, new StaffDay(fact.staff(), fact.from()), fact);
      case RULINGS -> rulings.put(new StaffDay(fact.staff(), fact.from()), fact);
      case MADE_UP -> put(madeUp, new StaffDay(fact.staff(), fact.from()), fact);
    }
  }

  private static <K> void put(Map<K, List<DatedFact>> index, K key, DatedFact fact) {
    index.computeIfAbsent(key, k -> new ArrayList<>()).add(fact);
  }

  private static StaffMember member(DatedFact fact) {
    return new StaffMember(
        fact.staff(),
        fact.value(),
        fact.subject().isEmpty() ? null : fact.subject(),
        fact.from().equals(DatedFact.ALWAYS) ? null : fact.from(),
        fact.to().equals(DatedFact.NEVER) ? null : fact.to());
  }

  @Override
  public List<StaffMember> staff() {
    return List.copyOf(staff.values());
  }

  @Override
  public Optional<StaffMember> staff(String no) {
    return Optional.ofNullable(staff.get(no));
  }

  @Override
  public Optional<String> holder(String card, LocalDate date) {
    if (card.startsWith(CredentialForm.STAFF)) {
      String no = card.substring(CredentialForm.STAFF.length());
      return staff(no).filter(member -> member.activeOn(date)).map(StaffMember::no);
    }
    return byCard.getOrDefault(card, List.of()).stream()
        .filter(f -> f.covers(date))
        .map(DatedFact::staff)
        .findFirst();
  }

  @Override
  public List<String> mayBe(String card, LocalDate date) {
    return byCard.keySet().stream()
        .filter(assigned -> CardSpelling.mayBe(card, assigned))
        .filter(assigned -> holder(assigned, date).isPresent())
        .sorted()
        .toList();
  }

  @Override
  public List<String> cards(String no, LocalDate date) {
    Stream<String> assigned =
        cardsOf.getOrDefault(no, List.of()).stream()
            .filter(f -> f.covers(date))
            .map(DatedFact::subject);
    return Stream.concat(assigned, Stream.of(CredentialForm.STAFF + no)).sorted().toList();
  }

  @Override
  public List<String> services(String no, LocalDate date) {
    StaffMember member = staff.get(no);
    if (member == null || !member.activeOn(date)) {
      return List.of();
    }
    Set<String> services = new TreeSet<>(patterned(no, date, weekday(date)));
    List<DatedFact> changes = exceptionsOn(date);
    for (DatedFact change : changes) {
      if (change.staff().equals(no) && !change.value().equals(ExceptionRows.ADD)) {
        services.remove(change.subject());
      }
    }
    for (DatedFact change : changes) {
      boolean added = change.value().equals(ExceptionRows.ADD) && change.staff().equals(no);
      boolean stoodIn = change.detail().equals(no) && !handedOn(change, date);
      if (added || stoodIn) {
        services.add(change.subject());
      }
    }
    return List.copyOf(services);
  }

  /**
   * Whether a substitute has a substitute in turn. Who has the service by the pattern as well gave
   * away that one, and keeps the one stood in for.
   */
  boolean handedOn(DatedFact change, LocalDate date) {
    String no = change.detail();
    String service = change.subject();
    return !patterned(no, date, weekday(date)).contains(service)
        && exceptionsOn(date).stream()
            .anyMatch(
                c -> c.staff().equals(no) && c.subject().equals(service) && !c.detail().isEmpty());
  }

  /** Services that somebody has by the pattern of a weekday, as it stands on a date. */
  Set<String> patterned(String no, LocalDate date, int weekday) {
    Set<String> services = new TreeSet<>();
    for (DatedFact pattern : patterns.getOrDefault(no, List.of())) {
      if (pattern.weekday() == weekday && pattern.covers(date)) {
        services.add(pattern.subject());
      }
    }
    return services;
  }

  /** Numbers of whoever is named by a pattern or an exception of any date. */
  Set<String> rostered() {
    Set<String> named = new TreeSet<>(patterns.keySet());
    exceptions
        .values()
        .forEach(
            all ->
                all.forEach(
                    change -> {
                      named.add(change.staff());
                      named.add(change.detail());
                    }));
    return named;
  }

  /** What is otherwise on a date than the pattern has it. */
  List<DatedFact> exceptionsOn(LocalDate date) {
    return exceptions.getOrDefault(date, List.of());
  }

  /** The weekday whose pattern a date has, 1 to 7 from Monday. */
  int weekday(LocalDate date) {
    DatedFact said = dayTypes.get(date);
    return said == null || said.weekday() == 0 ? date.getDayOfWeek().getValue() : said.weekday();
  }

  @Override
  public List<String> assignedOn(LocalDate date) {
    return staff.keySet().stream().filter(no -> !services(no, date).isEmpty()).toList();
  }

  @Override
  public DayType dayType(LocalDate date) {
    DatedFact said = dayTypes.get(date);
    if (said != null) {
      return DayType.valueOf(said.value());
    }
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? DayType.SCHOOL : DayType.OFF;
  }

  @Override
  public Optional<String> season(LocalDate date) {
    return Optional.ofNullable(seasons.get(date));
  }

  @Override
  public Optional<String> note(LocalDate date) {
    return Optional.ofNullable(dayTypes.get(date))
        .map(DatedFact::detail)
        .filter(note -> !note.isEmpty());
  }

  @Override
  public Signature signature(String no, LocalDate date) {
    String said = signatures.get(new StaffDay(no, date));
    return said == null ? Signature.UNKNOWN : Signature.valueOf(said);
  }

  @Override
  public Set<String> leave(String no, LocalDate date) {
    Set<String> covered = new TreeSet<>();
    for (DatedFact leave : leaves.getOrDefault(no, List.of())) {
      if (leave.covers(date)) {
        covered.addAll(List.of(leave.value().split(";", -1)));
      }
    }
    return covered;
  }

  @Override
  public Optional<Ruling> ruling(String no, LocalDate date) {
    return Optional.ofNullable(rulings.get(new StaffDay(no, date)))
        .map(fact -> Ruling.valueOf(fact.value()));
  }

  @Override
  public String rulingReason(String no, LocalDate date) {
    DatedFact fact = rulings.get(new StaffDay(no, date));
    return fact == null ? "" : fact.detail();
  }

  @Override
  public List<MadeUpPunch> madeUp(String no, LocalDate date) {
    return madeUp.getOrDefault(new StaffDay(no, date), List.of()).stream()
        .map(fact -> new MadeUpPunch(LocalTime.parse(fact.value()), fact.detail()))
        .sorted(Comparator.comparing(MadeUpPunch::at))
        .toList();
  }

  @Override
  public List<Inspection> inspections(String no, LocalDate date) {
    return inspections.getOrDefault(new StaffDay(no, date), List.of()).stream()
        .map(f -> new Inspection(f.subject(), result(f.value())))
        .sorted((a, b) -> a.service().compareTo(b.service()))
        .toList();
  }

  private static Inspection.Result result(String value) {
    return Inspection.Result.valueOf(value);
  }
}
