package afterclass.gateway.web.roster;

import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.DayRoster;
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
    Cells cells = new Cells(monday, words);
    List<Choice> services =
        policy.on(monday).services().stream()
            .map(service -> new Choice(service.id(), words.service(monday, service.id())))
            .toList();
    return new WeekView(
        monday,
        month,
        number(days, words),
        days.stream().map(day -> Day.of(day, words)).toList(),
        cells.lines(
            services, monday.datesUntil(monday.plusDays(7)).map(plan::pattern).toList(), false),
        cells.lines(services, days.stream().map(DayRoster::posts).toList(), true),
        plan.exceptions(monday, monday.plusDays(6)).stream()
            .map(exception -> ExceptionLine.of(exception, words))
            .toList(),
        words.conflicts(plan.conflicts(monday, monday.plusDays(DAYS_AHEAD - 1L))),
        calendar(plan, month, cells),
        policy.at(monday).seasons().stream().map(season -> season(season, words)).toList(),
        services);
  }

  private static String number(List<DayRoster> days, RosterWords words) {
    boolean school = days.stream().anyMatch(day -> day.dayType() == DayType.SCHOOL);
    return school ? words.week(days.get(0).week()) : "";
  }

  private static List<List<CalendarDay>> calendar(RosterPlan plan, YearMonth month, Cells cells) {
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Stream.iterate(
            first, monday -> !monday.isAfter(month.atEndOfMonth()), monday -> monday.plusDays(7))
        .map(
            monday ->
                monday
                    .datesUntil(monday.plusDays(7))
                    .map(date -> CalendarDay.of(plan.calendar(date), month, cells))
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
   * @param days its cells by day, Monday first
   */
  public record Line(String name, List<Cell> days) {}

  /**
   * The people at a post on a day.
   *
   * @param holders the people
   * @param add path of the form that adds one; {@code null} for who may not
   * @param label label of the link to that form
   */
  public record Cell(List<Holder> holders, @Nullable String add, String label) {}

  /**
   * A person at a post.
   *
   * @param who name of the person
   * @param present whether the person holds the post; otherwise gave it up
   * @param mark origin of the post, and any leave; empty for the pattern
   * @param change path of the form that changes it; {@code null} for who may not
   */
  public record Holder(String who, boolean present, String mark, @Nullable String change) {}

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
   * @param path path of the form that enters a holiday or a make-up day, else of its week
   * @param says its type, the weekday it follows, its season and its note
   */
  public record CalendarDay(LocalDate date, @Nullable String style, String path, String says) {
    private static CalendarDay of(DayRoster day, YearMonth month, Cells cells) {
      RosterWords words = cells.words();
      int weekday = day.weekday();
      boolean follows = weekday != day.date().getDayOfWeek().getValue();
      String type = words.text(day.makeUp() ? "roster.make-up" : "daytype." + day.dayType().name());
      String other = follows ? words.text("roster.follows", words.weekday(weekday)) + " " : "";
      String season = words.season(day.date(), day.season());
      return new CalendarDay(
          day.date(),
          style(day, month),
          cells.calendar(day.date(), month),
          type + " " + other + season + " " + day.note());
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
