package afterclass.gateway.office.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A run of days as it is written.
 *
 * @param from the first day
 * @param to the last day, null if it is open; before {@code from} only with {@link
 *     When.Doubt#REVERSED}
 * @param fromPart the part of the first day with which it begins; whole if none is named
 * @param toPart the part of the last day with which it ends; whole if none is named
 */
public record Span(LocalDate from, @Nullable LocalDate to, DayPart fromPart, DayPart toPart) {

  /** Returns a run of whole days. */
  public static Span days(LocalDate from, @Nullable LocalDate to) {
    return new Span(from, to, DayPart.WHOLE, DayPart.WHOLE);
  }

  /** Returns whether no part of a day is named. */
  public boolean isWhole() {
    return fromPart == DayPart.WHOLE && toPart == DayPart.WHOLE;
  }

  /** Returns whether it is one day or a part of one day. */
  public boolean isOneDay() {
    return from.equals(to);
  }

  /** Returns the last day; the first one if it is open. */
  public LocalDate end() {
    return to == null ? from : to;
  }

  /** Returns the number of days that it touches; 0 if it is open or reversed. */
  public long length() {
    return to == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
  }
}
