package afterclass.gateway.roster;

import afterclass.gateway.workbook.SheetCell;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The writer of cells of a CSV file that a spreadsheet may open: none is run as a formula, and each
 * is read back as it was.
 */
public final class CsvCell {
  /** Characters that begin a formula in a spreadsheet, in both widths. */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  /** The columns in whose cells a spreadsheet's damage to numbers is looked for. */
  private static final Set<String> NUMBERS = Set.of(Column.STAFF_NO.code(), Column.CARD.code());

  private CsvCell() {}

  /**
   * Returns the cell for a text: the text itself, behind an apostrophe, or as a formula that is
   * only that text.
   *
   * @param column the column's English name
   */
  public static String of(String column, String text) {
    String literal = "=\"" + text.replace("\"", "\"\"") + "\"";
    return Stream.of(text, "'" + text)
        .filter(cell -> harmless(cell) && readBack(column, cell, text))
        .findFirst()
        .orElse(literal);
  }

  private static boolean harmless(String cell) {
    return cell.isEmpty() || FORMULA_STARTS.indexOf(cell.charAt(0)) < 0;
  }

  private static boolean readBack(String column, String written, String text) {
    SheetCell cell = SheetCell.untyped(written);
    boolean damaged =
        NUMBERS.contains(column)
            && NumberDamage.word(text, cell.nature()).isPresent()
            && NumberDamage.word(text, SheetCell.Nature.TEXT).isEmpty();
    return cell.text().equals(text) && !damaged;
  }
}
