package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.LineAction;
import java.time.Duration;
import java.util.Optional;

/** The record of whether a clock answers, and when to retry one that does not. Not thread-safe. */
final class AnvizPresence {
  private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private final String station;
  private boolean present;
  private boolean reported;
  private Duration wait = FIRST_WAIT;

  AnvizPresence(String station) {
    this.station = station;
  }

  boolean present() {
    return present;
  }

  /** Resets the record when the line is opened, on which the clock has not answered yet. */
  void opened() {
    present = false;
    wait = FIRST_WAIT;
  }

  /** Records that the clock answered. */
  LineAction answered() {
    present = true;
    reported = false;
    wait = FIRST_WAIT;
    return new LineAction.Heard(station);
  }

  /**
   * Records that the terminal does not answer; returns a report the first time, empty until it has
   * answered again.
   */
  Optional<LineAction> absent(String why) {
    boolean news = present || !reported;
    present = false;
    reported = true;
    return news ? Optional.of(new LineAction.Silent(station, why)) : Optional.empty();
  }

  /** Returns the wait before the next try: twice as long each time, up to a minute. */
  Duration nextWait() {
    Duration now = wait;
    Duration doubled = wait.multipliedBy(2);
    wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    return now;
  }
}
