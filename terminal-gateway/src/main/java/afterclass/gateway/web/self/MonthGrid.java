package afterclass.gateway.web.self;

import afterclass.gateway.i18n.Codes;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.model.ServiceOutcome;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month as a calendar, in weeks from Monday.
 *
 * @param weekdays names of the days of a week
 * @param weeks the weeks; {@code null} stands for a day of another month
 * @param legend the signs
 */
public record MonthGrid(List<String> weekdays, List<List<@Nullable Day>> weeks, List<Sign> legend) {
  /** Returns the calendar of the days of a month. */
  static MonthGrid of(List<Day> days, Messages words) {
    List<List<@Nullable Day>> weeks = new ArrayList<>();
    List<@Nullable Day> week = new ArrayList<>();
    for (int before = days.get(0).date().getDayOfWeek().getValue(); before > 1; before--) {
      week.add(null);
    }
    for (Day day : days) {
      week.add(day);
      if (week.size() == DayOfWeek.values().length) {
        weeks.add(week);
        week = new ArrayList<>();
      }
    }
    while (!week.isEmpty() && week.size() < DayOfWeek.values().length) {
      week.add(null);
    }
    if (!week.isEmpty()) {
      weeks.add(week);
    }
    return new MonthGrid(
        Stream.of(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.NARROW, words.locale()))
            .toList(),
        weeks,
        Stream.of(Status.values())
            .filter(status -> status != Status.FREE)
            .filter(status -> status != Status.BEFORE_USE || shows(days, status))
            .map(status -> status.sign(words))
            .toList());
  }

  private static boolean shows(List<Day> days, Status status) {
    return days.stream().anyMatch(day -> day.sign().code().equals(Codes.of(status)));
  }

  /** What stands out most on a day, in order of precedence. Each has a sign beside its colour. */
  enum Status {
    /** Lesson hours are forfeited. */
    FORFEITED("✗"),
    /** Lesson hours wait for an administrator. */
    HELD("?"),
    /** Lesson hours wait for the day to go on. */
    PENDING("…"),
    /** Lesson hours are credited. */
    EARNED("✓"),
    /** All lesson hours are excused. */
    EXCUSED("–"),
    /** There are services, and no result yet. */
    PLANNED("○"),
    /** There are services, and there will be no result: the school did not use the service yet. */
    BEFORE_USE("·"),
    /** There is nothing. */
    FREE("");

    private final String sign;

    Status(String sign) {
      this.sign = sign;
    }

    private static Status of(Optional<JudgedDay> judged, Status otherwise) {
      List<ServiceOutcome> services = judged.map(day -> day.outcome().services()).orElse(List.of());
      return Stream.of(FORFEITED, HELD, PENDING, EARNED, EXCUSED)
          .filter(each -> services.stream().anyMatch(each::is))
          .findFirst()
          .orElse(otherwise);
    }

    private boolean is(ServiceOutcome service) {
      return service.status().name().equals(name());
    }

    private Sign sign(Messages words) {
      String code = Codes.of(this);
      return new Sign(code, sign, this == FREE ? "" : words.text("me.day." + code));
    }
  }

  /**
   * The sign of a status.
   *
   * @param code code of the status, as {@code forfeited}
   * @param mark the sign, for those who do not see colours
   * @param label the status in words; empty if there is nothing
   */
  public record Sign(String code, String mark, String label) {}

  /**
   * A day of the calendar.
   *
   * @param day staff number and date
   * @param sign what stands out most on it
   * @param hours lesson hours of that status; empty for none
   * @param today whether it is today
   */
  public record Day(StaffDay day, Sign sign, String hours, boolean today) {
    static Day of(
        StaffDay day,
        Optional<JudgedDay> judged,
        Status otherwise,
        LocalDate today,
        Messages words) {
      Status status = Status.of(judged, otherwise);
      int hours =
          judged.stream()
              .flatMap(each -> each.outcome().services().stream())
              .filter(status::is)
              .mapToInt(ServiceOutcome::hours)
              .sum();
      String said = hours == 0 ? "" : String.valueOf(hours);
      return new Day(day, status.sign(words), said, day.date().equals(today));
    }

    /** Returns the date. */
    public LocalDate date() {
      return day.date();
    }

    /** Returns the day of the month. */
    public String number() {
      return String.valueOf(date().getDayOfMonth());
    }

    /** Returns whether its page has something to say. */
    public boolean linked() {
      return !sign.label().isEmpty();
    }
  }
}
