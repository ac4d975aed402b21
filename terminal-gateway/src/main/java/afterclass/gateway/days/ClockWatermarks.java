package afterclass.gateway.days;

import afterclass.gateway.time.ClockDoubt;
import afterclass.gateway.time.SteadyClock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Watermarks that do not reach beyond the last sure instant of the service's own clock: what a
 * punch after it would save is held.
 */
public final class ClockWatermarks implements Watermarks {
  private final Watermarks terminals;
  private final SteadyClock clock;
  private final ClockLog log;

  /**
   * Watermarks over those of the terminals.
   *
   * @param terminals up to when all that they hold is here
   */
  public ClockWatermarks(Watermarks terminals, SteadyClock clock, ClockLog log) {
    this.terminals = terminals;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public Optional<Instant> knownUpTo(String site, Instant now) {
    Optional<Instant> sure =
        Stream.of(log.open(site).map(Disagreement::since), doubted())
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    Optional<Instant> known = terminals.knownUpTo(site, now);
    return sure.map(at -> known.filter(at::isAfter).orElse(at)).or(() -> known);
  }

  /** After a mere pause each terminal knows its own; after a step nobody's time is sure. */
  private Optional<Instant> doubted() {
    return clock.watched()
        ? clock
            .doubt()
            .filter(doubt -> doubt.stepped() && !doubt.wallWrong())
            .map(ClockDoubt::since)
        : Optional.ofNullable(log.state().doubtedSince());
  }
}
