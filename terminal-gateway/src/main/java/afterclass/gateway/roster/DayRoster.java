package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import java.time.LocalDate;
import java.util.List;

/**
 * The roster of a date after the roster exceptions of that date.
 *
 * @param date business date
 * @param dayType whether the school works
 * @param season season in force
 * @param note the calendar's note, or empty
 * @param weekday weekday whose roster applies, 1 to 7 from Monday; differs on make-up days (调休)
 * @param week school week of the term, which tells odd weeks from even ones
 * @param posts posts held and given up, in the policy's order, then by staff number; on a day off
 *     only posts that count then
 */
public record DayRoster(
    LocalDate date,
    DayType dayType,
    String season,
    String note,
    int weekday,
    SchoolWeeks.Week week,
    List<Post> posts) {

  /** Returns the holders of a post and the persons who gave it up. */
  public List<Post> at(String service) {
    return posts.stream().filter(post -> post.service().equals(service)).toList();
  }

  /**
   * Returns whether the date is a make-up day: a school day at a weekend, or with another weekday's
   * roster.
   */
  public boolean makeUp() {
    return dayType == DayType.SCHOOL
        && (date.getDayOfWeek().getValue() > 5 || weekday != date.getDayOfWeek().getValue());
  }
}
