package afterclass.gateway.protocol;

import java.time.Duration;
import java.util.Optional;

/**
 * The record of whether a station on a line answers, and when to ask one again that does not: after
 * a wait that doubles each time. Not thread-safe.
 */
public final class StationPresence {
  private final String station;
  private final Duration firstWait;
  private final Duration longestWait;
  private boolean present;
  private boolean reported;
  private Duration wait;

  /**
   * Creates the record of a station that has not answered yet.
   *
   * @param station its name
   * @param firstWait wait before the first repeated question
   * @param longestWait maximum wait between two questions
   */
  public StationPresence(String station, Duration firstWait, Duration longestWait) {
    this.station = station;
    this.firstWait = firstWait;
    this.longestWait = longestWait;
    wait = firstWait;
  }

  /** Tells whether the station answered the last question. */
  public boolean present() {
    return present;
  }

  /** Begins anew on a line that was just opened: the station has not answered there yet. */
  public void opened() {
    present = false;
    wait = firstWait;
  }

  /** Records that the station answered; returns the report of it. */
  public LineAction answered() {
    present = true;
    reported = false;
    wait = firstWait;
    return new LineAction.Present(station);
  }

  /**
   * Records that the station does not answer; returns a report the first time, empty until it has
   * answered again.
   */
  public Optional<LineAction> absent(String why) {
    boolean news = !reported;
    present = false;
    reported = true;
    return news ? Optional.of(new LineAction.Absent(station, why)) : Optional.empty();
  }

  /** Returns the wait before the next question: twice as long each time, up to the maximum. */
  public Duration nextWait() {
    Duration now = wait;
    Duration doubled = wait.multipliedBy(2);
    wait = doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
    return now;
  }
}
