package afterclass.gateway.office.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as it stands behind a date: （3天）, 158天, 半天, 3个月, 两周.
 *
 * @param count how many
 * @param unit of what
 * @param written its words
 */
record Length(BigDecimal count, Unit unit, String written) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** What a length counts. */
  enum Unit {
    DAYS,
    WEEKS,
    MONTHS
  }

  /** Reads a length with its comma or brackets; null leaves the position. */
  static @Nullable Length at(Scan scan) {
    int mark = scan.at();
    scan.blanks();
    boolean bracket = scan.eatAny("([") != 0;
    if (!bracket) {
      scan.eatAny(",;、");
    }
    scan.blanks();
    scan.eat("共计", "合计", "总计", "为期", "历时", "共", "计", "休", "请假");
    scan.blanks();
    Length length = body(scan);
    if (length != null && (!bracket || scan.blanks().eatAny(")]") != 0)) {
      return length;
    }
    scan.to(mark);
    return null;
  }

  /** Returns the last day of this length from a day on; a half day counts as a day. */
  LocalDate last(LocalDate first) {
    int whole = count.setScale(0, RoundingMode.CEILING).intValue();
    return switch (unit) {
      case DAYS -> first.plusDays(Math.max(0, whole - 1));
      case WEEKS -> first.plusWeeks(whole).minusDays(1);
      case MONTHS -> first.plusMonths(whole).minusDays(1);
    };
  }

  /** Returns whether it has half a day, so that it does not say which half. */
  boolean isHalf() {
    return count.remainder(BigDecimal.ONE).signum() != 0;
  }

  private static @Nullable Length body(Scan scan) {
    int mark = scan.at();
    if (scan.eat("半天", "半日")) {
      return new Length(HALF, Unit.DAYS, scan.since(mark));
    }
    BigDecimal count = ChineseNumber.at(scan);
    scan.blanks();
    if (count == null || count.signum() <= 0) {
      return null;
    }
    if (scan.eat("天半")) {
      return new Length(count.add(HALF), Unit.DAYS, scan.since(mark));
    }
    if (scan.eat("天", "个自然日", "自然日")) {
      return new Length(count, Unit.DAYS, scan.since(mark));
    }
    if (scan.eat("个月")) {
      return new Length(count, Unit.MONTHS, scan.since(mark));
    }
    if (scan.eat("个星期", "星期", "周")) {
      return new Length(count, Unit.WEEKS, scan.since(mark));
    }
    return null;
  }
}
