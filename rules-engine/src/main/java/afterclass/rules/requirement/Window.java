package afterclass.rules.requirement;

import afterclass.rules.source.Span;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A window of the day; instants are in nanoseconds since midnight.
 *
 * @param from first instant, as a time
 * @param to last minute or second, as the policy states it
 * @param begin first instant
 * @param end first instant after the window, at most the end of the day
 */
public record Window(LocalTime from, LocalTime to, long begin, long end) {

  /** Nanoseconds per minute. */
  private static final long MINUTE = 60_000_000_000L;

  /**
   * Creates a window from the policy's times.
   *
   * @param span its two times
   * @param wholeMinutes whether it includes its whole last minute instead of ending at its last
   *     time
   */
  static Window of(Span span, boolean wholeMinutes) {
    long last = span.to().toNanoOfDay();
    long end = wholeMinutes ? (last / MINUTE + 1) * MINUTE : last + 1;
    return new Window(span.from(), span.to(), span.from().toNanoOfDay(), end);
  }

  /**
   * Returns the first time after the window, such as {@code 07:11}; {@code 24:00} for the end of
   * the day.
   */
  String ends() {
    return end > LocalTime.MAX.toNanoOfDay() ? "24:00" : LocalTime.ofNanoOfDay(end).toString();
  }

  /**
   * Returns the last whole second of a window whose last minute counts to its end; empty for one
   * that ends at its last time, or with the day.
   */
  public Optional<LocalTime> lastSecond() {
    return Optional.of(end)
        .filter(after -> after <= LocalTime.MAX.toNanoOfDay())
        .map(after -> LocalTime.ofNanoOfDay(after).minusSeconds(1))
        .filter(last -> last.isAfter(to));
  }

  /** Returns whether an instant is inside the window. */
  boolean contains(long nanoOfDay) {
    return begin <= nanoOfDay && nanoOfDay < end;
  }
}
