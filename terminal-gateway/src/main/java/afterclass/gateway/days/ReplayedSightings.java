package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sightings in memory, for a replay. */
final class ReplayedSightings implements Sightings {
  private final Map<LocalDate, List<Sighting>> byDate = new HashMap<>();

  /** On every date that it may have happened on. */
  void add(Sighting sighting) {
    sighting
        .since()
        .toLocalDate()
        .datesUntil(sighting.date().plusDays(1))
        .forEach(date -> byDate.computeIfAbsent(date, d -> new ArrayList<>()).add(sighting));
  }

  @Override
  public void add(List<Sighting> sightings) {
    sightings.forEach(this::add);
  }

  @Override
  public List<Sighting> ofCards(LocalDate date, Collection<String> cards) {
    return perhapsOn(date)
        .filter(s -> s.kind() == JournalRecord.Kind.PUNCH && cards.contains(s.card()))
        .toList();
  }

  @Override
  public List<CardUse> cardUses(LocalDate from, LocalDate to) {
    Map<LocalDate, Map<String, Integer>> uses = new TreeMap<>();
    from.datesUntil(to.plusDays(1)).flatMap(date -> on(date).stream()).forEach(s -> count(s, uses));
    return uses.entrySet().stream()
        .flatMap(
            day ->
                day.getValue().entrySet().stream()
                    .map(card -> new CardUse(card.getKey(), day.getKey(), card.getValue())))
        .toList();
  }

  private static void count(Sighting seen, Map<LocalDate, Map<String, Integer>> uses) {
    String card = seen.card();
    if (seen.kind() == JournalRecord.Kind.PUNCH && card != null) {
      uses.computeIfAbsent(seen.date(), date -> new TreeMap<>()).merge(card, 1, Integer::sum);
    }
  }

  @Override
  public List<Sighting> on(LocalDate date) {
    return perhapsOn(date).filter(s -> s.date().equals(date)).toList();
  }

  private Stream<Sighting> perhapsOn(LocalDate date) {
    return byDate.getOrDefault(date, List.of()).stream()
        .sorted(Comparator.comparing(Sighting::at).thenComparing(Sighting::position));
  }

  @Override
  public Map<String, String> forms() {
    return Map.of();
  }

  @Override
  public void remember(Map<String, String> forms) {
    // A replay learns nothing that is to be kept.
  }

  @Override
  public Map<String, ClockTrail> trails() {
    return Map.of();
  }

  @Override
  public void follow(Map<String, ClockTrail> trails) {
    // As above.
  }

  @Override
  public void forget() {
    byDate.clear();
  }
}
