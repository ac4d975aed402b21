package afterclass.gateway.workbook;

import java.util.List;

/**
 * A line of a worksheet.
 *
 * @param number line number, from 1, as a spreadsheet or a text editor shows it
 * @param hidden whether the line is hidden, by hand or by a filter
 * @param cells cells from the first column; shorter than the sheet's width if the rest is empty
 */
public record SheetLine(int number, boolean hidden, List<SheetCell> cells) {

  public SheetLine {
    cells = List.copyOf(cells);
  }

  /** Returns whether no cell has content. */
  public boolean blank() {
    return cells.stream().allMatch(SheetCell::blank);
  }
}
