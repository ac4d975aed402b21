package afterclass.gateway.session;

import afterclass.gateway.time.SteadyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a terminal's own clock. Not thread-safe. */
final class TerminalClock {
  /** A punch that is older may only be late: it tells nothing of the terminal's clock. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private final Terminal terminal;
  private final SteadyClock time;
  private @Nullable Duration offset;

  /** The number of the service clock's doubt under which the terminal's clock was last told. */
  private long toldUnder = -1;

  private @Nullable ClockSaid told;

  TerminalClock(Terminal terminal, SteadyClock time) {
    this.terminal = terminal;
    this.time = time;
  }

  /** The terminal's clock minus ours at its last live punch or reading; {@code null} if unknown. */
  @Nullable Duration offset() {
    return offset;
  }

  /** What the clock said since the doubt of that number. */
  Optional<ClockSaid> since(long number) {
    return toldUnder < number ? Optional.empty() : Optional.ofNullable(told);
  }

  /**
   * Takes the time that the terminal gave to a punch.
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

  /** Takes a reading of the terminal's clock: so far it is ahead of ours. */
  void read(Duration ahead) {
    offset = ahead;
    tell(time.instant(), ahead, true);
  }

  private void tell(Instant at, Duration ahead, boolean reading) {
    toldUnder = time.numberAt(at);
    told = new ClockSaid(terminal.site(), terminal.id(), ahead, reading);
  }
}
