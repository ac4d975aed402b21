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
 * A difference between two policies.
 *
 * @param item the item that differs
 * @param from first date of the difference, or {@code null} for the beginning
 * @param until date on which it ends, exclusive, or {@code null} if it does not end
 * @param before value in the first policy, or {@code null} if absent
 * @param after value in the second policy, or {@code null} if absent
 */
public record PolicyDifference(
    PolicyItem item,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Value before,
    @Nullable Value after) {

  /**
   * Keys of the lists of all items. Such lists differ only if the items common to both are in
   * another order.
   */
  private static final Set<String> ORDERS = Set.of("services", "requirements");

  /**
   * Returns all differences between two policies on any date, by part, in the order of the second
   * policy. If there are none, both policies evaluate every day alike.
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

  /** Returns the rows of the first value that the other contains too. */
  private static List<List<String>> common(Value one, Value other) {
    List<List<String>> there = other.seasons().values().stream().flatMap(List::stream).toList();
    return one.seasons().values().stream()
        .flatMap(List::stream)
        .distinct()
        .filter(there::contains)
        .toList();
  }
}
