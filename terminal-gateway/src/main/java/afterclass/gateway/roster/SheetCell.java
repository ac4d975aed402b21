package afterclass.gateway.roster;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a file.
 *
 * @param address where it stands on a workbook's sheet, as {@code C7}; empty for any other file
 * @param text what it says, without blanks around it; dates and times as ISO 8601 writes them
 * @param nature what the spreadsheet takes it for
 */
record SheetCell(String address, String text, Nature nature) {
  /** Characters that nobody sees, but for the two that join letters of some scripts. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

  private static final Pattern AROUND =
      Pattern.compile("^[\\s\\p{Z}\\p{Cc}]+|[\\s\\p{Z}\\p{Cc}]+$");

  /** A text that was written so that a spreadsheet keeps it, as {@code ="0033"}. */
  private static final Pattern QUOTED = Pattern.compile("=\"([^\"]*)\"");

  /** The mark by which a spreadsheet is told that a text follows, as in {@code '0033}. */
  private static final Pattern MARKED = Pattern.compile("'(?=[^'])(?!.*')");

  private static final Pattern JOINERS = Pattern.compile("\\p{Cf}");

  /** What a spreadsheet takes a cell for. */
  enum Nature {
    /** A text, or a number or date that is written as its format says. */
    TEXT,
    /** A cell of a CSV file, of which nothing says whether it was a text or a number. */
    UNTYPED,
    /** A number without a format: zeros before it are lost. */
    NUMBER,
    /** True or false. */
    TRUTH,
    /** Something that is computed; its text is the formula. */
    FORMULA,
    /** A computation that failed, as {@code #N/A}. */
    ERROR
  }

  /** A cell of a CSV file. */
  static SheetCell untyped(String said) {
    String text = clean(said);
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches()) {
      return new SheetCell("", clean(quoted.group(1)), Nature.TEXT);
    }
    Matcher marked = MARKED.matcher(text);
    return marked.lookingAt()
        ? new SheetCell("", clean(text.substring(1)), Nature.TEXT)
        : new SheetCell("", text, Nature.UNTYPED);
  }

  /** A text of a workbook. */
  static SheetCell text(String address, String said) {
    SheetCell cell = untyped(said);
    return new SheetCell(address, cell.text(), Nature.TEXT);
  }

  /** No cell. */
  static SheetCell none() {
    return new SheetCell("", "", Nature.TEXT);
  }

  /**
   * Without what nobody sees: blanks of any width and control characters around it, and characters
   * without a width anywhere.
   */
  static String clean(String said) {
    return AROUND.matcher(UNSEEN.matcher(said).replaceAll("")).replaceAll("");
  }

  /** A number, date or word as it is compared: wide letters and digits as the usual ones. */
  static String plain(String text) {
    String usual = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return clean(JOINERS.matcher(usual).replaceAll(""));
  }

  boolean blank() {
    return text.isEmpty();
  }
}
