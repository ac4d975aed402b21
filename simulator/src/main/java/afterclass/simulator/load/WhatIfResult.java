package afterclass.simulator.load;

import afterclass.gateway.days.WhatIf;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The run times of evaluating a month by another policy.
 *
 * @param teachers number of people
 * @param whatIf the comparison of the policies
 * @param runs run times, in order; the first is without warm-up
 */
public record WhatIfResult(int teachers, WhatIf whatIf, List<Duration> runs) {

  /** Maximum duration of a run. */
  public static final Duration BOUND = Duration.ofSeconds(1);

  public WhatIfResult {
    runs = List.copyOf(runs);
  }

  /** Returns whether every run took at most {@link #BOUND}. */
  public boolean held() {
    return runs.stream().allMatch(run -> run.compareTo(BOUND) < 0);
  }

  /** Returns the figures, one per line. */
  public String told() {
    List<Duration> sorted = runs.stream().sorted().toList();
    StringBuilder text = new StringBuilder();
    line(
        text,
        "judged",
        "%d teachers, %s to %s: %d days, each by two policies",
        teachers,
        whatIf.from(),
        whatIf.to(),
        whatIf.days());
    line(text, "changed", "%d decisions", whatIf.decisions());
    line(
        text,
        "earned",
        "%d lesson hours before, %d after",
        whatIf.before().hours().earned(),
        whatIf.after().hours().earned());
    line(text, "first", "%d ms", runs.get(0).toMillis());
    line(text, "median", "%d ms of %d", sorted.get(sorted.size() / 2).toMillis(), runs.size());
    line(text, "longest", "%d ms", sorted.get(sorted.size() - 1).toMillis());
    line(
        text,
        "verdict",
        "%s",
        held()
            ? "each under " + BOUND.toMillis() + " ms"
            : "NOT under " + BOUND.toMillis() + " ms");
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String format, Object... values) {
    text.append(String.format(Locale.ROOT, "  %-13s ", name))
        .append(String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
