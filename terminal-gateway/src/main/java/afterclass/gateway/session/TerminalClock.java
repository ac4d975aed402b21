package afterclass.gateway.session;

import afterclass.gateway.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readings of a terminal's own clock. Not thread-safe. */
final class TerminalClock {
  /**
   * Maximum age of a punch that shows the terminal's clock; an older one may just have been
   * delivered late.
   */
  private static final Duration LATE = Duration.ofMinutes(10);

  private final Terminal terminal;
  private final ServiceClock time;
  private @Nullable Duration offset;

  /** The number of the gateway's last clock doubt at the time of the last reading. */
  private long toldUnder = -1;

  private @Nullable ClockReading told;

  TerminalClock(Terminal terminal, ServiceClock time) {
    this.terminal = terminal;
    this.time = time;
  }

  /**
   * Returns the lead of the terminal's clock over the gateway's at the last live punch or reading;
   * {@code null} before the first.
   */
  @Nullable Duration offset() {
    return offset;
  }

  /**
   * Returns the last reading of the terminal's clock since the clock doubt with that number; empty
   * if none was made since.
   */
  Optional<ClockReading> since(long number) {
    return toldUnder < number ? Optional.empty() : Optional.ofNullable(told);
  }

  /**
   * Records the time that the terminal gave to a punch.
   *
   * @param live whether the punch was delivered when it was made, not after an outage
   */
  void punch(Instant arrivedAt, Instant said, boolean live) {
    Duration ahead = Duration.between(arrivedAt, said);
    tell(arrivedAt, ahead, false);
    if (live && !said.isBefore(arrivedAt.minus(LATE))) {
      offset = ahead;
    }
  }

  /** Records a reading of the terminal's clock, given as its lead over the gateway's clock. */
  void read(Duration ahead) {
    offset = ahead;
    tell(time.instant(), ahead, true);
  }

  private void tell(Instant at, Duration ahead, boolean reading) {
    toldUnder = time.numberAt(at);
    told = new ClockReading(terminal.site(), terminal.id(), ahead, reading);
  }
}
