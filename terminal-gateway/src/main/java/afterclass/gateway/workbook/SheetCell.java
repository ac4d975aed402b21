package afterclass.gateway.workbook;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell of a file.
 *
 * @param address address on a workbook's sheet, such as {@code C7}; empty for other files
 * @param text content without surrounding blanks; dates and times in ISO 8601
 * @param nature type assigned by the spreadsheet; of a formula, that of its last computed value
 * @param formula formula that computed the text, beginning with {@code =}; empty if there is none
 * @param struck part of the text that is struck out, such as the name of a person who left
 */
public record SheetCell(String address, String text, Nature nature, String formula, String struck) {
  private static final SheetCell NONE = new SheetCell("", "", Nature.TEXT);

  /** Invisible characters, except the two that join letters of some scripts. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]");

  /** A text written as a formula so that a spreadsheet keeps its zeros, such as {@code ="0033"}. */
  private static final Pattern QUOTED = Pattern.compile("(?s)=\"(.*)\"");

  /**
   * A text after an apostrophe, which tells a spreadsheet not to read a number, as in {@code
   * '0033}.
   */
  private static final Pattern MARKED = Pattern.compile("'(?=[^'])(?!.*')");

  /** The texts that a spreadsheet shows for a failed computation. */
  private static final Pattern ERROR =
      Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|[A-Z_]{3,20}!)|Err:[0-9]{3}");

  /** The text that a spreadsheet shows in a column too narrow for the value. */
  private static final Pattern NARROW = Pattern.compile("#{3,}");

  private static final Pattern JOINERS = Pattern.compile("\\p{Cf}");

  /** The type that a spreadsheet assigns to a cell. */
  public enum Nature {
    /** A text, or a number or date formatted for display. */
    TEXT,
    /** A cell of a CSV file, which does not tell texts from numbers. */
    UNTYPED,
    /** A number without a format; its leading zeros are lost. */
    NUMBER,
    /** A truth value. */
    TRUTH,
    /** A formula as written; its text is the formula. */
    FORMULA,
    /** A failed computation, such as {@code #N/A}. */
    ERROR
  }

  /** Creates a cell without a formula, of which nothing is struck out. */
  public SheetCell(String address, String text, Nature nature) {
    this(address, text, nature, "", "");
  }

  /** Creates a cell of a CSV file. */
  public static SheetCell untyped(String raw) {
    String text = clean(raw);
    Matcher quoted = QUOTED.matcher(text);
    if (quoted.matches() && !quoted.group(1).replace("\"\"", "").contains("\"")) {
      return new SheetCell("", clean(quoted.group(1).replace("\"\"", "\"")), Nature.TEXT);
    }
    Matcher marked = MARKED.matcher(text);
    return marked.lookingAt()
        ? new SheetCell("", clean(text.substring(1)), Nature.TEXT)
        : new SheetCell("", text, Nature.UNTYPED);
  }

  /** Creates a text cell of a workbook. */
  public static SheetCell text(String address, String raw) {
    SheetCell cell = untyped(raw);
    return new SheetCell(address, cell.text(), Nature.TEXT);
  }

  /** Returns the empty cell. */
  public static SheetCell none() {
    return NONE;
  }

  /** Returns this cell at another address. */
  SheetCell at(String other) {
    return new SheetCell(other, text, nature, formula, struck);
  }

  /** Returns this cell as the value of a formula. */
  SheetCell computedBy(String computing) {
    return new SheetCell(address, text, nature, computing, struck);
  }

  /** Returns this cell with a part of its text struck out. */
  SheetCell struck(String part) {
    return new SheetCell(address, text, nature, formula, part);
  }

  /** Returns the cell as it was written: a formula instead of its value. */
  public SheetCell asWritten() {
    return formula.isEmpty() ? this : new SheetCell(address, formula, Nature.FORMULA);
  }

  /**
   * Returns a text without surrounding blanks of any width and control characters, and without
   * zero-width characters anywhere.
   */
  public static String clean(String raw) {
    String seen = UNSEEN.matcher(raw).replaceAll("");
    int from = 0;
    int to = seen.length();
    // No pattern: one for the end would look at a long run of blanks once for each of them.
    while (from < to && blank(seen.charAt(from))) {
      from++;
    }
    while (from < to && blank(seen.charAt(to - 1))) {
      to--;
    }
    return seen.substring(from, to);
  }

  private static boolean blank(char found) {
    return Character.isWhitespace(found)
        || Character.isSpaceChar(found)
        || Character.isISOControl(found);
  }

  /** Returns a text for comparison, with full-width letters and digits converted to usual ones. */
  public static String plain(String text) {
    String usual = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return clean(JOINERS.matcher(usual).replaceAll(""));
  }

  /** Returns the message word for a placeholder that a spreadsheet shows instead of a value. */
  public Optional<String> damage() {
    if (nature == Nature.FORMULA) {
      return Optional.of("formula");
    }
    if (nature == Nature.ERROR || ERROR.matcher(text).matches()) {
      return Optional.of("cell-error");
    }
    return NARROW.matcher(text).matches() ? Optional.of("narrow") : Optional.empty();
  }

  /** Returns whether the cell is empty. */
  public boolean blank() {
    return text.isEmpty();
  }
}
