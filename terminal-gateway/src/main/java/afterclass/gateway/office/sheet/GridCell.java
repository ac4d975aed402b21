package afterclass.gateway.office.sheet;

import afterclass.gateway.workbook.Merge;
import afterclass.gateway.workbook.SheetCell;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a {@link Grid}.
 *
 * @param row row, from 0
 * @param column column, from 0
 * @param cell content; of the block's first cell in a merged block
 * @param merge merged block that the cell belongs to, or {@code null}
 */
public record GridCell(int row, int column, SheetCell cell, @Nullable Merge merge) {

  /** Returns the content without surrounding blanks. */
  public String text() {
    return cell.text();
  }

  /** Returns whether the cell has no content. */
  public boolean blank() {
    return cell.blank();
  }

  /** Returns whether the cell is a number without a format that shows a date. */
  public boolean number() {
    return cell.nature() == SheetCell.Nature.NUMBER;
  }

  /** Returns whether the cell shows that a formula failed, such as {@code #N/A}. */
  public boolean failed() {
    return cell.damage().isPresent();
  }

  /** Returns whether the cell is the first of its block from the left, or not merged. */
  public boolean firstAcross() {
    return merge == null || merge.left() == column;
  }

  /** Returns the number of columns of the cell's block; 1 if it is not merged. */
  public int width() {
    return merge == null ? 1 : merge.right() - merge.left() + 1;
  }

  /** Returns the number of rows of the cell's block; 1 if it is not merged. */
  public int height() {
    return merge == null ? 1 : merge.bottom() - merge.top() + 1;
  }
}
