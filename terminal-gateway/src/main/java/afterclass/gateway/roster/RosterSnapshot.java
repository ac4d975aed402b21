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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * The facts of one moment, indexed for asking. Immutable: one with a few facts otherwise shares the
 * rest with the one it was made of, so that a change costs what it changes and not what there is.
 */
public final class RosterSnapshot implements RosterBook {
  /** No fact at all. */
  public static final RosterSnapshot NOTHING =
      new RosterSnapshot(HashTreePMap.empty(), TreePMap.empty(), new EnumMap<>(Index.class));

  /** What facts are looked up by, and the key in it. */
  private enum Index {
    NAME,
    CARD,
    CARD_OTHERWISE,
    CARDS_OF,
    PATTERNS,
    EXCEPTIONS,
    EXCEPTIONS_OF,
    DAY_TYPE,
    SEASON,
    SIGNATURE,
    LEAVES,
    INSPECTIONS,
    RULING,
    MADE_UP
  }

  private record FactKey(ImportKind kind, String key) {
    static FactKey of(DatedFact fact) {
      return new FactKey(fact.kind(), fact.key());
    }
  }

  private final PMap<FactKey, DatedFact> facts;
  private final PSortedMap<String, StaffMember> staff;
  private final Map<Index, PMap<Object, PVector<DatedFact>>> indexes;

  private RosterSnapshot(
      PMap<FactKey, DatedFact> facts,
      PSortedMap<String, StaffMember> staff,
      Map<Index, PMap<Object, PVector<DatedFact>>> indexes) {
    this.facts = facts;
    this.staff = staff;
    this.indexes = indexes;
  }

  /** The given facts; of those under one key the last. */
  public static RosterSnapshot of(Collection<DatedFact> facts) {
    return NOTHING.after(facts.stream().map(FactChange::hold).toList());
  }

  /** What holds after some changes. */
  public RosterSnapshot after(Collection<FactChange> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    PMap<FactKey, DatedFact> all = facts;
    PSortedMap<String, StaffMember> people = staff;
    Map<Index, PMap<Object, PVector<DatedFact>>> found = new EnumMap<>(Index.class);
    found.putAll(indexes);
    for (FactChange change : changes) {
      DatedFact fact = change.fact();
      FactKey key = FactKey.of(fact);
      DatedFact replaced = all.get(key);
      if (replaced != null) {
        places(replaced)
            .forEach(
                place ->
                    found.computeIfPresent(
                        place.index(), (i, there) -> minus(there, place.key(), replaced)));
      }
      if (change.retire()) {
        all = all.minus(key);
        people = fact.kind() == ImportKind.STAFF ? people.minus(fact.staff()) : people;
      } else {
        all = all.plus(key, fact);
        people = fact.kind() == ImportKind.STAFF ? people.plus(fact.staff(), member(fact)) : people;
        for (Place place : places(fact)) {
          PMap<Object, PVector<DatedFact>> there =
              found.getOrDefault(place.index(), HashTreePMap.empty());
          found.put(place.index(), plus(there, place.key(), fact));
        }
      }
    }
    return new RosterSnapshot(all, people, found);
  }

  private static PMap<Object, PVector<DatedFact>> plus(
      PMap<Object, PVector<DatedFact>> index, Object at, DatedFact fact) {
    return index.plus(at, index.getOrDefault(at, TreePVector.empty()).plus(fact));
  }

  private static PMap<Object, PVector<DatedFact>> minus(
      PMap<Object, PVector<DatedFact>> index, Object at, DatedFact fact) {
    PVector<DatedFact> rest = index.getOrDefault(at, TreePVector.empty()).minus(fact);
    return rest.isEmpty() ? index.minus(at) : index.plus(at, rest);
  }

  private record Place(Index index, Object key) {}

  /** Where a fact is looked up. */
  private static List<Place> places(DatedFact fact) {
    StaffDay day = new StaffDay(fact.staff(), fact.from());
    return switch (fact.kind()) {
      case STAFF -> List.of(new Place(Index.NAME, fact.value()));
      case CARDS -> {
        List<Place> places = new ArrayList<>();
        places.add(new Place(Index.CARD, fact.subject()));
        places.add(new Place(Index.CARDS_OF, fact.staff()));
        // How terminals may say it, beside the way the office wrote it.
        CardSpelling.others(fact.subject())
            .forEach(other -> places.add(new Place(Index.CARD_OTHERWISE, other)));
        yield places;
      }
      case ROSTER -> List.of(new Place(Index.PATTERNS, fact.staff()));
      case EXCEPTIONS -> {
        List<Place> places = new ArrayList<>();
        places.add(new Place(Index.EXCEPTIONS, fact.from()));
        places.add(new Place(Index.EXCEPTIONS_OF, day));
        if (!fact.detail().isEmpty() && !fact.detail().equals(fact.staff())) {
          StaffDay standIn = new StaffDay(fact.detail(), fact.from());
          places.add(new Place(Index.EXCEPTIONS_OF, standIn));
        }
        yield places;
      }
      case CALENDAR -> {
        boolean season = fact.subject().equals(CalendarRows.SEASON);
        yield List.of(new Place(season ? Index.SEASON : Index.DAY_TYPE, fact.from()));
      }
      case SIGN_IN -> List.of(new Place(Index.SIGNATURE, day));
      case LEAVE -> List.of(new Place(Index.LEAVES, fact.staff()));
      case INSPECTIONS -> List.of(new Place(Index.INSPECTIONS, day));
      case RULINGS -> List.of(new Place(Index.RULING, day));
      case MADE_UP -> List.of(new Place(Index.MADE_UP, day));
    };
  }

