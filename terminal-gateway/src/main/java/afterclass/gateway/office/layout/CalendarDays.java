package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.Span;
import afterclass.gateway.office.value.When;
import afterclass.gateway.office.value.When.Doubt;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The days of an event once the doubts about them are settled. */
final class CalendarDays {
  private static final String SYMBOLS = "一二三四五六日天";
  private static final Pattern COUNT =
      Pattern.compile("(?:共计?|合计|放假|放|休假?|假期|连休|为期|计)[:：]?(\\d{1,3}|[一二两三四五六七八九十]{1,3})天");
  private static final Pattern BARE_COUNT = Pattern.compile("^(\\d{1,3}|[一二两三四五六七八九十]{1,3})天$");
  private static final Pattern WEEKDAY = Pattern.compile("周([" + SYMBOLS + "])");
  private static final int CLOSE = 3;
  private static final int LONGEST = 200;

  private final Clerk clerk;

  CalendarDays(Clerk clerk) {
    this.clerk = clerk;
  }

  /** Returns the number of days that words state; 0 if they state none. */
  static int stated(String words) {
    for (String part : words.split("[，,；;。、\\s()（）]", -1)) {
      Matcher bare = BARE_COUNT.matcher(part);
      Matcher count = COUNT.matcher(part);
      if (bare.matches()) {
        return number(bare.group(1));
      }
      if (count.find()) {
        return number(count.group(1));
      }
    }
    return 0;
  }

  private static int number(String text) {
    return afterclass.gateway.office.value.CountText.read(text)
        .map(count -> count.count().intValue())
        .orElse(0);
  }

  /** Returns the days from the only day of an event on, where a number of days is stated. */
  static When counted(When when, int days) {
    boolean one = when.spans().size() == 1 && when.spans().get(0).isOneDay();
    if (!one || days < 2 || days > LONGEST) {
      return when;
    }
    LocalDate from = when.spans().get(0).from();
    return new When(
        List.of(Span.days(from, from.plusDays(days - 1L))),
        when.found(),
        when.rest(),
        when.yearDerived());
  }

  /**
   * Returns when an event is with the doubts that the columns beside it raise.
   *
   * @param weekdays the cell of the column of weekdays; may be empty
   * @param days the number of days beside it; 0 if there is none
   */
  static When compared(When when, String weekdays, int days) {
    Map<Doubt, String> doubts = new LinkedHashMap<>(when.found());
    String differs = weekdayDiffers(when.spans(), weekdays);
    if (!differs.isEmpty()) {
      doubts.putIfAbsent(Doubt.WEEKDAY_DIFFERS, "周" + differs);
    }
    long length = when.spans().stream().mapToLong(Span::length).sum();
    boolean open = when.spans().stream().anyMatch(span -> span.to() == null);
    if (days > 0 && length > 1 && !open && length != days) {
      doubts.putIfAbsent(Doubt.DAYS_DIFFER, days + "天");
    }
    return new When(when.spans(), doubts, when.rest(), when.yearDerived());
  }

