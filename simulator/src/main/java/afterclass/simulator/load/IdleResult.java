package afterclass.simulator.load;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The processor time of a process with the service and its virtual terminals while nothing happens.
 *
 * <p>A thread that is not named as one of the virtual terminals counts for the service.
 *
 * @param terminals number of connected terminals
 * @param took duration of the measurement
 * @param cpu the processor time that the whole process used meanwhile
 * @param threads the processor time of the Java threads, by name with {@code #} for digits
 */
public record IdleResult(
    int terminals, Duration took, Duration cpu, Map<String, Duration> threads) {

  /** The share of one core that an idle service may use, in percent. */
  public static final double BOUND = 1.0;

  private static final int SHOWN = 12;

  private static final Pattern SIMULATED =
      Pattern.compile(
          """
          main
          | wires\\ .* | readers\\ at\\ .* | terminal\\ at\\ .* | terminal-.* | face\\ terminal
          | MQTT\\ \\w+:\\ (?!attendance-gateway).*
          | HttpClient-.*
          """,
          Pattern.COMMENTS);

  /** Returns the processor time of the service's threads. */
  public Duration service() {
    return sum(false);
  }

  /** Returns the processor time of the virtual terminals. */
  public Duration simulated() {
    return sum(true);
  }

  /** Returns the processor time of the virtual machine itself: its compilers and collector. */
  public Duration machine() {
    return cpu.minus(service()).minus(simulated());
  }

  /** Returns the service's share of one core, in percent. */
  public double percent() {
    return percent(service());
  }

  /** Tells whether the service's share stays below the bound. */
  public boolean held() {
    return percent() < BOUND;
  }

  /** Returns the figures, one per line. */
  public String told() {
    StringBuilder text = new StringBuilder();
    line(text, "terminals", "%d up, nobody punches", terminals);
    line(text, "measured", "%.1f s", took.toMillis() / 1000.0);
    share(text, "service", service());
    threads.entrySet().stream()
        .filter(each -> !simulated(each.getKey()))
        .sorted(Map.Entry.<String, Duration>comparingByValue().reversed())
        .limit(SHOWN)
        .forEach(each -> line(text, "", "%6d ms  %s", each.getValue().toMillis(), each.getKey()));
    share(text, "simulator", simulated());
    share(text, "JVM itself", machine());
    share(text, "process", cpu);
    line(text, "verdict", "the service: %s", held() ? "under 1 %" : "NOT under 1 %");
    return text.toString();
  }

  private Duration sum(boolean simulated) {
    return threads.entrySet().stream()
        .filter(each -> simulated(each.getKey()) == simulated)
        .map(Map.Entry::getValue)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static boolean simulated(String thread) {
    return SIMULATED.matcher(thread).matches();
  }

  private double percent(Duration used) {
    return 100.0 * used.toNanos() / took.toNanos();
  }

  private void share(StringBuilder text, String name, Duration used) {
    line(text, name, "%d ms, %.2f %% of a core", used.toMillis(), percent(used));
  }

  private static void line(StringBuilder text, String name, String format, Object... values) {
    text.append(String.format(Locale.ROOT, "  %-13s ", name))
        .append(String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
