package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.lookup.Settled;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.DayKind;
import afterclass.gateway.office.value.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The holidays of a calendar that shows days off by colours, which are not read: where only one day
 * of a holiday is named, the office is asked how long it is.
 */
final class CalendarColours {
  /** How many days the long holidays usually have. */
  private static final Map<String, Integer> LONG = Map.of("国庆节", 7, "劳动节", 5, "春节", 8);

  private final Clerk clerk;

  CalendarColours(Clerk clerk) {
    this.clerk = clerk;
  }

  /** Returns the holidays with the days of the answers, without those that wait for one. */
  List<CalendarHoliday> settled(List<CalendarHoliday> holidays) {
    List<CalendarHoliday> all = new ArrayList<>();
    for (CalendarHoliday holiday : holidays) {
      Optional<String> name = alone(holiday) ? DayKind.holiday(holiday.note()) : Optional.empty();
      if (name.isEmpty()) {
        all.add(holiday);
      } else {
        ask(holiday, name.get()).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Returns whether nothing but one day's cell of a grid names a holiday. */
  private static boolean alone(CalendarHoliday holiday) {
    return holiday.from().equals(holiday.to())
        && holiday.where().size() == 1
        && holiday.found().equals(holiday.from().toString());
  }

  private Optional<CalendarHoliday> ask(CalendarHoliday holiday, String name) {
    LocalDate day = holiday.from();
    Span weekend = withWeekend(day);
    int days = LONG.getOrDefault(name, 0);
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (Span span :
        List.of(
            Span.days(day, day), weekend, Span.days(day, day.plusDays(Math.max(days, 1) - 1L)))) {
      Choice choice = CalendarTexts.range(span.from(), span.to());
      choices.putIfAbsent(choice.value(), choice);
    }
    choices.put(Choice.SKIP, Choice.skip());
    Question question =
        Question.choice(
                "marked:" + name + " " + day,
                holiday.where().get(0),
                holiday.note(),
                Phrase.of("office.ask.marked", holiday.note(), day),
                List.copyOf(choices.values()))
            .or(Question.Form.DATES);
    boolean free = days == 0 && !weekend.isOneDay(); // the other days are free at any rate
    String likely = CalendarTexts.range(weekend.from(), weekend.to()).value();
    Settled answer = Settled.of(clerk.ask(free ? question.proposing(likely).optional() : question));
    if (answer.state() == Settled.State.WAITING) {
      clerk.wait(1);
    } else if (answer.state() == Settled.State.SKIPPED) {
      clerk.skip(holiday.where().get(0), holiday.note(), "office.skip.answered");
    }
    return answer.isFound() ? Optional.of(on(holiday, answer.value())) : Optional.empty();
  }

  private static CalendarHoliday on(CalendarHoliday holiday, String answer) {
    Span span = CalendarDays.span(answer);
    return new CalendarHoliday(
        span.from(), span.to(), holiday.note(), holiday.where(), holiday.found());
  }

  /** Returns a day with the weekend beside it, if it has one. */
  private static Span withWeekend(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case FRIDAY -> Span.days(day, day.plusDays(2));
      case MONDAY -> Span.days(day.minusDays(2), day);
      case SATURDAY -> Span.days(day, day.plusDays(1));
      case SUNDAY -> Span.days(day.minusDays(1), day);
      default -> Span.days(day, day);
    };
  }
}
