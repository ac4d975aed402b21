package afterclass.gateway.office.layout.leave;

import afterclass.gateway.i18n.Phrase;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** The words for days in questions and answers: 17日, 11月17日, 11月17日到18日. */
final class DayLabel {
  private DayLabel() {}

  /** Returns a day with its month. */
  static Phrase day(LocalDate day) {
    return new Phrase.Both(
        day.getMonthValue() + "月" + day.getDayOfMonth() + "日", day.getDayOfMonth() + month(day));
  }

  /** Returns a day without its month if that is the month of another day. */
  static Phrase day(LocalDate day, LocalDate near) {
    boolean same = day.getYear() == near.getYear() && day.getMonthValue() == near.getMonthValue();
    return same
        ? new Phrase.Both(
            day.getDayOfMonth() + "日", String.valueOf(day.getDayOfMonth()) + month(day))
        : day(day);
  }

  /** Returns a run of days; its months stand only where they differ. */
  static Phrase days(LocalDate from, LocalDate to) {
    if (from.equals(to)) {
      return day(from, from);
    }
    return from.getYear() == to.getYear() && from.getMonthValue() == to.getMonthValue()
        ? Phrase.of("office.leave.days", day(from, from), day(to, to))
        : Phrase.of("office.leave.days", day(from), day(to));
  }

  private static String month(LocalDate day) {
    return " " + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
