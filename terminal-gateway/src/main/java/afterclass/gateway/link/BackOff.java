package afterclass.gateway.link;

import java.time.Duration;

/** A sequence of waiting times that double from the first to the last. Not thread-safe. */
public final class BackOff {
  private final Duration first;
  private final Duration last;
  private Duration next;

  /** Creates waiting times that start at {@code first} and double up to {@code last}. */
  public BackOff(Duration first, Duration last) {
    this.first = first;
    this.last = last;
    this.next = first;
  }

  /** Returns the next waiting time. */
  public Duration next() {
    Duration now = next;
    Duration doubled = now.multipliedBy(2);
    next = doubled.compareTo(last) > 0 ? last : doubled;
    return now;
  }

  /** Starts again with the first waiting time. */
  public void reset() {
    next = first;
  }
}
