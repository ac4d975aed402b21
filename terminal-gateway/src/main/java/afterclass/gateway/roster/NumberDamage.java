package afterclass.gateway.roster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a spreadsheet makes of a card or staff number that it takes for a quantity, a date or a
 * formula. The number that was typed cannot be told from it, so it is refused.
 */
enum NumberDamage {
  /** A power of ten, as {@code 9.36E+06}. Hex digits as {@code 0012E456} are none. */
  SCIENTIFIC("[-+]?\\d+([.,]\\d*[Ee][-+]?|[Ee][-+])\\d+"),
  /** Thousands apart, as {@code 9,357,203}. */
  GROUPED("\\d{1,3}(,\\d{3})+(\\.\\d*)?"),
  /** Decimals that no number has, as {@code 9360000.0}. */
  DECIMAL("\\d+\\.0*|\\d{5,}\\.\\d+"),
  /** A date, as {@code 1933-1-2}, {@code 1/2/1933}, {@code 2-Jan} or {@code 1月2日}. */
  DATE(
      "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(T.*)?|\\d{1,2}[-/]\\d{1,2}[-/]\\d{4}"
          + "|\\d{1,2}-[A-Z][a-z]{2}(-\\d{2,4})?|[A-Z][a-z]{2}-\\d{1,2}"
          + "|(\\d{4}年)?\\d{1,2}月\\d{1,2}日?"),
  /** A sign, as {@code -33}, {@code 33%} or {@code ¥33}. */
  SIGN("[-+]\\d.*|\\d[\\d.,]*%|[¥$€£]\\s*\\d.*"),
  /** Blanks inside, as {@code 00093 87952}, or two numbers; not facility and card. */
  PARTED("(?!\\d{1,3} \\d{5}$)\\d[\\d,:/]*(\\s+\\d[\\d,:/]*)+"),
  /** A truth, as {@code TRUE}. */
  TRUTH("TRUE|FALSE|真|假"),
  /** A formula that was saved instead of what it computes. */
  FORMULA("=.*");

  /** How many digits a spreadsheet keeps. */
  private static final int KEPT_DIGITS = 15;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /**
   * More digits than are kept, the rest 0; or what a shortened number such as 1.23457E+14 becomes
   * when it is written out again: it ends in zeros that hardly any number ends in.
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
   * What was done to a number, as the key of a pair of messages.
   *
   * @param text the number, {@linkplain SheetCell#plain as it is compared}
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

  /** A number of a workbook has no digit after the fifteenth; of a CSV file nobody can tell. */
  private static boolean rounded(String text, SheetCell.Nature nature) {
    return switch (nature) {
      case NUMBER -> DIGITS.matcher(text).matches() && text.length() > KEPT_DIGITS;
      case UNTYPED -> ROUNDED.matcher(text).matches();
      case TEXT, TRUTH, FORMULA, ERROR -> false;
    };
  }
}
