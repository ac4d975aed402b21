package afterclass.simulator.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * The processor time and memory of a service while no person punches.
 *
 * @param terminals number of connected terminals
 * @param took duration of the measurement
 * @param cpu the processor time that the process used meanwhile, virtual terminals included
 * @param threads the processor time of each group of threads, largest first
 */
public record IdleResult(
    int terminals, Duration took, Duration cpu, Map<String, Duration> threads) {

  /** The share of one core that an idle service may use, in percent. */
  public static final double BOUND = 1.0;

  private static final int SHOWN = 8;

  /** Returns the share of one core that the service used, in percent. */
  public double percent() {
    return 100.0 * cpu.toNanos() / took.toNanos();
  }

  /** Returns whether the share of the core stays below {@link #BOUND}. */
  public boolean held() {
    return percent() < BOUND;
  }

  /** Returns the measured figures, one on each line. */
  public String told() {
    StringBuilder text = new StringBuilder();
    line(text, "terminals", "%d up, nobody punches", terminals);
    line(text, "measured", "%.1f s", took.toMillis() / 1000.0);
    line(text, "processor", "%d ms, %.2f %% of a core", cpu.toMillis(), percent());
    threads.entrySet().stream()
        .limit(SHOWN)
        .forEach(each -> line(text, "", "%6d ms  %s", each.getValue().toMillis(), each.getKey()));
    line(text, "verdict", held() ? "under %.0f %%" : "NOT under %.0f %%", BOUND);
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String format, Object... values) {
    text.append(String.format(Locale.ROOT, "  %-13s ", name))
        .append(String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
