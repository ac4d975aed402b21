package afterclass.gateway.workbook;

/** The addresses that a spreadsheet shows for cells. */
public final class CellAddress {
  private static final int LETTERS = 26;

  private CellAddress() {}

  /**
   * Returns the address of a cell, such as {@code C7} for row 6 and column 2.
   *
   * @param row index of the row, from 0
   * @param column index of the column, from 0
   */
  public static String of(int row, int column) {
    return letters(column) + (row + 1);
  }

  /** Returns the letters of a column's index, such as {@code C} for 2. */
  public static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % LETTERS));
    return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
  }

  /** Returns the number of the column that an address begins with: 3 for {@code C7}, 0 for none. */
  static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && address.charAt(i) >= 'A'; i++) {
      column = column * LETTERS + address.charAt(i) - 'A' + 1;
    }
    return column;
  }
}
