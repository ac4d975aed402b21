package afterclass.gateway.roster;

import afterclass.gateway.policy.PoliciesInForce;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The effect of an import on the roster, for people to review.
 *
 * @param facts facts added, changed or removed
 * @param arising conflicts added
 * @param gone conflicts removed
 * @param kept number of existing weekly services that stay as they are
 */
public record ImportEffect(
    List<Difference> facts, List<Conflict> arising, List<Conflict> gone, long kept) {

  /** The effect of an import that changes nothing. */
  public static final ImportEffect NONE = new ImportEffect(List.of(), List.of(), List.of(), 0);

  /** Maximum number of dates searched for conflicts. */
  private static final int MOST_DAYS = 62;

  /**
   * A fact before and after the import; at least one is present.
   *
   * @param before present fact
   * @param after fact after the import
   */
  public record Difference(Optional<Fact> before, Optional<Fact> after) {

    /** Returns the later fact that is present. */
    public Fact either() {
      return after.or(() -> before).orElseThrow();
    }
  }

  /**
   * Returns the effect of an import.
   *
   * @param before present facts
   * @param would preview of the import
   * @param today where the review of a long change starts
   */
  public static ImportEffect of(
      RosterSnapshot before, ImportPreview would, PoliciesInForce policies, LocalDate today) {
    Map<String, Difference> facts = new TreeMap<>();
    would
        .replaced()
        .forEach(f -> facts.put(f.key().text(), new Difference(Optional.of(f), Optional.empty())));
    would
        .held()
        .forEach(
            f ->
                facts.merge(
                    f.key().text(),
                    new Difference(Optional.empty(), Optional.of(f)),
                    (was, now) -> new Difference(was.before(), now.after())));
    List<Fact> touched = Stream.concat(would.replaced().stream(), would.held().stream()).toList();
    if (touched.isEmpty()) {
      return NONE;
    }
    LocalDate first = first(touched, today);
    LocalDate last = last(ranges(before, would.after(), touched), first);
    List<Conflict> now = new RosterPlan(before, policies).conflicts(first, last);
    List<Conflict> then = new RosterPlan(would.after(), policies).conflicts(first, last);
    return new ImportEffect(
        List.copyOf(facts.values()), without(then, now), without(now, then), kept(before, would));
  }

  /** Returns what becomes of the facts, by the kind of change. */
  public EffectCounts counts() {
    return EffectCounts.of(facts);
  }

  private static long kept(RosterSnapshot before, ImportPreview would) {
    long touched = would.replaced().stream().filter(WeeklyPost.class::isInstance).count();
    return before.weeklyLines().count() - touched;
  }

  /** Returns the facts whose dates may have other posts; the calendar also renumbers weeks. */
  private static List<Fact> ranges(
      RosterSnapshot before, RosterSnapshot after, List<Fact> touched) {
    return touched.stream().noneMatch(DayTypeEntry.class::isInstance)
        ? touched
        : Stream.concat(
                touched.stream(),
                Stream.of(before, after).flatMap(each -> each.pattern().alternating()))
            .toList();
  }

  private static LocalDate first(List<Fact> touched, LocalDate today) {
    LocalDate from = touched.stream().map(Fact::from).min(Comparator.naturalOrder()).get();
    LocalDate to = touched.stream().map(Fact::to).max(Comparator.naturalOrder()).get();
    boolean far = to.isAfter(today) && from.plusDays(MOST_DAYS).isBefore(to);
    return far && from.isBefore(today) ? today : from;
  }

  private static LocalDate last(List<Fact> touched, LocalDate first) {
    LocalDate to = touched.stream().map(Fact::to).max(Comparator.naturalOrder()).get();
    LocalDate most = first.plusDays(MOST_DAYS - 1L);
    return to.isAfter(most) ? most : to;
  }

  private static List<Conflict> without(List<Conflict> all, List<Conflict> known) {
    Set<Conflict> there = new HashSet<>(known);
    return all.stream().filter(conflict -> !there.contains(conflict)).toList();
  }
}
