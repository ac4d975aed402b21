package afterclass.gateway.office.layout;

import afterclass.gateway.office.reading.Place;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * A make-up day that a calendar states.
 *
 * @param date the day
 * @param follows the weekdays whose lessons it may have; one if it is certain, none if not stated
 * @param note its name
 * @param where the cells
 * @param found the words of the lessons
 */
record CalendarWorkDay(
    LocalDate date, List<DayOfWeek> follows, String note, List<Place> where, String found) {
  CalendarWorkDay {
    follows = List.copyOf(follows);
    where = List.copyOf(where);
  }
}
