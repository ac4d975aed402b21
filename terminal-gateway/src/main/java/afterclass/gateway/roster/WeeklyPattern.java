package afterclass.gateway.roster;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The weekly pattern: who has which services on which weekday, in every week or only in the odd or
 * even weeks of the term. A service that several lines state for a date counts once.
 *
 * @param index the facts
 * @param calendar calendar that counts the weeks
 */
record WeeklyPattern(FactIndex index, SchoolCalendar calendar) {
  private static final FactIndex.Index<String, WeeklyPost> LINES =
      FactIndex.byPerson(ImportKind.ROSTER);

  /**
   * Returns a staff member's services by the pattern of a weekday, as in force on a date, with the
   * weeks in which each is assigned: every week if any line says so.
   */
  SortedMap<String, Weeks> services(String no, LocalDate date, int weekday) {
    SortedMap<String, Weeks> services = new TreeMap<>();
    for (WeeklyPost post : index.at(LINES, no)) {
      if (post.weekday() == weekday && post.covers(date) && applies(post, date)) {
        services.merge(
            post.service(), post.weeks(), (one, other) -> one.includes(other) ? one : other);
      }
    }
    return services;
  }

  /** Returns whether the date lies in one of a line's weeks; its weekday is not considered. */
  boolean applies(WeeklyPost post, LocalDate date) {
    return !post.alternates() || post.weeks().has(calendar.week(date));
  }

  /** Returns all lines. */
  Stream<WeeklyPost> lines() {
    return index.all(LINES);
  }

  /** Returns the lines that do not apply every week. */
  Stream<WeeklyPost> alternating() {
    return index.all(LINES).filter(WeeklyPost::alternates);
  }
}
