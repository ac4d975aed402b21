package afterclass.gateway.office.value;

import org.jspecify.annotations.Nullable;

/** The reader of one day as it is written, in every usual form. */
final class PointReader {
  /** What stands behind a number that is no day. */
  private static final String NO_DAY = "天节班人时点:周次名个%年月元岁楼";

  private static final int NUMBERED_MONTHS = 12;

  private final Scan scan;
  private int shift;
  private int begin;

  PointReader(Scan scan) {
    this.scan = scan;
  }

  /**
   * Reads a day and moves behind it.
   *
   * @param bareDay whether a number alone is a day, as in 10.1-7
   * @param dashes whether a dash parts month and day (9-1), beyond doubt
   * @return the day, or null with the position unchanged
   */
  @Nullable Point read(boolean bareDay, boolean dashes) {
    begin = scan.at();
    shift = shift();
    Point point = byDigits(bareDay, dashes);
    if (point == null) {
      scan.to(begin);
    }
    return point;
  }

  private int shift() {
    int years = 0;
    if (scan.eat("次年", "翌年", "明年", "第二年")) {
      years = 1;
    } else if (!scan.eat("今年", "本年", "当年", "同年") && scan.eat("去年")) {
      years = -1;
    }
    scan.eat("的");
    scan.blanks();
    return years;
  }

  private @Nullable Point byDigits(boolean bareDay, boolean dashes) {
    return switch (scan.digits()) {
      case 8 -> compact();
      case 4 -> yearFirst();
      case 1, 2 -> shortForm(bareDay, dashes);
      default -> null;
    };
  }

  private @Nullable Point compact() {
    int number = scan.number();
    int year = number / 10_000;
    int month = number / 100 % 100;
    return isYear(year) && month >= 1 && month <= NUMBERED_MONTHS
        ? point(year, month, number % 100, (char) 0, false)
        : null;
  }

  private @Nullable Point yearFirst() {
    int year = scan.number();
    if (!isYear(year)) {
      return null;
    }
    scan.blanks();
    if (scan.eat("年")) {
      scan.blanks();
      return scan.digits() == 1 || scan.digits() == 2 ? monthInWords(year) : null;
    }
    char mark = scan.eatAny("-./");
    scan.blanks();
    if (mark == 0 || scan.digits() == 0 || scan.digits() > 2) {
      return null;
    }
    int month = scan.number();
    if (month < 1 || month > NUMBERED_MONTHS) {
      return null;
    }
    int behind = scan.at();
    scan.blanks();
    if (scan.eatAny(String.valueOf(mark)) != 0
        && (scan.blanks().digits() == 1 || scan.digits() == 2)) {
      int day = scan.number();
      scan.eat("日", "号");
      clock();
      return point(year, month, day, mark, false);
    }
    scan.to(behind);
    scan.eat("月份", "月");
    return point(year, month, 0, mark, false);
  }

  private @Nullable Point monthInWords(int year) {
    int month = scan.number();
    scan.blanks();
    char mark = scan.eatAny("./-");
    if (mark != 0 && (scan.digits() == 1 || scan.digits() == 2)) {
      return point(year, month, scan.number(), mark, false);
    }
    return mark == 0 ? inWords(year, month) : null;
  }

  /** Reads what stands behind the number of a month: 月, and a day if there is one. */
  private @Nullable Point inWords(int year, int month) {
    if (!scan.eat("月份", "月")) {
      return null;
    }
    int behind = scan.at();
    scan.blanks();
    if (scan.digits() == 1 || scan.digits() == 2) {
      int day = scan.number();
      scan.blanks();
      if (scan.eat("日", "号") || !isNoDay()) {
        clock();
        return point(year, month, day, Point.WORDS, false);
      }
    }
    scan.to(behind);
    return point(year, month, 0, Point.WORDS, false);
  }

  private @Nullable Point shortForm(boolean bareDay, boolean dashes) {
    boolean padded = scan.peek() == '0';
    int first = scan.number();
    int behind = scan.at();
    scan.blanks();
    if (scan.has("月")) {
      return inWords(0, first);
    }
    if (scan.eat("日", "号")) {
      return point(0, 0, first, Point.WORDS, false);
    }
    scan.to(behind);
    char mark = scan.peek();
    if (mark == '.' || mark == '/' || (mark == '-' && (dashes || !bareDay))) {
      scan.eatAny("./-");
      Point numbers = numbers(first, padded, mark, dashes);
      if (numbers != null) {
        return numbers;
      }
      scan.to(behind);
    }
    return bareDay && !isNoDay() ? point(0, 0, first, (char) 0, false) : null;
  }

  /** Reads the second and third number of a date without words. */
  private @Nullable Point numbers(int first, boolean padded, char mark, boolean dashes) {
    int digits = scan.digits();
    if (digits != 1 && digits != 2) {
      return null;
    }
    int second = scan.number();
    int behind = scan.at();
    if (scan.eatAny(String.valueOf(mark)) != 0 && scan.digits() > 0) {
      int count = scan.digits();
      int third = count <= 4 ? scan.number() : -1;
      boolean more = scan.peek() == mark && Scan.isDigit(scan.peek(1));
      if (mark != '-' || !dashes || count == 4) {
        return more || third < 0 ? null : threeNumbers(first, padded, second, third, mark);
      }
    }
    scan.to(behind);
    if (isNoDay() && scan.peek() != '月') {
      return null;
    }
    scan.eat("日", "号");
    boolean date = first >= 1 && first <= NUMBERED_MONTHS && second >= 1 && second <= 31;
    return date ? point(0, first, second, mark, mark == '-' && !dashes) : null;
  }

  private @Nullable Point threeNumbers(int a, boolean padded, int b, int c, char mark) {
    clock();
    if (c > 999) {
      return isYear(c) && a <= NUMBERED_MONTHS
          ? point(c, a, b, mark, b <= NUMBERED_MONTHS && a != b)
          : null;
    }
    if (c > 31) {
      return null;
    }
    if (!padded && a < 10) {
      return point(0, 0, 0, mark, true);
    }
    if (b < 1 || b > NUMBERED_MONTHS) {
      return null;
    }
    int year = a <= 60 ? 2000 + a : 1900 + a;
    return point(year, b, c, mark, !padded && a <= NUMBERED_MONTHS);
  }

  /** Moves over a time of midnight, which a spreadsheet adds to a date. */
  private void clock() {
    int mark = scan.at();
    scan.eatAny("T ");
    if (scan.eat("00:00", "0:00")) {
      if (scan.eat(":00")) {
        scan.eat(".000", ".0");
      }
      scan.eat("Z");
      int behind = scan.at();
      if (scan.blanks().eatAny("-~至") == 0 || !Scan.isDigit(scan.blanks().peek())) {
        scan.to(behind);
        return;
      }
    }
    scan.to(mark);
    if (scan.peek() == 'T' && Scan.isDigit(scan.peek(1))) {
      scan.eat("T");
    }
  }

  private boolean isNoDay() {
    return Scan.isDigit(scan.peek()) || (scan.peek() != 0 && NO_DAY.indexOf(scan.peek()) >= 0);
  }

  private Point point(int year, int month, int day, char form, boolean ambiguous) {
    return new Point(year, month, day, form, shift, ambiguous, scan.since(begin));
  }

  private static boolean isYear(int number) {
    return number >= 1900 && number <= 2100;
  }
}