  private PMap<Object, PVector<DatedFact>> index(Index index) {
    return indexes.getOrDefault(index, HashTreePMap.empty());
  }

  private List<DatedFact> at(Index index, Object key) {
    return index(index).getOrDefault(key, TreePVector.empty());
  }

  private Optional<DatedFact> one(Index index, Object key) {
    List<DatedFact> found = at(index, key);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
  }

  /** Every fact, in no order. */
  Collection<DatedFact> facts() {
    return facts.values();
  }

  /** The fact under a key, if there is one. */
  Optional<DatedFact> fact(ImportKind kind, String key) {
    return Optional.ofNullable(facts.get(new FactKey(kind, key)));
  }

  /** A person's facts of a kind that hold over ranges of dates. */
  List<DatedFact> ranges(ImportKind kind, String staff) {
    return switch (kind) {
      case CARDS -> at(Index.CARDS_OF, staff);
      case ROSTER -> at(Index.PATTERNS, staff);
      case LEAVE -> at(Index.LEAVES, staff);
      case STAFF, EXCEPTIONS, CALENDAR, SIGN_IN, INSPECTIONS, RULINGS, MADE_UP -> List.of();
    };
  }

  /** Whoever is named by facts, besides that there is such a person, and by which kinds of them. */
  Map<String, Set<String>> saidOf() {
    Map<String, Set<String>> said = new HashMap<>();
    for (DatedFact fact : facts.values()) {
      if (fact.kind() != ImportKind.STAFF) {
        String kind = fact.kind().verb();
        said.computeIfAbsent(fact.staff(), no -> new TreeSet<>()).add(kind);
        if (fact.kind() == ImportKind.EXCEPTIONS) {
          said.computeIfAbsent(fact.detail(), no -> new TreeSet<>()).add(kind);
        }
      }
    }
    return said;
  }

  /** Every assignment of a card. */
  Stream<DatedFact> cards() {
    return index(Index.CARD).values().stream().flatMap(List::stream);
  }

