package afterclass.gateway.roster;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.workbook.SheetCell;
import java.util.List;
import java.util.stream.Stream;

/**
 * The mark of an example in a template. A row whose first filled cell begins with it is no entry,
 * wherever it stands in a file: it may stay in, and sorting may move it.
 */
public final class ExampleRow {
  private static final String ZH = "示例（不导入）";
  private static final String EN = "Example, not imported:";

  private ExampleRow() {}

  /** Returns a cell of an example, with the mark in a language. */
  public static String marked(String cell, Messages words) {
    return words.pick(ZH, EN + " ") + cell;
  }

  /** Returns whether a row is an example. */
  static boolean is(List<SheetCell> row) {
    return row.stream()
        .filter(cell -> !cell.blank())
        .findFirst()
        .filter(first -> begins(first.text()))
        .isPresent();
  }

  /** Returns whether a cell's text begins with the mark of an example. */
  public static boolean begins(String text) {
    String plain = SheetCell.plain(text);
    return Stream.of(ZH, EN).anyMatch(mark -> plain.startsWith(SheetCell.plain(mark)));
  }
}
