package afterclass.gateway.days;

import afterclass.gateway.time.ClockTolerance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The standing of the service's clock: whether and why the time is in doubt.
 *
 * @param now service time
 * @param doubt the open doubt, or {@code null}
 * @param awaited terminals not heard since the doubt began, as {@code site/id}
 * @param late whether the wait is over and deadlines pass without these terminals
 * @param unproven whether all terminals were heard and none could tell which time is right
 * @param disagreements sites whose terminals all report a time different from the gateway's
 */
public record ClockStanding(
    Instant now,
    @Nullable ClockTolerance doubt,
    List<String> awaited,
    boolean late,
    boolean unproven,
    List<Disagreement> disagreements) {
  /** The standing of a clock without doubt. */
  public static final ClockStanding WELL =
      new ClockStanding(Instant.EPOCH, null, List.of(), false, false, List.of());

  public ClockStanding {
    awaited = List.copyOf(awaited);
    disagreements = List.copyOf(disagreements);
  }

  /** Returns the instant since which no deadline passes; empty if deadlines pass. */
  public Optional<Instant> deadlinesHeldSince() {
    ClockTolerance open = doubt;
    return open == null || late || open.wallWrong() ? Optional.empty() : Optional.of(open.since());
  }

  /** Returns whether nothing is in doubt. */
  public boolean well() {
    return doubt == null && disagreements.isEmpty();
  }
}