  /** The assignments of a card as the office wrote it. */
  List<DatedFact> assigned(String card) {
    return at(Index.CARD, card);
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
  public boolean namesakes(String name) {
    return index(Index.NAME).getOrDefault(name, TreePVector.empty()).size() > 1;
  }

  @Override
  public Optional<String> holder(String card, LocalDate date) {
    if (card.startsWith(CredentialForm.STAFF)) {
      String no = card.substring(CredentialForm.STAFF.length());
      return staff(no).filter(member -> member.activeOn(date)).map(StaffMember::no);
    }
    return Stream.of(Index.CARD, Index.CARD_OTHERWISE)
        .flatMap(index -> at(index, card).stream())
        .filter(f -> f.covers(date))
        .map(DatedFact::staff)
        .findFirst();
  }

  @Override
  public List<String> mayBe(String card, LocalDate date) {
    return index(Index.CARD).keySet().stream()
        .map(String.class::cast)
        .filter(assigned -> CardSpelling.mayBe(card, assigned))
        .filter(assigned -> holder(assigned, date).isPresent())
        .sorted()
        .toList();
  }

  @Override
  public List<String> cards(String no, LocalDate date) {
    Stream<String> assigned =
        at(Index.CARDS_OF, no).stream().filter(f -> f.covers(date)).map(DatedFact::subject);
    return Stream.concat(assigned, Stream.of(CredentialForm.STAFF + no)).sorted().toList();
  }

  /** Without those that are a card of another. */
  @Override
  public List<String> readings(String no, LocalDate date) {
    List<String> cards = cards(no, date);
    Stream<String> others =
        cards.stream()
            .flatMap(card -> CardSpelling.others(card).stream())
            .filter(other -> holder(other, date).filter(no::equals).isPresent());
    return Stream.concat(cards.stream(), others).distinct().sorted().toList();
  }

  @Override
  public List<String> services(String no, LocalDate date) {
    StaffMember member = staff.get(no);
    if (member == null || !member.activeOn(date)) {
      return List.of();
    }
    Set<String> services = new TreeSet<>(patterned(no, date, weekday(date)));
    List<DatedFact> changes = exceptionsOf(no, date);
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
        && exceptionsOf(no, date).stream()
            .anyMatch(
                c -> c.staff().equals(no) && c.subject().equals(service) && !c.detail().isEmpty());
  }

  /** Services that somebody has by the pattern of a weekday, as it stands on a date. */
  Set<String> patterned(String no, LocalDate date, int weekday) {
    Set<String> services = new TreeSet<>();
    for (DatedFact pattern : at(Index.PATTERNS, no)) {
      if (pattern.weekday() == weekday && pattern.covers(date)) {
        services.add(pattern.subject());
      }
    }
    return services;
  }

  /** Numbers of whoever is named by a pattern or an exception of any date. */
  Set<String> rostered() {
    Set<String> named = new TreeSet<>();
    index(Index.PATTERNS).keySet().forEach(no -> named.add((String) no));
    index(Index.EXCEPTIONS)
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
    return at(Index.EXCEPTIONS, date);
  }

  /** Those of them that name somebody. */
  private List<DatedFact> exceptionsOf(String no, LocalDate date) {
    return at(Index.EXCEPTIONS_OF, new StaffDay(no, date));
  }

  /** The weekday whose pattern a date has, 1 to 7 from Monday. */
  int weekday(LocalDate date) {
    return one(Index.DAY_TYPE, date)
        .map(DatedFact::weekday)
        .filter(weekday -> weekday != 0)
        .orElse(date.getDayOfWeek().getValue());
  }

  @Override
  public List<String> assignedOn(LocalDate date) {
    return staff.keySet().stream().filter(no -> !services(no, date).isEmpty()).toList();
  }

  @Override
  public DayType dayType(LocalDate date) {
    DayType usual =
        date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? DayType.SCHOOL : DayType.OFF;
    return one(Index.DAY_TYPE, date).map(said -> DayType.valueOf(said.value())).orElse(usual);
  }

  @Override
  public Optional<String> season(LocalDate date) {
    return one(Index.SEASON, date).map(DatedFact::value);
  }

  @Override
  public Optional<String> note(LocalDate date) {
    return one(Index.DAY_TYPE, date).map(DatedFact::detail).filter(note -> !note.isEmpty());
  }

  @Override
  public Signature signature(String no, LocalDate date) {
    return one(Index.SIGNATURE, new StaffDay(no, date))
        .map(said -> Signature.valueOf(said.value()))
        .orElse(Signature.UNKNOWN);
  }

  @Override
  public Set<String> leave(String no, LocalDate date) {
    Set<String> covered = new TreeSet<>();
    for (DatedFact leave : at(Index.LEAVES, no)) {
      if (leave.covers(date)) {
        covered.addAll(List.of(leave.value().split(";", -1)));
      }
    }
    return covered;
  }

  @Override
  public Optional<Ruling> ruling(String no, LocalDate date) {
    return one(Index.RULING, new StaffDay(no, date)).map(fact -> Ruling.valueOf(fact.value()));
  }

  @Override
  public String rulingReason(String no, LocalDate date) {
    return one(Index.RULING, new StaffDay(no, date)).map(DatedFact::detail).orElse("");
  }

  @Override
  public List<MadeUpPunch> madeUp(String no, LocalDate date) {
    StaffDay day = new StaffDay(no, date);
    Stream<MadeUpPunch> entered =
        at(Index.MADE_UP, day).stream()
            .map(fact -> new MadeUpPunch(LocalTime.parse(fact.value()), fact.detail()));
    return Stream.concat(entered, acceptedTimes(day))
        .sorted(Comparator.comparing(MadeUpPunch::at))
        .toList();
  }

  /** The missing times with which held overtime was accepted. */
  private Stream<MadeUpPunch> acceptedTimes(StaffDay day) {
    return one(Index.RULING, day).stream()
        .filter(ruling -> ruling.value().equals(Ruling.ACCEPT.name()))
        .flatMap(
            ruling ->
                Stream.of(ruling.subject().split(";", -1))
                    .filter(time -> !time.isEmpty())
                    .map(time -> new MadeUpPunch(LocalTime.parse(time), ruling.detail())));
  }

  @Override
  public Set<String> refused(String no, LocalDate date) {
    Set<String> refused = new TreeSet<>();
    one(Index.RULING, new StaffDay(no, date))
        .filter(ruling -> ruling.value().equals(Ruling.FORFEIT.name()))
        .ifPresent(ruling -> refused.addAll(List.of(ruling.subject().split(";", -1))));
    refused.remove("");
    return refused;
  }

  @Override
  public List<Inspection> inspections(String no, LocalDate date) {
    return at(Index.INSPECTIONS, new StaffDay(no, date)).stream()
        .map(f -> new Inspection(f.subject(), result(f.value())))
        .sorted((a, b) -> a.service().compareTo(b.service()))
        .toList();
  }

  @Override
  public String inspectionNote(String no, LocalDate date, String service) {
    return at(Index.INSPECTIONS, new StaffDay(no, date)).stream()
        .filter(f -> f.subject().equals(service))
        .map(DatedFact::detail)
        .findFirst()
        .orElse("");
  }

  private static Inspection.Result result(String value) {
    return Inspection.Result.valueOf(value);
  }
}
