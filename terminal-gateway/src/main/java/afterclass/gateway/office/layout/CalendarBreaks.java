package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.value.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** The last days of holidays of which a calendar states only the first. */
final class CalendarBreaks {
  private static final int LONGEST_BREAK = 100;

  private final Clerk clerk;
  private final NavigableSet<LocalDate> starts;

  /**
   * Creates the lookup.
   *
   * @param starts the days on which school begins again
   */
  CalendarBreaks(Clerk clerk, NavigableSet<LocalDate> starts) {
    this.clerk = clerk;
    this.starts = starts;
  }

  /** Returns the holidays with their last days, which are asked about where not stated. */
  List<CalendarHoliday> closed(List<CalendarHoliday> holidays) {
    List<CalendarHoliday> all = new ArrayList<>();
    for (CalendarHoliday holiday : holidays) {
      boolean known =
          holiday.to() != null
              || holidays.stream()
                  .anyMatch(
                      other ->
                          other.to() != null
                              && other.contains(holiday)
                              && !other.from().equals(other.to()));
      if (known) {
        all.add(holiday);
      } else {
        end(holiday).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<CalendarHoliday> end(CalendarHoliday holiday) {
    LocalDate start = starts.higher(holiday.from());
    boolean near = start != null && start.isBefore(holiday.from().plusDays(LONGEST_BREAK));
    Question question =
        near && start != null ? confirm(holiday, start.minusDays(1)) : last(holiday);
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      clerk.wait(1);
      return Optional.empty();
    }
    if (answer.get().equals(Choice.SKIP)) {
      clerk.skip(holiday.where().get(0), holiday.note(), "office.skip.answered");
      return Optional.empty();
    }
    if (answer.get().indexOf('/') > 0) {
      Span span = CalendarDays.span(answer.get());
      return Optional.of(
          new CalendarHoliday(
              span.from(), span.to(), holiday.note(), holiday.where(), holiday.found()));
    }
    LocalDate end = LocalDate.parse(answer.get());
    if (end.isBefore(holiday.from())) {
      clerk.problem(holiday.where().get(0), "", answer.get(), "office-answer", question.id());
      return Optional.empty();
    }
    return Optional.of(holiday.until(end));
  }

  private static Question confirm(CalendarHoliday holiday, LocalDate last) {
    String value = holiday.from() + "/" + last;
    return Question.choice(
            "break:" + holiday.note(),
            holiday.where().get(0),
            holiday.found(),
            Phrase.of("office.ask.break", holiday.note(), holiday.from(), last),
            List.of(Choice.of(value, "office.choice.yes"), Choice.skip()))
        .or(Question.Form.DATES)
        .at(holiday.where())
        .proposing(value)
        .optional();
  }

  private static Question last(CalendarHoliday holiday) {
    return Question.choice(
            "end:" + holiday.note(),
            holiday.where().get(0),
            holiday.found(),
            Phrase.of("office.ask.break-end", holiday.note(), holiday.from()),
            List.of(Choice.skip()))
        .or(Question.Form.DATE)
        .at(holiday.where());
  }
}
