package afterclass.gateway.office.value;

import org.jspecify.annotations.Nullable;

/**
 * A day with what stands beside it.
 *
 * @param point the day
 * @param part the part of the day, null if none is named
 * @param weekday the character of the weekday; empty if none is named
 */
record Side(Point point, @Nullable DayPart part, String weekday) {
  DayPart partOrWhole() {
    return part == null ? DayPart.WHOLE : part;
  }
}
