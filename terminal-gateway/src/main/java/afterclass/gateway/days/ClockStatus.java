package afterclass.gateway.days;

import afterclass.gateway.time.ClockUncertainty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of the gateway's clock: whether its time is uncertain, and why.
 *
 * @param now service time
 * @param doubt the open clock doubt, or {@code null} while the time is certain
 * @param awaited terminals that have sent nothing since the doubt began, as {@code site/id}
 * @param late whether the wait is over and deadlines pass without these terminals
 * @param unproven whether all terminals have sent a message and none could tell which time is right
 * @param disagreements sites whose terminals all report a time different from the gateway's
 */
public record ClockStatus(
    Instant now,
    @Nullable ClockUncertainty doubt,
    List<String> awaited,
    boolean late,
    boolean unproven,
    List<Disagreement> disagreements) {
  /** The state of a clock whose time is certain. */
  public static final ClockStatus WELL =
      new ClockStatus(Instant.EPOCH, null, List.of(), false, false, List.of());

  public ClockStatus {
    awaited = List.copyOf(awaited);
    disagreements = List.copyOf(disagreements);
  }

  /** Returns the instant since which all deadlines are suspended; empty if none is. */
  public Optional<Instant> deadlinesHeldSince() {
    ClockUncertainty open = doubt;
    return open == null || late || open.wallWrong() ? Optional.empty() : Optional.of(open.since());
  }

  /** Returns whether the time is certain and no terminal's clock disagrees with it. */
  public boolean well() {
    return doubt == null && disagreements.isEmpty();
  }
}
