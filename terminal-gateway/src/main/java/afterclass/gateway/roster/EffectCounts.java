package afterclass.gateway.roster;

import afterclass.gateway.roster.ImportEffect.Difference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The changes of ranged facts by what becomes of each: a fact that gets another first date counts
 * once, not as one removed and one added.
 *
 * @param changes the changes of each kind, in the order of the facts
 */
public record EffectCounts(Map<Change, List<Difference>> changes) {

  /** What becomes of a fact. */
  public enum Change {
    /** It is new. */
    ADDED,
    /** Its first date is later. */
    BEGINS_LATER,
    /** Its first date is earlier. */
    BEGINS_SOONER,
    /** Its last date is earlier. */
    ENDS_SOONER,
    /** Its last date is later. */
    ENDS_LATER,
    /** It is removed, and none takes its place. */
    REMOVED
  }

  /** Returns what becomes of the facts that an import changes. */
  static EffectCounts of(List<Difference> facts) {
    List<Difference> all = paired(facts);
    Map<Change, List<Difference>> changes = new EnumMap<>(Change.class);
    for (Difference each : all) {
      changes.computeIfAbsent(change(each), key -> new ArrayList<>()).add(each);
    }
    return new EffectCounts(changes);
  }

  /** Joins a removed range with the new one of the same that meets it, which replaces it. */
  private static List<Difference> paired(List<Difference> facts) {
    Map<String, List<Difference>> added = new LinkedHashMap<>();
    facts.stream()
        .filter(each -> each.before().isEmpty())
        .forEach(
            each ->
                added.computeIfAbsent(each.either().staff(), no -> new ArrayList<>()).add(each));
    List<Difference> all = new ArrayList<>();
    for (Difference each : facts) {
      if (each.before().isPresent()) {
        List<Difference> own = added.getOrDefault(each.either().staff(), List.of());
        Optional<Difference> instead =
            each.after().isPresent()
                ? Optional.empty()
                : own.stream().filter(other -> replaces(other, each)).findFirst();
        instead.ifPresent(own::remove);
        all.add(instead.map(other -> new Difference(each.before(), other.after())).orElse(each));
      }
    }
    added.values().forEach(all::addAll);
    return all;
  }

  private static boolean replaces(Difference added, Difference removed) {
    return added.either() instanceof RangedFact now
        && removed.either() instanceof RangedFact was
        && now.sameThing(was)
        && now.meets(was);
  }

  private static Change change(Difference each) {
    if (each.before().isEmpty()) {
      return Change.ADDED;
    }
    if (each.after().isEmpty()) {
      return Change.REMOVED;
    }
    Fact was = each.before().get();
    Fact now = each.after().get();
    if (now.to().isBefore(was.to())) {
      return Change.ENDS_SOONER;
    }
    if (now.from().isAfter(was.from())) {
      return Change.BEGINS_LATER;
    }
    return now.from().isBefore(was.from()) ? Change.BEGINS_SOONER : Change.ENDS_LATER;
  }

  /** Returns the changes of a kind. */
  public List<Difference> of(Change change) {
    return changes.getOrDefault(change, List.of());
  }

  /** Returns how many facts end earlier and are followed by a new one from the next date on. */
  public long continued() {
    Set<List<Object>> begins = new HashSet<>();
    of(Change.ADDED).forEach(each -> begins.add(post(each.either(), each.either().from())));
    return of(Change.ENDS_SOONER).stream()
        .map(Difference::either)
        .filter(fact -> begins.contains(post(fact, fact.to().plusDays(1))))
        .count();
  }

  private static List<Object> post(Fact fact, LocalDate from) {
    return fact instanceof WeeklyPost post
        ? List.of(post.staff(), post.weekday(), post.service(), from)
        : List.of(fact.key(), from);
  }
}
