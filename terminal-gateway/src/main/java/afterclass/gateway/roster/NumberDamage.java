package afterclass.gateway.roster;

import afterclass.gateway.workbook.SheetCell;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ways in which a spreadsheet damages card and staff numbers that it mistakes for quantities,
 * dates or formulas. The original number cannot be recovered, so the damaged one is refused.
 */
enum NumberDamage {
  /** A power of ten such as {@code 9.36E+06}; hex digits such as {@code 0012E456} are not. */
  SCIENTIFIC("[-+]?\\d+([.,]\\d*[Ee][-+]?|[Ee][-+])\\d+"),
  /** Separated thousands, such as {@code 9,357,203}. */
  GROUPED("\\d{1,3}(,\\d{3})+(\\.\\d*)?"),
  /** Decimals, such as {@code 9360000.0}. */
  DECIMAL("\\d+\\.0*|\\d{5,}\\.\\d+"),
  /** A date, such as {@code 1933-1-2}, {@code 1/2/1933}, {@code 2-Jan} or {@code 1月2日}. */
  DATE(
      "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(T.*)?|\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}"
          + "|\\d{1,2}-[A-Z][a-z]{2}(-\\d{2,4})?|[A-Z][a-z]{2}-\\d{1,2}"
          + "|(\\d{4}年)?\\d{1,2}月\\d{1,2}日?"),
  /** A plus, minus, percent or currency sign, such as {@code -33}, {@code 33%} or {@code ¥33}. */
  SIGN("[-+]\\d.*|\\d[\\d.,]*%|[¥$€£]\\s*\\d.*"),
  /** Spaces, such as {@code 00093 87952}, or two numbers; except facility and card number. */
  PARTED("(?!\\d{1,3} \\d{5}$)\\d[\\d,:/]*(\\s+\\d[\\d,:/]*)+"),
  /** A truth value, such as {@code TRUE}. */
  TRUTH("TRUE|FALSE|真|假"),
  /** A formula saved instead of its result. */
  FORMULA("=.*");

  /** Number of significant digits that a spreadsheet keeps. */
  private static final int KEPT_DIGITS = 15;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /**
   * A number whose last digits a spreadsheet lost: it has zeros beyond the digits kept, or was
   * shortened, such as 1.23457E+14, and written out again.
   */
  private static final Pattern ROUNDED =
      Pattern.compile("\\d{" + KEPT_DIGITS + "}0+|\\d{13}00|\\d{7,9}00000");

  private final Pattern form;
  private final String word;

  NumberDamage(String form) {
    this.form = Pattern.compile(form, Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
    this.word = "number-" + name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the kind of damage to a number, as the key of two messages; empty if there is none.
   *
   * @param text the number, {@linkplain SheetCell#plain normalized for comparison}
   */
  static Optional<String> word(String text, SheetCell.Nature nature) {
    if (nature == SheetCell.Nature.TRUTH) {
      return Optional.of(TRUTH.word);
    }
    if (rounded(text, nature)) {
      return Optional.of("number-rounded");
    }
    return Arrays.stream(values())
        .filter(damage -> damage.form.matcher(text).matches())
        .findFirst()
        .map(damage -> damage.word);
  }

  /** Detects lost digits: a workbook's number has at most fifteen; CSV does not tell the type. */
  private static boolean rounded(String text, SheetCell.Nature nature) {
    return switch (nature) {
      case NUMBER -> DIGITS.matcher(text).matches() && text.length() > KEPT_DIGITS;
      case UNTYPED -> ROUNDED.matcher(text).matches();
      case TEXT, TRUTH, FORMULA, ERROR -> false;
    };
  }
}
