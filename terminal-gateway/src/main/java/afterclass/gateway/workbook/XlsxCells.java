package afterclass.gateway.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The reader of a workbook's cells as displayed: a date stored as a number is read as a date, and
 * zeros added by a number format are read as digits.
 *
 * @param from1904 whether dates count from 1904
 */
record XlsxCells(boolean from1904) {
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
  private static final Pattern DATE_PARTS = Pattern.compile("[ymdhs年月日时分秒]");
  private static final Pattern TEXT_ALONE = Pattern.compile("\"[^\"]*\"");
  private static final Pattern ZEROS = Pattern.compile("0{2,20}");

  SheetCell read(Cell cell) {
    String address = cell.getAddress().toString();
    return switch (cell.getType()) {
      case EMPTY -> SheetCell.none();
      case NUMBER -> number(cell, address, cell.asNumber());
      case ERROR -> new SheetCell(address, text(cell), SheetCell.Nature.ERROR);
      case FORMULA -> formula(cell, address);
      case BOOLEAN -> new SheetCell(address, truth(text(cell)), SheetCell.Nature.TRUTH);
      case STRING -> SheetCell.text(address, text(cell));
    };
  }

  /** Reads a formula; one that is only a text, such as {@code ="0033"}, is read as that text. */
  private static SheetCell formula(Cell cell, String address) {
    String formula = cell.getFormula();
    if (formula == null || TEXT_ALONE.matcher(formula).matches()) {
      return SheetCell.text(address, formula == null ? text(cell) : "=" + formula);
    }
    return new SheetCell(address, "=" + formula, SheetCell.Nature.FORMULA);
  }

  private static String truth(String text) {
    return text.equals("1") || text.equalsIgnoreCase("true") ? "TRUE" : "FALSE";
  }

  private static String text(Cell cell) {
    return SheetCell.clean(Objects.requireNonNullElse(cell.getText(), ""));
  }

  private SheetCell number(Cell cell, String address, @Nullable BigDecimal value) {
    if (value == null) {
      return SheetCell.none();
    }
    String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
    if (isDate(cell.getDataFormatId(), format)
        && value.signum() >= 0
        && value.scale() < LONGEST_NUMBER
        && value.compareTo(LAST_DAY) < 0) {
      return new SheetCell(address, time(value), SheetCell.Nature.TEXT);
    }
    String digits = digits(value);
    if (ZEROS.matcher(format).matches()
        && digits.length() <= KEPT_DIGITS
        && digits.chars().allMatch(Character::isDigit)) {
      String zeros = "0".repeat(Math.max(0, format.length() - digits.length()));
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
  private static boolean isDate(@Nullable Integer id, String format) {
    int known = id == null ? 0 : id;
    if (Stream.of(SHORT, EAST_ASIAN, DURATIONS, MORE_EAST_ASIAN).anyMatch(r -> r.has(known))) {
      return true;
    }
    String shown = NOT_SHOWN.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    return !shown.equals("general") && DATE_PARTS.matcher(shown).find();
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
