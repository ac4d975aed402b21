package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.DayKind;
import afterclass.gateway.office.value.FollowText.Lessons;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The collector of a calendar's events. It asks what a doubtful event makes of its days; {@link
 * #finish} gives the rows, which do not contradict each other.
 */
final class CalendarBook {
  private static final String SCHOOL = "school";
  private static final String OFF = "off";
  private static final int LONGEST_NOTE = 20;

  /** Words that only say that a day is a school day, not why. */
  private static final Set<String> WORKING = Set.of("班", "上", "补", "上班", "上课", "补课");

  private final Clerk clerk;
  private final CalendarDays days;
  private final List<CalendarHoliday> holidays = new ArrayList<>();
  private final List<CalendarWorkDay> workDays = new ArrayList<>();
  private final List<CalendarEvent> seasons = new ArrayList<>();

  /** The name of the doubtful event of the same days, which is asked about once. */
  private final Map<List<Span>, String> doubted = new HashMap<>();

  private final TreeSet<LocalDate> starts = new TreeSet<>();

  private boolean coloured;

  CalendarBook(Clerk clerk) {
    this.clerk = clerk;
    this.days = new CalendarDays(clerk);
  }

  /** Takes a day on which school begins again. */
  void starts(LocalDate day) {
    starts.add(day);
  }

  /** Takes note that colours, which are not read, show days off. */
  void coloured() {
    coloured = true;
  }

  /** Takes a change of season that stands in a column for it; it has a note only if named. */
  void season(CalendarEvent event) {
    seasons.add(event);
  }

  /** Returns whether the days of a holiday are stated. */
  boolean knows(String name) {
    return holidays.stream()
        .anyMatch(holiday -> DayKind.holiday(holiday.note()).filter(name::equals).isPresent());
  }

  /** Removes the holidays of a name, whose days are stated otherwise. */
  void replace(String name) {
    holidays.removeIf(holiday -> DayKind.holiday(holiday.note()).filter(name::equals).isPresent());
  }

  /** Takes an event. */
  void add(CalendarEvent event) {
    switch (DayKind.of(event.name(), event.words(), weekend(event), !event.follows().isEmpty())) {
      case OFF -> off(event);
      case WORK -> days.settle(event).ifPresent(spans -> work(event, spans));
      case SEASON -> seasons.add(event);
      case DOUBT -> doubtful(event);
      case START -> start(event);
      case PLAIN -> plain(event);
    }
  }

  private static boolean weekend(CalendarEvent event) {
    List<Span> spans = event.when().spans();
    return !spans.isEmpty() && spans.stream().allMatch(CalendarBook::weekend);
  }

  private static boolean weekend(Span span) {
    LocalDate to = span.to() == null ? span.from() : span.to();
    return span.from().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
        && to.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
        && !to.isAfter(span.from().plusDays(1));
  }

  private void plain(CalendarEvent event) {
    clerk.skip(event.place(), shortened(event.text()), "office.skip.school-day");
  }

  private void start(CalendarEvent event) {
    event.when().spans().forEach(span -> starts.add(span.from()));
    if (!event.name().isBlank()) {
      plain(event);
    }
  }

  private void off(CalendarEvent event) {
    boolean vacation = DayKind.isVacation(event.name(), event.words());
    Optional<List<Span>> spans = days.settle(event);
    for (Span span : spans.orElse(List.of())) {
      boolean day = span.isOneDay() && CalendarDays.stated(event.words()) == 1;
      boolean open = span.to() == null || (vacation && span.isOneDay() && !day);
      holidays.add(
          new CalendarHoliday(
              span.from(), open ? null : span.to(), note(event), event.where(), event.found()));
    }
  }

