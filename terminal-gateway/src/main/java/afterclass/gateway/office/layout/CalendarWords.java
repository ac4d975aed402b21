package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Place;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.DayClause;
import afterclass.gateway.office.value.DayKind;
import afterclass.gateway.office.value.FollowText.Lessons;
import afterclass.gateway.office.value.Plain;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.YearGuide;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reader of running text in a calendar, such as 25—27日中秋节放假；10月10日补周三的课. */
final class CalendarWords {
  private static final Pattern WEEKDAY =
      Pattern.compile(
          "(?<![补上按行照参(（、日号至到\\-~])(?:本)?(?:周|星期)([一二三四五六日天])(?![)）日末]|的?课|(?:的)?(?:课程|课表))");
  private static final String SYMBOLS = "一二三四五六日天";
  private static final String SCHOOL = "school";
  private static final int LONGEST = 20;

  private final Clerk clerk;
  private final CalendarBook book;
  private final YearGuide guide;
  private final CalendarYears years;

  CalendarWords(Clerk clerk, CalendarBook book, YearGuide guide) {
    this.clerk = clerk;
    this.book = book;
    this.guide = guide;
    this.years = new CalendarYears(clerk, guide);
  }

  /**
   * Reads a text.
   *
   * @param text the text
   * @param where its cells
   * @param week the first and last day of the week beside which it stands, or {@code null}
   * @param counted the number of days off that the calendar shows elsewhere, by holiday
   */
  void read(String text, List<Place> where, @Nullable Span week, Map<String, Integer> counted) {
    String plain = Plain.of(text);
    String dated = week == null ? plain : withDates(plain, week);
    boolean any = false;
    for (DayClause clause :
        years.of(dated, where, day -> week == null ? month() : monthOf(day, week))) {
      any |= take(clause, where, week, counted);
    }
    if (!any) {
      clerk.skip(where.get(0), shortened(plain), "office.skip.school-day");
    }
  }

  /** Takes a clause with days that stands in the remark of a named event. */
  void take(DayClause clause, String name, List<Place> where) {
    CalendarEvent event = event(clause, clause.when().orElseThrow(), where);
    book.add(
        new CalendarEvent(
            where,
            event.found(),
            event.when(),
            event.name(),
            event.words(),
            name,
            event.follows()));
  }

  private int month() {
    return guide.month().orElse(0);
  }

  private boolean take(
      DayClause clause, List<Place> where, @Nullable Span week, Map<String, Integer> counted) {
    String subject = clause.subject();
    if (clause.when().isPresent()) {
      book.add(event(clause, clause.when().get(), where));
      return true;
    }
    DayKind kind = DayKind.of(subject, clause.words(), false, !clause.follows().isEmpty());
    if (kind == DayKind.OFF) {
      return undated(clause, where, week, counted);
    }
    return kind == DayKind.DOUBT && week != null && doubtful(clause, where, week);
  }

  /** Asks about an event of a week that may mean days off: 运动会, 半天假. */
  private boolean doubtful(DayClause clause, List<Place> where, Span week) {
    String name = shortened(clause.words());
    LocalDate to = week.to() == null ? week.from() : week.to();
    Question question =
        Question.choice(
                "event:" + name,
                where.get(0),
                name,
                Phrase.of("office.ask.school-week", CalendarTexts.days(week.from(), to), name),
                List.of(Choice.of(SCHOOL, "office.choice.school-day")))
            .or(Question.Form.DATES)
            .at(where);
    Optional<String> answer = clerk.ask(question);
    if (answer.filter(SCHOOL::equals).isPresent()) {
      clerk.skip(where.get(0), name, "office.skip.answered-school");
    } else {
      take(answer, name, where);
    }
    return true;
  }

  private static CalendarEvent event(DayClause clause, When when, List<Place> where) {
    int days = CalendarDays.stated(clause.words());
    String name = clause.subject();
    List<Lessons> follows = clause.follows();
    String note = note(name, clause.words(), follows);
    When compared = CalendarDays.compared(CalendarDays.counted(when, days), "", days);
    DayKind alone = DayKind.of("", clause.words(), false, !follows.isEmpty());
    boolean other = alone == DayKind.START || alone == DayKind.SEASON;
    return new CalendarEvent(
        where, clause.written(), compared, other ? "" : name, clause.words(), note, follows);
  }

