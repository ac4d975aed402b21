package afterclass.rules.requirement;

import afterclass.rules.source.Span;
import java.time.LocalTime;

/**
 * A window of the day in nanoseconds since midnight.
 *
 * @param from its first instant, as a time
 * @param to its last minute or second, as the policy states it
 * @param begin its first instant
 * @param end the first instant after it; that of the day is the most
 */
public record Window(LocalTime from, LocalTime to, long begin, long end) {

  /** Nanoseconds of a minute. */
  private static final long MINUTE = 60_000_000_000L;

  /**
   * A window as the policy states it.
   *
   * @param span its two times
   * @param wholeMinutes whether it runs to the end of its last minute, or ends with the last time
   */
  static Window of(Span span, boolean wholeMinutes) {
    long last = span.to().toNanoOfDay();
    long end = wholeMinutes ? (last / MINUTE + 1) * MINUTE : last + 1;
    return new Window(span.from(), span.to(), span.from().toNanoOfDay(), end);
  }

  /** The first time after it, as {@code 07:11}; {@code 24:00} for the end of the day. */
  String ends() {
    return end > LocalTime.MAX.toNanoOfDay() ? "24:00" : LocalTime.ofNanoOfDay(end).toString();
  }

  /** Whether an instant is inside. */
  boolean contains(long nanoOfDay) {
    return begin <= nanoOfDay && nanoOfDay < end;
  }
}
