package afterclass.gateway.days;

import afterclass.gateway.time.ClockDoubt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the service's own clock can be believed.
 *
 * @param now the time that the service goes by
 * @param doubt what is in doubt, or {@code null}
 * @param awaited the terminals that have not been heard since, as {@code site/id}
 * @param late whether they were waited for long enough, and deadlines pass without them
 * @param unproven whether every terminal was heard and none could tell which time is right
 * @param disagreements the sites whose terminals all say another time than the gateway
 */
public record ClockStanding(
    Instant now,
    @Nullable ClockDoubt doubt,
    List<String> awaited,
    boolean late,
    boolean unproven,
    List<Disagreement> disagreements) {
  /** All is well. */
  public static final ClockStanding WELL =
      new ClockStanding(Instant.EPOCH, null, List.of(), false, false, List.of());

  public ClockStanding {
    awaited = List.copyOf(awaited);
    disagreements = List.copyOf(disagreements);
  }

  /** Since when no deadline passes; empty if they pass. */
  public Optional<Instant> deadlinesHeldSince() {
    ClockDoubt open = doubt;
    return open == null || late || open.wallWrong() ? Optional.empty() : Optional.of(open.since());
  }

  /** Whether nothing is in doubt. */
  public boolean well() {
    return doubt == null && disagreements.isEmpty();
  }
}
