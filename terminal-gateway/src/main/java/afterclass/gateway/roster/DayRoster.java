package afterclass.gateway.roster;

import afterclass.rules.model.DayType;
import java.time.LocalDate;
import java.util.List;

/**
 * A date of the roster with its exceptions applied.
 *
 * @param date business date
 * @param dayType whether the school works
 * @param season season that holds
 * @param note the calendar's note, or empty
 * @param weekday whose roster is used, 1 to 7 from Monday: another one on make-up days (调休)
 * @param posts who has which post and who gave one up, by the order of the plan, then staff number;
 *     on a day off only what counts there
 */
public record DayRoster(
    LocalDate date, DayType dayType, String season, String note, int weekday, List<Post> posts) {

  /** Everybody at a post, and whoever gave it up. */
  public List<Post> at(String service) {
    return posts.stream().filter(post -> post.service().equals(service)).toList();
  }

  /** Whether the school works on a weekend, or has another weekday's roster. */
  public boolean makeUp() {
    return dayType == DayType.SCHOOL
        && (date.getDayOfWeek().getValue() > 5 || weekday != date.getDayOfWeek().getValue());
  }
}
