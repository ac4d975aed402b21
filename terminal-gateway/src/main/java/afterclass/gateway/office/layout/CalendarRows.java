package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The rows of a calendar's holidays and make-up days, which do not contradict each other. */
final class CalendarRows {
  private static final String NONE = "none";
  private static final String SCHOOL = "school";

  /** Words that name no holiday; such days belong to the one before them. */
  private static final Set<String> GENERIC = Set.of("休", "假", "放假", "休息", "放", "休假", "周末", "调休");

  private final Clerk clerk;
  private final NavigableSet<LocalDate> starts;
  private final boolean coloured;

  /**
   * Creates the rows.
   *
   * @param starts the days on which school begins again
   * @param coloured whether the calendar shows days off by colours
   */
  CalendarRows(Clerk clerk, NavigableSet<LocalDate> starts, boolean coloured) {
    this.clerk = clerk;
    this.starts = starts;
    this.coloured = coloured;
  }

  /** Gives the rows to the clerk, and returns the days off that they are about. */
  Set<LocalDate> take(List<CalendarHoliday> holidays, List<CalendarWorkDay> workDays) {
    List<CalendarHoliday> stated = joined(new CalendarBreaks(clerk, starts).closed(holidays));
    List<CalendarHoliday> closed = coloured ? new CalendarColours(clerk).settled(stated) : stated;
    Map<LocalDate, List<CalendarWorkDay>> byDate = new TreeMap<>();
    workDays.forEach(day -> byDate.computeIfAbsent(day.date(), key -> new ArrayList<>()).add(day));
    List<LocalDate> school = new ArrayList<>();
    Set<LocalDate> waiting = new TreeSet<>();
    byDate.forEach(
        (date, days) -> {
          if (!both(date, days, closed, waiting)) {
            return;
          }
          school.add(date);
          follows(date, days).ifPresent(values -> clerk.row(places(days), values));
        });
    Set<LocalDate> off = new TreeSet<>();
    for (CalendarHoliday holiday : closed) {
      for (CalendarHoliday piece : pieces(holiday, school, waiting)) {
        row(piece);
        piece.from().datesUntil(piece.last().plusDays(1)).forEach(off::add);
      }
    }
    return off;
  }

  private static List<Place> places(List<CalendarWorkDay> days) {
    return CalendarBook.places(days.stream().map(CalendarWorkDay::where).toList());
  }

