package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.value.DayPart;
import afterclass.gateway.office.value.WeekdayHeading;
import afterclass.gateway.office.value.YearGuide;
import afterclass.rules.model.DayType;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leave on the same weekday of each week of the sheet's month (每周三下午).
 *
 * @param days the school days of the month on these weekdays
 * @param part the part of the day
 */
record Weekly(List<LocalDate> days, DayPart part) {
  private static final String ALL = "all";

  Weekly {
    days = List.copyOf(days);
  }

  /** Reads words that name weekdays; empty if they name none or the sheet has no month. */
  static Optional<Weekly> of(Stated stated, YearGuide guide, School school) {
    if (guide.month().isEmpty()) {
      return Optional.empty();
    }
    String text = stated.text().replaceAll("每一?个?", "");
    return WeekdayHeading.read(text, guide)
        .filter(heading -> !heading.days().isEmpty() && heading.rest().isBlank())
        .map(heading -> new Weekly(days(heading, guide, school), heading.part()))
        .filter(weekly -> !weekly.days().isEmpty());
  }

  private static List<LocalDate> days(WeekdayHeading heading, YearGuide guide, School school) {
    int month = guide.month().orElseThrow();
    YearMonth all = YearMonth.of(guide.year(month, 1), month);
    List<LocalDate> days = new ArrayList<>();
    for (int day = 1; day <= all.lengthOfMonth(); day++) {
      LocalDate date = all.atDay(day);
      boolean named = heading.days().contains(date.getDayOfWeek());
      if (named && school.roster().dayType(date) != DayType.OFF) {
        days.add(date);
      }
    }
    return days;
  }

  /** Asks whether all these days of the month are meant, or which others. */
  Outcome ask(Clerk clerk, Stated stated) {
    Phrase each = Phrase.list(days.stream().map(DayLabel::day).toList());
    Question question =
        Question.choice(
                "weekly:" + stated.text(),
                stated.where().get(0),
                stated.text(),
                Phrase.of("office.leave.ask.when", stated.text()),
                List.of(new Choice(ALL, each), Choice.of(Choice.SKIP, "office.choice.skip-row")))
            .or(Question.Form.DATES)
            .at(stated.where());
    Optional<String> answer = clerk.ask(question);
    if (answer.isEmpty()) {
      return Outcome.WAITING;
    }
    return switch (answer.get()) {
      case Choice.SKIP -> Outcome.SKIPPED;
      case ALL -> Outcome.of(days.stream().map(day -> piece(day, day)).toList());
      default -> Outcome.of(List.of(between(answer.get())));
    };
  }

  private Piece between(String answer) {
    int slash = answer.indexOf('/');
    LocalDate from = LocalDate.parse(answer.substring(0, slash));
    String last = answer.substring(slash + 1);
    return piece(from, last.isEmpty() ? from : LocalDate.parse(last));
  }

  private Piece piece(LocalDate from, LocalDate to) {
    Piece whole = Piece.days(from, to);
    return part == DayPart.WHOLE ? whole : whole.only(Set.of(Piece.usual(part)));
  }
}
