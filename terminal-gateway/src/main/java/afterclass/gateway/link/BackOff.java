package afterclass.gateway.link;

import java.time.Duration;

/** Waiting times that double from the first to the last. Not thread-safe. */
public final class BackOff {
  private final Duration first;
  private final Duration last;
  private Duration next;

  /** From {@code first}, doubling, never more than {@code last}. */
  public BackOff(Duration first, Duration last) {
    this.first = first;
    this.last = last;
    this.next = first;
  }

  /** How long to wait this time. */
  public Duration next() {
    Duration now = next;
    Duration doubled = now.multipliedBy(2);
    next = doubled.compareTo(last) > 0 ? last : doubled;
    return now;
  }

  /** Begins again with the first. */
  public void reset() {
    next = first;
  }
}
