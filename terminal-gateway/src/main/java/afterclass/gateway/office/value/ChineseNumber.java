package afterclass.gateway.office.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The reader of small numbers in digits or Chinese characters. */
final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";

  private ChineseNumber() {}

  /** Returns the number that stands here and moves behind it; null leaves the position. */
  static @Nullable BigDecimal at(Scan scan) {
    return Scan.isDigit(scan.peek()) ? decimal(scan) : words(scan);
  }

  /** Returns the value of one character from 一 to 九, 两 included; 0 for any other. */
  static int digit(char each) {
    return each == '两' ? 2 : Math.max(0, DIGITS.indexOf(each));
  }

  private static @Nullable BigDecimal decimal(Scan scan) {
    int mark = scan.at();
    int digits = scan.digits();
    if (digits > 6) {
      return null;
    }
    scan.number();
    if (scan.peek() == '.' && Scan.isDigit(scan.peek(1))) {
      scan.eat(".");
      if (scan.digits() > 6) {
        scan.to(mark);
        return null;
      }
      scan.number();
    }
    return new BigDecimal(scan.since(mark));
  }

  private static @Nullable BigDecimal words(Scan scan) {
    int mark = scan.at();
    int value = 0;
    int digit = digit(scan.peek());
    if (digit > 0) {
      scan.to(scan.at() + 1);
    }
    if (scan.eat("百")) {
      value = 100 * Math.max(1, digit);
      scan.eat("零");
      digit = digit(scan.peek());
      if (digit > 0) {
        scan.to(scan.at() + 1);
      }
    }
    if (scan.eat("十")) {
      value += 10 * Math.max(1, digit);
      digit = digit(scan.peek());
      if (digit > 0) {
        scan.to(scan.at() + 1);
      }
    }
    if (scan.at() == mark) {
      return null;
    }
    return BigDecimal.valueOf((long) value + digit);
  }
}
