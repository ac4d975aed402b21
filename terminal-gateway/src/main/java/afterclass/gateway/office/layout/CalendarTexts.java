package afterclass.gateway.office.layout;

import afterclass.gateway.i18n.Phrase;
import afterclass.gateway.office.reading.Choice;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Choices and parts of sentences about the days of a calendar. */
final class CalendarTexts {
  private CalendarTexts() {}

  /** Returns the name of a weekday. */
  static Phrase weekday(DayOfWeek day) {
    return Phrase.of("office.weekday." + day.getValue());
  }

  /** Returns a run of days; one day as a date. */
  static Phrase days(LocalDate from, LocalDate to) {
    return from.equals(to)
        ? new Phrase.Both(from.toString(), from.toString())
        : Phrase.of("office.range", from, to);
  }

  /** Returns the choice of a run of days. */
  static Choice range(LocalDate from, @Nullable LocalDate to) {
    LocalDate end = to == null ? from : to;
    return new Choice(from + "/" + end, days(from, end));
  }
}
