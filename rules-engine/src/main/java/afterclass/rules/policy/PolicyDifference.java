package afterclass.rules.policy;

import afterclass.rules.policy.PolicyItem.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two plans differ.
 *
 * @param item what
 * @param from first date of the difference, or {@code null} for the beginning
 * @param until the date on which it ends, or {@code null} if it goes on
 * @param before what the one plan says, or {@code null} for nothing
 * @param after what the other says, or {@code null} for nothing
 */
public record PolicyDifference(
    PolicyItem item,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Value before,
    @Nullable Value after) {

  /** The lists of everything; they differ only where what both have stands in another order. */
  private static final Set<String> ORDERS = Set.of("services", "requirements");

  /**
   * Everything in which two plans differ on any date, by part, in the order of the second plan.
   * Where the list is empty, every day is judged alike under both.
   */
  public static List<PolicyDifference> between(Policy before, Policy after) {
    TreeSet<LocalDate> starts = new TreeSet<>(before.changes());
    starts.addAll(after.changes());
    starts.add(LocalDate.MIN);
    List<PolicyDifference> all = new ArrayList<>();
    Map<PolicyItem, PolicyDifference> running = new HashMap<>();
    Set<PolicyItem> order = new LinkedHashSet<>();
    for (LocalDate start : starts) {
      Map<PolicyItem, Value> old = PolicyItems.on(before, start);
      Map<PolicyItem, Value> now = PolicyItems.on(after, start);
      Set<PolicyItem> items = new LinkedHashSet<>(now.keySet());
      items.addAll(old.keySet());
      items.addAll(running.keySet());
      order.addAll(items);
      LocalDate from = start.equals(LocalDate.MIN) ? null : start;
      for (PolicyItem item : items) {
        step(running, all, item, from, old.get(item), now.get(item));
      }
    }
    all.addAll(running.values());
    List<PolicyItem> ranks = List.copyOf(order);
    all.sort(
        Comparator.comparing((PolicyDifference d) -> d.item().part())
            .thenComparing(d -> ranks.indexOf(d.item()))
            .thenComparing(d -> d.from() == null ? LocalDate.MIN : d.from()));
    return List.copyOf(all);
  }

  private static void step(
      Map<PolicyItem, PolicyDifference> running,
      List<PolicyDifference> ended,
      PolicyItem item,
      @Nullable LocalDate from,
      @Nullable Value before,
      @Nullable Value after) {
    PolicyDifference open = running.get(item);
    boolean goesOn = open != null && same(open.before(), before) && same(open.after(), after);
    if (goesOn) {
      return;
    }
    if (open != null) {
      ended.add(new PolicyDifference(item, open.from(), from, open.before(), open.after()));
      running.remove(item);
    }
    if (differ(item, before, after)) {
      running.put(item, new PolicyDifference(item, from, null, before, after));
    }
  }

  private static boolean same(@Nullable Value one, @Nullable Value other) {
    return one == null ? other == null : one.equals(other);
  }

  private static boolean differ(PolicyItem item, @Nullable Value before, @Nullable Value after) {
    if (before == null) {
      return after != null;
    }
    if (after == null) {
      return true;
    }
    if (item.part() == PolicyItem.Part.POLICY && ORDERS.contains(item.key())) {
      return !common(before, after).equals(common(after, before));
    }
    if (before.allYear() && after.allYear()) {
      return !any(before).equals(any(after));
    }
    return !before.equals(after);
  }

  private static List<List<String>> any(Value value) {
    return value.seasons().values().iterator().next();
  }

  /** The list without what the other has not. */
  private static List<List<String>> common(Value one, Value other) {
    List<List<String>> there = other.seasons().values().stream().flatMap(List::stream).toList();
    return one.seasons().values().stream()
        .flatMap(List::stream)
        .distinct()
        .filter(there::contains)
        .toList();
  }
}
