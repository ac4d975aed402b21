package afterclass.gateway.office.layout;

import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.value.FollowText.Lessons;
import afterclass.gateway.office.value.When;
import java.util.List;

/**
 * An event of a calendar: days with what is said of them.
 *
 * @param where the cells; the first is its main one
 * @param found the words of the days
 * @param when the days
 * @param name its name, such as 国庆节; may be empty
 * @param words what else is said of it
 * @param note the note of its rows; empty if its words give one
 * @param follows the lessons that it makes up
 */
record CalendarEvent(
    List<Place> where,
    String found,
    When when,
    String name,
    String words,
    String note,
    List<Lessons> follows) {

  CalendarEvent {
    where = List.copyOf(where);
    follows = List.copyOf(follows);
  }

  /** Returns all its words. */
  String text() {
    return name.isEmpty() ? words : words.isEmpty() ? name : name + "，" + words;
  }

  /** Returns a copy with other days. */
  CalendarEvent on(When days) {
    return new CalendarEvent(where, found, days, name, words, note, follows);
  }

  /** Returns its main place. */
  Place place() {
    return where.get(0);
  }
}
