package afterclass.gateway.office.layout;

import afterclass.gateway.office.reading.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days off that a calendar states.
 *
 * @param from first day
 * @param to last day; {@code null} if it is not stated
 * @param note its name
 * @param where the cells
 * @param found the words of the days
 */
record CalendarHoliday(
    LocalDate from, @Nullable LocalDate to, String note, List<Place> where, String found) {
  CalendarHoliday {
    where = List.copyOf(where);
  }

  /** Returns the last day that is known. */
  LocalDate last() {
    return to == null ? from : to;
  }

  /** Returns a copy that ends on a day. */
  CalendarHoliday until(LocalDate last) {
    return new CalendarHoliday(from, last, note, where, found);
  }

  /** Returns a copy that begins on a day. */
  CalendarHoliday since(LocalDate first) {
    return new CalendarHoliday(first, to, note, where, found);
  }

  /** Returns whether another lies in it. */
  boolean contains(CalendarHoliday other) {
    return !other.from.isBefore(from) && !other.last().isAfter(last());
  }

  /** Returns whether another begins in it or on the day after it. */
  boolean reaches(CalendarHoliday other) {
    return !other.from.isBefore(from) && !other.from.isAfter(last().plusDays(1));
  }

  /** Returns one holiday of this and another that it reaches. */
  CalendarHoliday with(CalendarHoliday other) {
    List<Place> all = new ArrayList<>(where);
    other.where.stream().filter(place -> !all.contains(place)).forEach(all::add);
    LocalDate end = last().isBefore(other.last()) ? other.last() : last();
    return new CalendarHoliday(from, end, note, all, found);
  }
}