  private void row(CalendarHoliday holiday) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("date", holiday.from().toString());
    values.put("to", holiday.last().toString());
    values.put("type", "off");
    values.put("note", holiday.note());
    clerk.row(holiday.where(), values);
  }

  /** Returns the runs of a holiday without the days that are school days or not decided. */
  private static List<CalendarHoliday> pieces(
      CalendarHoliday holiday, List<LocalDate> school, Set<LocalDate> waiting) {
    List<CalendarHoliday> pieces = new ArrayList<>();
    CalendarHoliday rest = holiday;
    Set<LocalDate> out = new TreeSet<>(school);
    out.addAll(waiting);
    for (LocalDate day : out) {
      if (day.isBefore(rest.from()) || day.isAfter(rest.last())) {
        continue;
      }
      if (day.isAfter(rest.from())) {
        pieces.add(rest.until(day.minusDays(1)));
      }
      if (day.equals(rest.last())) {
        return pieces;
      }
      rest = rest.since(day.plusDays(1));
    }
    pieces.add(rest);
    return pieces;
  }

  /** Asks about a day that is both a holiday and a make-up day; returns whether it has school. */
  private boolean both(
      LocalDate date,
      List<CalendarWorkDay> days,
      List<CalendarHoliday> holidays,
      Set<LocalDate> waiting) {
    Optional<CalendarHoliday> holiday =
        holidays.stream()
            .filter(each -> !date.isBefore(each.from()) && !date.isAfter(each.last()))
            .findFirst();
    if (holiday.isEmpty()) {
      return true;
    }
    List<Place> where = new ArrayList<>(places(days));
    where.addAll(holiday.get().where());
    Question question =
        Question.choice(
                "both:" + date,
                where.get(0),
                holiday.get().note() + "、" + days.get(0).note(),
                Phrase.of("office.ask.calendar-both", date, holiday.get().note()),
                List.of(
                    Choice.of(SCHOOL, "office.choice.make-up-day")
                        .meaning("office.means.school-day"),
                    Choice.of("off", "office.choice.day-off").meaning("office.means.day-off")))
            .at(where);
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      clerk.wait(1);
      waiting.add(date);
    }
    return answer.filter(SCHOOL::equals).isPresent();
  }

  /** Returns the row of a make-up day; asks which weekday it follows unless that is stated. */
  private Optional<Map<String, String>> follows(LocalDate date, List<CalendarWorkDay> days) {
    Set<DayOfWeek> may = new TreeSet<>();
    boolean certain = false;
    for (CalendarWorkDay day : days) {
      may.addAll(day.follows());
      certain |= day.follows().size() == 1;
    }
    String follows;
    if (certain && may.size() == 1 && !weekend(may)) {
      follows = String.valueOf(may.iterator().next().getValue());
      clerk.notice(
          days.get(0).where(),
          days.get(0).found(),
          Phrase.of("office.read.follows", date, CalendarTexts.weekday(may.iterator().next())));
    } else {
      Optional<String> answer = clerk.ask(question(date, days, may));
      if (answer.isEmpty()) {
        clerk.wait(1);
        return Optional.empty();
      }
      if (answer.get().equals(Choice.SKIP)) {
        clerk.skip(days.get(0).where().get(0), date.toString(), "office.skip.answered");
        return Optional.empty();
      }
      follows = answer.get().equals(NONE) ? "" : answer.get();
    }
    Map<String, String> values = new LinkedHashMap<>();
    values.put("date", date.toString());
    values.put("to", date.toString());
    values.put("type", SCHOOL);
    values.put("follows", follows);
    values.put("note", days.get(0).note());
    return Optional.of(values);
  }

  private static boolean weekend(Set<DayOfWeek> days) {
    return days.stream().anyMatch(day -> day.compareTo(DayOfWeek.FRIDAY) > 0);
  }

  private static Question question(LocalDate date, List<CalendarWorkDay> days, Set<DayOfWeek> may) {
    List<Choice> choices = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
        choices.add(new Choice(String.valueOf(day.getValue()), CalendarTexts.weekday(day)));
      }
    }
    choices.add(Choice.of(NONE, "office.choice.follows-none"));
    choices.add(Choice.skip());
    String found = days.get(0).found();
    Phrase ask =
        may.isEmpty()
            ? Phrase.of("office.ask.follows", date, CalendarTexts.weekday(date.getDayOfWeek()))
            : Phrase.of("office.ask.follows-unsure", date, found);
    boolean one = may.size() == 1 && !weekend(may);
    return Question.choice("follows:" + date, days.get(0).where().get(0), found, ask, choices)
        .at(places(days))
        .proposing(one ? String.valueOf(may.iterator().next().getValue()) : null);
  }

  /** Returns the holidays in order, equal ones and those next to each other as one. */
  private List<CalendarHoliday> joined(List<CalendarHoliday> holidays) {
    List<CalendarHoliday> sorted = new ArrayList<>(holidays);
    sorted.sort(
        Comparator.comparing(CalendarHoliday::from)
            .thenComparing(Comparator.comparing(CalendarHoliday::last).reversed()));
    List<CalendarHoliday> all = new ArrayList<>();
    for (CalendarHoliday each : sorted) {
      CalendarHoliday last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last == null || !last.reaches(each)) {
        all.add(each);
      } else if (last.note().equals(each.note()) || generic(each)) {
        all.set(all.size() - 1, last.with(each));
      } else if (last.contains(each)) {
        contained(last, each);
      } else {
        all.add(each.from().isAfter(last.last()) ? each : each.since(last.last().plusDays(1)));
      }
    }
    all.removeIf(this::weekendAnyway);
    return all;
  }

  private static boolean generic(CalendarHoliday holiday) {
    return generic(holiday.note());
  }

  /** Returns whether words only say that a day is free, not why. */
  static boolean generic(String words) {
    return GENERIC.contains(words);
  }

  /** Tells of a weekend that is only marked as free, as every weekend is; returns whether it is. */
  private boolean weekendAnyway(CalendarHoliday holiday) {
    boolean weekend =
        generic(holiday)
            && holiday.from().getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
            && !holiday
                .last()
                .isAfter(holiday.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    if (weekend) {
      clerk.skip(holiday.where().get(0), holiday.note(), "office.skip.weekend");
    }
    return weekend;
  }

  private void contained(CalendarHoliday whole, CalendarHoliday part) {
    clerk.notice(
        part.where(),
        part.note(),
        Phrase.of(
            "office.read.in-holiday",
            CalendarTexts.days(whole.from(), whole.last()),
            whole.note()));
  }
}
