package afterclass.gateway.workbook;

/**
 * A block of merged cells; its content stands in the first.
 *
 * @param top first row, from 0
 * @param left first column, from 0
 * @param bottom last row, included
 * @param right last column, included
 */
public record Merge(int top, int left, int bottom, int right) {

  /** Returns whether the block contains a cell. */
  public boolean covers(int row, int column) {
    return row >= top && row <= bottom && column >= left && column <= right;
  }
}
