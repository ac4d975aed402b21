package afterclass.gateway.office.layout;

import afterclass.gateway.office.reading.School;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.roster.ImportKind;
import java.util.List;

/**
 * A sheet to read, with what the whole file says.
 *
 * @param kind kind as which the file is read
 * @param fileName name of the file; may be empty
 * @param grid the sheet
 * @param sheets all visible sheets of the file, this one included
 * @param school what is known of the school
 */
public record OfficeSheet(
    ImportKind kind, String fileName, Grid grid, List<Grid> sheets, School school) {
  public OfficeSheet {
    sheets = List.copyOf(sheets);
  }
}
