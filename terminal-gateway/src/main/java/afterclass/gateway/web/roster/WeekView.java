package afterclass.gateway.web.roster;

import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.DayRoster;
import afterclass.gateway.roster.Post;
import afterclass.gateway.roster.Reassignment;
import afterclass.gateway.roster.RosterPlan;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.form.Choice;
import afterclass.rules.model.DayType;
import afterclass.rules.policy.Season;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A week of the roster and the month around it, as the page shows them.
 *
 * @param monday first day of the week
 * @param month month of the calendar
 * @param number number of the school week, and whether it is odd or even; empty in the holidays
 * @param days days of the week, Monday first
 * @param pattern posts of the weekly pattern in such a week
 * @param week posts of the week, with its exceptions
 * @param exceptions exceptions of the week
 * @param conflicts conflicts of four weeks
 * @param calendar whole weeks of the month, with the adjacent days of other months
 * @param seasons seasons with their first and last day
 * @param services services of the policy
 */
public record WeekView(
    LocalDate monday,
    YearMonth month,
    String number,
    List<Day> days,
    List<Line> pattern,
    List<Line> week,
    List<ExceptionLine> exceptions,
    List<RosterWords.ConflictLine> conflicts,
    List<List<CalendarDay>> calendar,
    List<String> seasons,
    List<Choice> services) {
  /** Length of the range of conflicts, in days from the Monday of the week. */
  private static final int DAYS_AHEAD = 28;

  static WeekView of(
      LocalDate monday,
      YearMonth month,
      RosterPlan plan,
      ReportSources sources,
      RosterWords words) {
    PoliciesInForce policy = sources.policy();
    List<DayRoster> days = monday.datesUntil(monday.plusDays(7)).map(plan::on).toList();
    List<Choice> services =
        policy.on(monday).services().stream()
            .map(service -> new Choice(service.id(), words.service(monday, service.id())))
            .toList();
    return new WeekView(
        monday,
        month,
        number(days, words),
        days.stream().map(day -> Day.of(day, words)).toList(),
        lines(services, monday.datesUntil(monday.plusDays(7)).map(plan::pattern).toList(), words),
        lines(services, days.stream().map(DayRoster::posts).toList(), words),
        plan.exceptions(monday, monday.plusDays(6)).stream()
            .map(exception -> ExceptionLine.of(exception, words))
            .toList(),
        words.conflicts(plan.conflicts(monday, monday.plusDays(DAYS_AHEAD - 1L))),
        calendar(plan, month, words),
        policy.at(monday).seasons().stream().map(season -> season(season, words)).toList(),
        services);
  }

  private static String number(List<DayRoster> days, RosterWords words) {
    boolean school = days.stream().anyMatch(day -> day.dayType() == DayType.SCHOOL);
    return school ? words.week(days.get(0).week()) : "";
  }

  private static List<Line> lines(List<Choice> services, List<List<Post>> days, RosterWords words) {
    return services.stream()
        .map(service -> new Line(service.label(), cells(service.value(), days, words)))
        .filter(line -> line.days().stream().anyMatch(cell -> !cell.isEmpty()))
        .toList();
  }

  private static List<List<Holder>> cells(
      String service, List<List<Post>> days, RosterWords words) {
    Function<List<Post>, List<Holder>> cell =
        posts ->
            posts.stream()
                .filter(post -> post.service().equals(service))
                .map(post -> Holder.of(post, words))
                .toList();
    return days.stream().map(cell).toList();
  }

  private static List<List<CalendarDay>> calendar(
      RosterPlan plan, YearMonth month, RosterWords words) {
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Stream.iterate(
            first, monday -> !monday.isAfter(month.atEndOfMonth()), monday -> monday.plusDays(7))
        .map(
            monday ->
                monday
                    .datesUntil(monday.plusDays(7))
                    .map(date -> CalendarDay.of(plan.calendar(date), month, words))
                    .toList())
        .toList();
  }

  private static String season(Season season, RosterWords words) {
    String name = words.frame().words().pick(season.nameZh(), season.nameEn());
    String from = season.from().toString().substring(2);
    return name + " " + from + " – " + season.to().toString().substring(2);
  }

  /**
   * A day at the head of a column.
   *
   * @param date business date
   * @param weekday name of its weekday
   * @param mark whether it is a make-up day or a day off, in words; empty for any other
   * @param note note of the calendar; may be empty
   */
  public record Day(LocalDate date, String weekday, String mark, String note) {
    private static Day of(DayRoster day, RosterWords words) {
      String off = day.dayType() == DayType.OFF ? words.text("daytype.OFF") : "";
      return new Day(
          day.date(),
          words.weekday(day.date().getDayOfWeek().getValue()),
          day.makeUp() ? words.text("roster.make-up") : off,
          day.note());
    }
  }

  /**
   * The row of a post in a week.
   *
   * @param name name of the post
   * @param days people at the post by day, Monday first
   */
  public record Line(String name, List<List<Holder>> days) {}

  /**
   * A person at a post.
   *
   * @param who name of the person
   * @param present whether the person holds the post; otherwise gave it up
   * @param mark origin of the post, and any leave; empty for the pattern
   */
  public record Holder(String who, boolean present, String mark) {
    private static Holder of(Post post, RosterWords words) {
      return new Holder(words.who(post.staff()), post.origin().present(), words.mark(post));
    }
  }

  /**
   * An exception to the weekly pattern.
   *
   * @param date business date
   * @param staff staff number
   * @param service service id
   * @param who name of the person
   * @param says content of the exception
   */
  public record ExceptionLine(
      LocalDate date, String staff, String service, String who, String says) {
    private static ExceptionLine of(Reassignment exception, RosterWords words) {
      String staff = exception.staff();
      return new ExceptionLine(
          exception.date(), staff, exception.service(), words.who(staff), words.says(exception));
    }
  }

  /**
   * A day of the calendar.
   *
   * @param date business date
   * @param style style of its cell; {@code null} for a plain school day of the month
   * @param says its type, the weekday it follows, its season and its note
   */
  public record CalendarDay(LocalDate date, @Nullable String style, String says) {
    private static CalendarDay of(DayRoster day, YearMonth month, RosterWords words) {
      int weekday = day.weekday();
      boolean follows = weekday != day.date().getDayOfWeek().getValue();
      String type = words.text(day.makeUp() ? "roster.make-up" : "daytype." + day.dayType().name());
      String other = follows ? words.text("roster.follows", words.weekday(weekday)) + " " : "";
      String season = words.season(day.date(), day.season());
      return new CalendarDay(
          day.date(), style(day, month), type + " " + other + season + " " + day.note());
    }

    private static @Nullable String style(DayRoster day, YearMonth month) {
      if (!YearMonth.from(day.date()).equals(month)) {
        return "outside";
      }
      String off = day.dayType() == DayType.OFF ? "off" : null;
      return day.makeUp() ? "make-up" : off;
    }
  }
}
