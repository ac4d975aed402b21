package afterclass.gateway.office.reading;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.Phrase;

/**
 * A cell or a row of a file, as the office finds it.
 *
 * @param sheet name of the sheet; empty if the file has only one
 * @param cell address of the cell, such as {@code C7}, or of a block, such as {@code C7:E7}; empty
 *     for a whole row and in a text file
 * @param line line number, from 1; 0 for the whole sheet
 */
public record Place(String sheet, String cell, long line) implements Phrase, Comparable<Place> {

  @Override
  public String in(Messages words) {
    String at = cell;
    if (at.isEmpty()) {
      at = line == 0 ? "" : words.text("office.line", line);
    }
    if (sheet.isEmpty()) {
      return at;
    }
    return at.isEmpty() ? sheet : sheet + "!" + at;
  }

  /** Returns the row of the place. */
  public Place row() {
    return new Place(sheet, "", line);
  }

  @Override
  public int compareTo(Place other) {
    int bySheet = sheet.compareTo(other.sheet);
    if (bySheet != 0) {
      return bySheet;
    }
    int byLine = Long.compare(line, other.line);
    if (byLine != 0) {
      return byLine;
    }
    int byLength = Integer.compare(cell.length(), other.cell.length());
    return byLength == 0 ? cell.compareTo(other.cell) : byLength;
  }
}