  private void doubtful(CalendarEvent event) {
    String name = event.name().isEmpty() ? shortened(event.words()) : event.name();
    List<Span> spans = event.when().spans();
    if (spans.isEmpty()) {
      plain(event);
      return;
    }
    LocalDate from = spans.get(0).from();
    Span last = spans.get(spans.size() - 1);
    LocalDate to = last.to() == null ? last.from() : last.to();
    boolean weekend = weekend(event);
    String topic = doubted.computeIfAbsent(spans, days -> name);
    Question question =
        Question.choice(
                "event:" + topic,
                event.place(),
                shortened(event.words().isEmpty() ? event.name() : event.words()),
                Phrase.of(
                    "office.ask.school-day", CalendarTexts.days(from, to), shortened(event.text())),
                List.of(
                    Choice.of(
                            SCHOOL,
                            weekend ? "office.choice.make-up-day" : "office.choice.school-day")
                        .meaning("office.means.school-day"),
                    Choice.of(OFF, weekend ? "office.choice.weekend" : "office.choice.day-off")
                        .meaning("office.means.day-off")))
            .at(event.where());
    boolean usual = !weekend && DayKind.usualForStaff(event.text());
    Optional<String> answer = clerk.ask(usual ? question.proposing(SCHOOL).optional() : question);
    if (answer.isEmpty()) {
      clerk.wait(1);
    } else if (weekend == answer.get().equals(SCHOOL)) {
      both(event, weekend);
    } else {
      boolean answered = clerk.confirmed(question.id());
      String why = answered ? "office.skip.answered-school" : "office.skip.school-day";
      clerk.skip(event.place(), name, why);
    }
  }

  /** Takes an event that changes the calendar: a weekend with school, or other days without. */
  private void both(CalendarEvent event, boolean weekend) {
    if (weekend) {
      days.settle(event).ifPresent(spans -> work(event, spans));
    } else {
      off(event);
    }
  }

  private void work(CalendarEvent event, List<Span> spans) {
    List<LocalDate> dates = new ArrayList<>();
    for (Span span : spans) {
      LocalDate to = span.to() == null ? span.from() : span.to();
      for (LocalDate day = span.from(); !day.isAfter(to) && dates.size() < 60; ) {
        dates.add(day);
        day = day.plusDays(1);
      }
    }
    List<Lessons> follows = event.follows();
    for (int i = 0; i < dates.size(); i++) {
      List<DayOfWeek> may = new ArrayList<>();
      if (follows.size() == dates.size()) {
        may.addAll(follows.get(i).days());
      } else {
        follows.forEach(each -> may.addAll(each.days()));
        if (dates.size() > 1 && may.size() == 1) {
          may.add(may.get(0)); // one weekday for several days has to be asked about
        }
      }
      workDays.add(
          new CalendarWorkDay(
              dates.get(i),
              may,
              note(event),
              event.where(),
              i < follows.size() ? follows.get(i).written() : shown(event, dates, i)));
    }
  }

  private static String shown(CalendarEvent event, List<LocalDate> dates, int index) {
    LocalDate date = dates.get(index);
    return dates.size() == 1
        ? event.found()
        : date.getMonthValue()
            + "月"
            + date.getDayOfMonth()
            + "日（周"
            + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1)
            + "）";
  }

  private static String note(CalendarEvent event) {
    if (!event.note().isBlank() && !WORKING.contains(event.note())) {
      return shortened(event.note());
    }
    if (!event.name().isBlank()) {
      return WORKING.contains(event.name()) ? "调休" : shortened(event.name());
    }
    return DayKind.holiday(event.words())
        .orElse(
            event.follows().isEmpty() && !event.words().contains("上")
                ? shortened(event.words())
                : "调休");
  }

  private static String shortened(String text) {
    String line = Plain.of(text).replace('\n', ' ');
    return line.length() > LONGEST_NOTE && text.length() > LONGEST_NOTE
        ? line.substring(0, LONGEST_NOTE)
        : text.strip().replace('\n', ' ');
  }

  /** Asks what is still open, and gives the rows to the clerk. */
  void finish() {
    Set<LocalDate> off = new CalendarRows(clerk, starts, coloured).take(holidays, workDays);
    new CalendarSeasons(clerk, days, off).take(seasons);
  }

  /** Returns the place and what was found, for a question about several events. */
  static List<Place> places(List<List<Place>> all) {
    return all.stream().flatMap(List::stream).distinct().toList();
  }
}
