package afterclass.gateway.office.value;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as it stands in a column of days or lessons.
 *
 * @param count how many
 * @param unit of what
 */
public record CountText(BigDecimal count, Unit unit) {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** What is counted. */
  public enum Unit {
    /** No unit is written: that of the column. */
    NONE,
    /** Days: 天. */
    DAYS,
    /** Lessons: 节. */
    LESSONS,
    /** Hours: 小时. */
    HOURS,
    /** Something else that the cell names: 张, 人. */
    OTHER
  }

  /** Reads a text that holds one number: 3, 3天, 半天, 一天半, 共3天, 0.5, 4节. */
  public static Optional<CountText> read(@Nullable String text) {
    return Plain.readable(text).map(Plain::tight).flatMap(CountText::readTight);
  }

  private static Optional<CountText> readTight(String tight) {
    Scan scan = new Scan(tight);
    scan.eat("共计", "合计", "总计", "小计", "共", "计", "约");
    scan.eat(":");
    if (scan.eat("半天", "半日")) {
      return scan.ended() ? Optional.of(new CountText(HALF, Unit.DAYS)) : Optional.empty();
    }
    BigDecimal count = ChineseNumber.at(scan);
    if (count == null) {
      return Optional.empty();
    }
    Unit unit = unit(scan);
    if (unit == Unit.DAYS && scan.eat("半")) {
      count = count.add(HALF);
    }
    return scan.ended() ? Optional.of(new CountText(plain(count), unit)) : Optional.empty();
  }

  private static BigDecimal plain(BigDecimal count) {
    BigDecimal stripped = count.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static Unit unit(Scan scan) {
    if (scan.ended()) {
      return Unit.NONE;
    }
    if (scan.eat("天", "日", "个工作日")) {
      return Unit.DAYS;
    }
    if (scan.eat("节课", "课时", "节")) {
      return Unit.LESSONS;
    }
    if (scan.eat("个小时", "小时")) {
      return Unit.HOURS;
    }
    scan.eat("人次", "人", "张", "次", "名", "位", "个");
    return Unit.OTHER;
  }
}