  private static String note(String name, String words, List<Lessons> follows) {
    if (!follows.isEmpty()) {
      return "调休";
    }
    boolean heading = name.endsWith("时间") || name.endsWith("安排");
    return name.isEmpty() || heading ? DayKind.holiday(name + words).orElse(name) : name;
  }

  /** Asks for the days of a holiday that a remark names without them. */
  private boolean undated(
      DayClause clause, List<Place> where, @Nullable Span week, Map<String, Integer> counted) {
    String text = clause.subject().isEmpty() ? clause.words() : clause.subject();
    Optional<String> holiday = DayKind.holiday(text).or(() -> DayKind.holiday(clause.words()));
    int days = CalendarDays.stated(clause.words());
    if (holiday.isEmpty() && week == null) {
      return false; // a rule for all holidays, such as 放假期间注意安全
    }
    if (holiday.filter(counted::containsKey).isPresent()) {
      return agreed(
          holiday.get(), clause.words(), days, where, counted.getOrDefault(holiday.get(), 0));
    }
    if (holiday.filter(book::knows).isPresent()) {
      return true; // its days are stated elsewhere
    }
    if (holiday.isEmpty() && !counted.isEmpty()) {
      return false;
    }
    String name = holiday.orElse(shortened(text));
    Question question =
        Question.choice(
                "holiday:" + name,
                where.get(0),
                shortened(clause.words()),
                Phrase.of("office.ask.holiday-days", name),
                List.of(Choice.skip()))
            .or(Question.Form.DATES)
            .at(where);
    take(clerk.ask(question), name, where);
    return true;
  }

  private boolean agreed(String name, String words, int days, List<Place> where, int shown) {
    if (days == 0 || days == shown) {
      return true;
    }
    Question question =
        Question.choice(
                "holiday:" + name,
                where.get(0),
                shortened(words),
                Phrase.of("office.ask.holiday-length", name, shown, days),
                List.of(Choice.of("shown", "office.choice.as-marked"), Choice.skip()))
            .or(Question.Form.DATES)
            .at(where);
    Optional<String> answer = clerk.ask(question);
    if (answer.filter("shown"::equals).isEmpty()) {
      book.replace(name);
      take(answer, name, where);
    }
    return true;
  }

  private void take(Optional<String> answer, String name, List<Place> where) {
    if (answer.isEmpty()) {
      clerk.wait(1);
    } else if (answer.get().equals(Choice.SKIP)) {
      clerk.skip(where.get(0), name, "office.skip.answered");
    } else {
      When when = new When(List.of(CalendarDays.span(answer.get())), Map.of(), "", false);
      book.add(new CalendarEvent(where, name, when, "放假", "", name, List.of()));
    }
  }

  /** Returns a text in which the weekdays of a week are dates. */
  private static String withDates(String plain, Span week) {
    StringBuilder all = new StringBuilder();
    Matcher weekday = WEEKDAY.matcher(plain);
    while (weekday.find()) {
      int day = Math.min(SYMBOLS.indexOf(weekday.group(1)), 6);
      LocalDate monday = week.from().minusDays(week.from().getDayOfWeek().getValue() - 1L);
      LocalDate date = monday.plusDays(day);
      boolean inside = week.to() != null && !date.isBefore(week.from()) && !date.isAfter(week.to());
      String words = date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
      weekday.appendReplacement(all, inside ? words : Matcher.quoteReplacement(weekday.group()));
    }
    weekday.appendTail(all);
    return all.toString();
  }

  private static int monthOf(int day, Span week) {
    LocalDate to = week.to() == null ? week.from() : week.to();
    for (LocalDate date = week.from(); !date.isAfter(to); date = date.plusDays(1)) {
      if (date.getDayOfMonth() == day) {
        return date.getMonthValue();
      }
    }
    return week.from().getMonthValue();
  }

  private static String shortened(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
