package afterclass.simulator.load;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * The result of a run.
 *
 * @param plan schedule of the run
 * @param sent punches recorded by the terminals
 * @param acknowledged punches acknowledged by the service
 * @param stored punches in the journal
 * @param distinct distinct punches in the journal
 * @param messages punch messages sent, including repeats
 * @param took time from the first punch to the last acknowledgement
 * @param latencies microseconds from each punch's due time to its acknowledgement
 */
public record LoadResult(
    LoadPlan plan,
    long sent,
    long acknowledged,
    long stored,
    long distinct,
    long messages,
    Duration took,
    Histogram latencies) {

  /** Returns whether every punch was stored exactly once and acknowledged. */
  public boolean held() {
    return sent == plan.punches() && acknowledged == sent && distinct == sent && stored == distinct;
  }

  /** Returns the figures, one per line. */
  public String told() {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "asked",
        "%d punches/s at %d terminals for %d s",
        plan.rate(),
        plan.terminals(),
        plan.duration().toSeconds());
    line(text, "sent", "%d", sent);
    line(text, "acknowledged", "%d", acknowledged);
    line(text, "stored", "%d (%d lost, %d doubled)", stored, sent - distinct, stored - distinct);
    line(text, "messages", "%d (%d repeats)", messages, Math.max(0, messages - sent));
    line(text, "took", "%.1f s", took.toMillis() / 1000.0);
    for (double percentile : new double[] {50, 90, 99, 99.9}) {
      String name = "p" + String.format(Locale.ROOT, "%.1f", percentile).replace(".0", "");
      line(text, name, "%.2f ms", latencies.getValueAtPercentile(percentile) / 1000.0);
    }
    line(text, "max", "%.2f ms", latencies.getMaxValue() / 1000.0);
    line(text, "verdict", "%s", held() ? "nothing lost, nothing doubled" : "NOT held");
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String format, Object... values) {
    text.append(String.format(Locale.ROOT, "  %-13s ", name))
        .append(String.format(Locale.ROOT, format, values))
        .append('\n');
  }
}
