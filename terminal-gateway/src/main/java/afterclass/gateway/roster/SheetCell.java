package afterclass.gateway.roster;

/**
 * A cell of a file.
 *
 * @param address where it stands on a workbook's sheet, as {@code C7}; empty for any other file
 * @param text what it says, without blanks around it; dates and times as ISO 8601 writes them
 * @param nature what the spreadsheet takes it for
 */
record SheetCell(String address, String text, Nature nature) {

  /** What a spreadsheet takes a cell for. */
  enum Nature {
    /** A text, or a number or date that is written as its format says. */
    TEXT,
    /** A number without a format: zeros before it are lost. */
    NUMBER,
    /** Something that is computed; its text is the formula. */
    FORMULA,
    /** A computation that failed, as {@code #N/A}. */
    ERROR
  }

  static SheetCell text(String said) {
    return new SheetCell("", clean(said), Nature.TEXT);
  }

  /** Without blanks around it, the wide ones of Chinese text and of spreadsheets included. */
  static String clean(String said) {
    return said.replace('\u00A0', ' ').strip();
  }

  boolean blank() {
    return text.isEmpty();
  }
}
