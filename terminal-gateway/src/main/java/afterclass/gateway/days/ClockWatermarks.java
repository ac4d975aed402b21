package afterclass.gateway.days;

import afterclass.gateway.time.ClockUncertainty;
import afterclass.gateway.time.ServiceClock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The watermarks, limited to the last certain instant of the service's clock: services are put on
 * hold whose requirements a later punch could still meet.
 */
public final class ClockWatermarks implements Watermarks {
  private final Watermarks terminals;
  private final ServiceClock clock;
  private final ClockLog log;

  /**
   * Creates watermarks that limit those of the terminals.
   *
   * @param terminals the terminals' own watermarks
   */
  public ClockWatermarks(Watermarks terminals, ServiceClock clock, ClockLog log) {
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

  /**
   * Returns the last certain instant if the wall clock stepped; empty after a pause, when the
   * terminals' own limits suffice.
   */
  private Optional<Instant> doubted() {
    return clock.watched()
        ? clock
            .doubt()
            .filter(doubt -> doubt.stepped() && !doubt.wallWrong())
            .map(ClockUncertainty::since)
        : Optional.ofNullable(log.state().doubtedSince());
  }
}
