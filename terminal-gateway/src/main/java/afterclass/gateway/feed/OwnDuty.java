package afterclass.gateway.feed;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.DayRoster;
import afterclass.gateway.roster.OwnPost;
import afterclass.gateway.roster.RosterPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A person's posts as events: those of the pattern and its weeks, substitutions, swaps and
 * additions; without days off, leave, and posts that another person took over.
 *
 * @param plan the roster
 * @param staff staff number
 * @param words language of the events
 */
record OwnDuty(RosterPlan plan, String staff, Messages words) {
  /**
   * Number of weeks shown after the present one. A weekly pattern may be open-ended, so what is
   * planned needs a bound: half a year covers a term.
   */
  static final int WEEKS_AHEAD = 26;

  /**
   * Returns the events from a month ago, and from a Monday, so that the beginning moves only once a
   * week.
   */
  List<DutyEvent> around(LocalDate today) {
    LocalDate first = monday(monday(today).minusMonths(1));
    LocalDate end = monday(today).plusWeeks(WEEKS_AHEAD + 1L);
    return first.datesUntil(end).flatMap(this::on).toList();
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private Stream<DutyEvent> on(LocalDate date) {
    List<OwnPost> posts =
        plan.own(staff, date).stream().filter(own -> !own.post().excused()).toList();
    if (posts.isEmpty()) {
      return Stream.of();
    }
    String description = description(plan.calendar(date));
    return posts.stream()
        .map(
            own ->
                new DutyEvent(
                    date,
                    own.service().id(),
                    own.service().from(),
                    own.service().to(),
                    summary(own),
                    description));
  }

  private String summary(OwnPost own) {
    String name = words.pick(own.service().nameZh(), own.service().nameEn());
    // Without the other person's name, which nobody needs to come in time.
    return switch (own.post().origin()) {
      case STANDS_IN -> words.text("feed.stands-in", name);
      case SWAPPED -> words.text("feed.swapped", name);
      case PATTERN, ADDED, GIVEN_UP -> name;
    };
  }

  private String description(DayRoster day) {
    return day.makeUp()
        ? words.text("feed.make-up", words.text("roster.weekday." + day.weekday()))
        : "";
  }
}
