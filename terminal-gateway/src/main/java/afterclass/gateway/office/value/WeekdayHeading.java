package afterclass.gateway.office.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a column or row for one weekday or a run of weekdays.
 *
 * @param days the weekdays
 * @param parity in which weeks
 * @param part the part of the day; the whole one if none is named
 * @param date the date beside the weekday, null if there is none
 * @param dateDiffers whether the date is of another weekday
 * @param rest what else stands there, such as the name of a service
 */
public record WeekdayHeading(
    Set<DayOfWeek> days,
    Parity parity,
    DayPart part,
    @Nullable LocalDate date,
    boolean dateDiffers,
    String rest) {
  private static final Set<DayOfWeek> NONE = EnumSet.noneOf(DayOfWeek.class);
  private static final String[] PREFIX = {"星期", "礼拜", "周"};
  private static final String SYMBOLS = "一二三四五六日天";

  /** Keeps what is given unchanged. */
  public WeekdayHeading {
    days = Set.copyOf(days);
  }

  /**
   * Reads a heading; a digit alone is none.
   *
   * @param text the text of the cell
   * @param guide the year of dates without one
   * @return the heading; empty if it names no weekday
   */
  public static Optional<WeekdayHeading> read(@Nullable String text, YearGuide guide) {
    return Plain.readable(text).flatMap(plain -> new Reader(plain, guide).read());
  }

  /** The reader of one heading, piece by piece. */
  private static final class Reader {
    private final String plain;
    private final Scan scan;
    private final YearGuide guide;
    private final StringBuilder rest = new StringBuilder();
    private Parity parity = Parity.EVERY;
    private DayPart part = DayPart.WHOLE;
    private EnumSet<DayOfWeek> days = EnumSet.copyOf(NONE);
    private @Nullable LocalDate date;

    Reader(String plain, YearGuide guide) {
      this.plain = plain.toLowerCase(Locale.ROOT);
      this.scan = new Scan(this.plain);
      this.guide = guide;
    }

    Optional<WeekdayHeading> read() {
      Optional<Weekdays> alone = Weekdays.read(plain);
      if (alone.isPresent() && plain.chars().noneMatch(it -> Scan.isDigit((char) it))) {
        Weekdays it = alone.get();
        return Optional.of(
            new WeekdayHeading(it.days(), it.parity(), DayPart.WHOLE, null, false, ""));
      }
      while (!scan.ended()) {
        if (!piece()) {
          rest.append(scan.peek());
          scan.to(scan.at() + 1);
        }
      }
      return days.isEmpty() ? Optional.empty() : Optional.of(heading());
    }

    private WeekdayHeading heading() {
      boolean differs = date != null && !days.contains(date.getDayOfWeek());
      String left = rest.toString().replace("()", "").replace("[]", "").strip();
      return new WeekdayHeading(days, parity, part, date, differs, left);
    }

    private boolean piece() {
      Parity weeks =
          scan.at() == 0 || days.isEmpty() || scan.peek() == '(' ? Parity.at(scan) : null;
      if (weeks != null) {
        parity = weeks;
        return true;
      }
      return (days.isEmpty() && weekdays())
          || (part == DayPart.WHOLE && dayPart())
          || (date == null && day());
    }

    private boolean weekdays() {
      int mark = scan.at();
      char before = scan.peek(-1);
      EnumSet<DayOfWeek> found = EnumSet.copyOf(NONE);
      boolean word = scan.has(PREFIX) && SYMBOLS.indexOf(symbol()) >= 0;
      boolean english = before < 'a' && scan.peek() >= 'a' && scan.peek() <= 'z';
      if ((word || english) && !Scan.isDigit(before) && before != '第') {
        DayOfWeek first = new WeekdayScan(scan, found, NONE, new String[0]).one();
        if (first != null && !(english && scan.peek() >= 'a' && scan.peek() <= 'z')) {
          days = EnumSet.of(first);
          run(first);
          return true;
        }
      }
      scan.to(mark);
      return false;
    }

    private char symbol() {
      int ahead = scan.has("周") ? 1 : 2;
      char symbol = scan.peek(ahead);
      return symbol == 0 ? 'x' : symbol;
    }

    private void run(DayOfWeek first) {
      int mark = scan.at();
      scan.blanks();
      if (scan.eat("--", "-", "~", "至", "到")) {
        DayOfWeek last =
            new WeekdayScan(scan.blanks(), EnumSet.copyOf(NONE), NONE, new String[0]).one();
        if (last != null && last.compareTo(first) > 0 && !Scan.isDigit(scan.peek(-1))) {
          days = EnumSet.range(first, last);
          return;
        }
      }
      scan.to(mark);
    }

    private boolean dayPart() {
      DayPart found = DayPart.at(scan);
      part = found == null ? part : found;
      return found != null;
    }

    private boolean day() {
      if (!Scan.isDigit(scan.peek()) || Scan.isDigit(scan.peek(-1))) {
        return false;
      }
      int mark = scan.at();
      Point point = new PointReader(scan).read(false, false);
      boolean plainDate =
          point != null && !point.isMonthOnly() && !point.isNothing() && !point.ambiguous();
      if (point != null && plainDate) {
        int month = point.month() == 0 ? guide.month().orElse(0) : point.month();
        int year = point.year() > 0 ? point.year() : guide.year(Math.max(1, month), point.day());
        date = YearGuide.date(year, month, point.day()).orElse(null);
      }
      if (date == null) {
        scan.to(mark);
      }
      return date != null;
    }
  }
}