  private static String weekdayDiffers(List<Span> spans, String text) {
    List<Integer> named =
        text.replaceAll("星期|礼拜|周", "")
            .chars()
            .map(SYMBOLS::indexOf)
            .filter(at -> at >= 0)
            .map(at -> Math.min(at, 6) + 1)
            .boxed()
            .toList();
    List<LocalDate> days = new ArrayList<>();
    if (named.size() == spans.size()) {
      spans.forEach(span -> days.add(span.from()));
    } else if (spans.size() == 1 && named.size() == 2) {
      LocalDate to = spans.get(0).to();
      days.add(spans.get(0).from());
      days.add(to == null ? spans.get(0).from() : to);
    }
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i).getDayOfWeek().getValue() != named.get(i)) {
        return String.valueOf(SYMBOLS.charAt(named.get(i) - 1));
      }
    }
    return "";
  }

  /** Returns the runs of days of an event; empty while a doubt is open or if it is left out. */
  Optional<List<Span>> settle(CalendarEvent event) {
    When when = event.when();
    Optional<Doubt> doubt = when.doubts().stream().filter(Doubt::isOpen).findFirst();
    boolean single = when.spans().size() == 1;
    if (doubt.isEmpty()) {
      return when.spans().isEmpty() ? Optional.empty() : Optional.of(when.spans());
    }
    if (doubt.get() == Doubt.WEEKDAY_DIFFERS && single && when.spans().get(0).isOneDay()) {
      return weekday(event, when.spans().get(0).from(), when.found().getOrDefault(doubt.get(), ""));
    }
    if (doubt.get() == Doubt.DAYS_DIFFER && single) {
      return length(event, when.spans().get(0), when.found().getOrDefault(doubt.get(), ""));
    }
    return unsure(event);
  }

  private Optional<List<Span>> weekday(CalendarEvent event, LocalDate date, String doubt) {
    List<Choice> choices = new ArrayList<>();
    Matcher named = WEEKDAY.matcher(doubt);
    int day = named.find() ? Math.min(SYMBOLS.indexOf(named.group(1)), 6) + 1 : 0;
    for (int shift = -CLOSE; shift <= CLOSE; shift++) {
      LocalDate each = date.plusDays(shift);
      if (shift == 0 || each.getDayOfWeek().getValue() == day) {
        choices.add(Choice.same(each.toString(), each.toString()));
      }
    }
    choices.add(Choice.skip());
    Phrase ask =
        Phrase.of(
            "office.ask.calendar-weekday",
            event.found(),
            date,
            CalendarTexts.weekday(date.getDayOfWeek()),
            day == 0 ? doubt : CalendarTexts.weekday(DayOfWeek.of(day)));
    return ask(event, "weekday:" + event.found(), ask, choices, Question.Form.DATE);
  }

  private Optional<List<Span>> length(CalendarEvent event, Span span, String doubt) {
    List<Choice> choices = new ArrayList<>();
    choices.add(CalendarTexts.range(span.from(), span.to()));
    int days = stated("共" + doubt);
    if (days > 0 && days < LONGEST) {
      choices.add(CalendarTexts.range(span.from(), span.from().plusDays(days - 1L)));
    }
    choices.add(Choice.skip());
    Phrase ask = Phrase.of("office.ask.calendar-length", event.found(), span.length(), doubt);
    return ask(event, "days:" + event.found(), ask, choices, Question.Form.DATES);
  }

  private Optional<List<Span>> unsure(CalendarEvent event) {
    List<Choice> choices = new ArrayList<>();
    for (Span span : event.when().spans()) {
      LocalDate to = span.to() == null ? span.from() : span.to();
      if (!to.isBefore(span.from()) && event.when().spans().size() == 1) {
        choices.add(CalendarTexts.range(span.from(), to));
      }
    }
    choices.add(Choice.skip());
    boolean weekday = event.when().doubts().contains(Doubt.WEEKDAY_DIFFERS);
    String key = weekday ? "office.ask.calendar-dates-weekday" : "office.ask.calendar-dates";
    Phrase ask = Phrase.of(key, event.found(), shown(event));
    return ask(event, "dates:" + event.found(), ask, choices, Question.Form.DATES);
  }

  private static String shown(CalendarEvent event) {
    return event.note().isEmpty() ? event.text() : event.note();
  }

  private Optional<List<Span>> ask(
      CalendarEvent event, String id, Phrase ask, List<Choice> choices, Question.Form form) {
    Question question =
        Question.choice(id, event.place(), event.found(), ask, choices).or(form).at(event.where());
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      clerk.wait(1);
      return Optional.empty();
    }
    if (answer.get().equals(Choice.SKIP)) {
      clerk.skip(event.place(), event.found(), "office.skip.answered");
      return Optional.empty();
    }
    return Optional.of(List.of(span(answer.get())));
  }

  /** Returns the days of an answer: a date, or two with a slash between; open without the last. */
  static Span span(String answer) {
    int slash = answer.indexOf('/');
    LocalDate from = LocalDate.parse(slash < 0 ? answer : answer.substring(0, slash));
    String end = slash < 0 ? answer : answer.substring(slash + 1);
    return Span.days(from, end.isEmpty() ? from : LocalDate.parse(end));
  }
}
