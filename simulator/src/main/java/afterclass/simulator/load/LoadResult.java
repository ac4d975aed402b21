package afterclass.simulator.load;

import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * What came of a run.
 *
 * @param plan what was asked
 * @param sent punches taken by the terminals
 * @param acknowledged punches that the service said are on disk
 * @param stored punches that the journal holds
 * @param distinct punches among them that differ
 * @param messages punch messages sent, repeats included
 * @param took from the first punch to the last acknowledgement
 * @param latencies microseconds from when each punch was due to its acknowledgement
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

  /** Whether nothing was lost, doubled or left waiting. */
  public boolean held() {
    return sent == plan.punches() && acknowledged == sent && distinct == sent && stored == distinct;
  }

  /** The figures, one a line. */
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
