package afterclass.gateway.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reader of a workbook's numbers as displayed: a date stored as a number is read as a date, and
 * zeros added by a number format are read as digits.
 *
 * @param from1904 whether dates count from 1904
 */
record ShownNumber(boolean from1904) {
  /** Day 0 of the usual calendar; correct from 1900-03-01, before which no dates are imported. */
  private static final LocalDate FIRST = LocalDate.of(1899, 12, 30);

  private static final LocalDate FIRST_OF_1904 = LocalDate.of(1904, 1, 1);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

  /** The length from which numbers are written as powers of ten; no real number is that long. */
  private static final int LONGEST_NUMBER = 40;

  /** The number of digits kept; further digits are artefacts of saving the workbook. */
  private static final int KEPT_DIGITS = 15;

  /** Parts of a format that do not show a date: texts, colours, conditions. */
  private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");

  private record Range(int first, int last) {
    boolean has(int id) {
      return id >= first && id <= last;
    }
  }

  private static final Range SHORT = new Range(14, 22);
  private static final Range EAST_ASIAN = new Range(27, 36);
  private static final Range DURATIONS = new Range(45, 47);
  private static final Range MORE_EAST_ASIAN = new Range(50, 58);
  private static final Pattern DATE_PARTS = Pattern.compile("[ymdhs年月日时分秒]|a{3,4}");

  /** Fractions of a second, which are the only digits that the format of a date asks for. */
  private static final Pattern FRACTION = Pattern.compile("s\\.0+");

  private static final Pattern DIGITS = Pattern.compile("[0#?]");
  private static final Pattern ZEROS = Pattern.compile("0{2,20}");

  /**
   * Reads a number.
   *
   * @param format id of the number format; a known one tells a date without its text
   * @param shown text of the number format; empty if there is none
   */
  SheetCell read(String address, BigDecimal value, int format, String shown) {
    if (isDate(format, shown)
        && value.signum() >= 0
        && value.scale() < LONGEST_NUMBER
        && value.compareTo(LAST_DAY) < 0) {
      return new SheetCell(address, time(value), SheetCell.Nature.TEXT);
    }
    String digits = digits(value);
    if (ZEROS.matcher(shown).matches()
        && digits.length() <= KEPT_DIGITS
        && digits.chars().allMatch(Character::isDigit)) {
      String zeros = "0".repeat(Math.max(0, shown.length() - digits.length()));
      return new SheetCell(address, zeros + digits, SheetCell.Nature.TEXT);
    }
    return new SheetCell(address, digits, SheetCell.Nature.NUMBER);
  }

  private static String digits(BigDecimal value) {
    boolean readable =
        Math.abs((long) value.precision() - value.scale()) < LONGEST_NUMBER
            && value.scale() < LONGEST_NUMBER;
    return readable ? value.stripTrailingZeros().toPlainString() : value.toString();
  }

  /** Returns whether a format shows a date, including the built-in and East Asian formats. */
  private static boolean isDate(int id, String format) {
    if (Stream.of(SHORT, EAST_ASIAN, DURATIONS, MORE_EAST_ASIAN).anyMatch(r -> r.has(id))) {
      return true;
    }
    String shown = NOT_SHOWN.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return DATE_PARTS.matcher(shown).find()
        && !DIGITS.matcher(FRACTION.matcher(shown).replaceAll("s")).find();
  }

  /** Returns a date, a time of day, or both, to the second. */
  private String time(BigDecimal value) {
    long seconds = value.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    long days = Math.floorDiv(seconds, 86_400L);
    LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, 86_400L));
    if (days == 0) {
      return time.toString();
    }
    LocalDate date = (from1904 ? FIRST_OF_1904 : FIRST).plusDays(days);
    return time.equals(LocalTime.MIDNIGHT)
        ? date.toString()
        : LocalDateTime.of(date, time).toString();
  }
}
