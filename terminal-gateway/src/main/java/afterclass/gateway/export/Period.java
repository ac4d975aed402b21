package afterclass.gateway.export;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.WeeklyPost;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * The dates for which lines of the weekly pattern hold.
 *
 * @param from first date
 * @param to last date, included; {@link Fact#NEVER} if open
 */
record Period(LocalDate from, LocalDate to) implements Comparable<Period> {
  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::from).thenComparing(Period::to);

  static Period of(WeeklyPost post) {
    return new Period(post.from(), post.to());
  }

  private boolean open() {
    return to.equals(Fact.NEVER);
  }

  /** Returns the line under a sheet's title. */
  String line(Messages words) {
    return open()
        ? words.text("export.period.open", date(from, words))
        : words.text("export.period", date(from, words), date(to, words));
  }

  /** Returns the sheet's name. */
  String name(Messages words) {
    return open()
        ? words.text("export.period.name-open", from)
        : words.text("export.period.name", from, to);
  }

  private static String date(LocalDate date, Messages words) {
    return words.pick(
        "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()),
        date.toString());
  }

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }
}
