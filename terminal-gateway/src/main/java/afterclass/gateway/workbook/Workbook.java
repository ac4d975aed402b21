package afterclass.gateway.workbook;

import java.util.List;

/**
 * The content of a file of tables.
 *
 * @param sheets sheets in the order of their tabs; one for a CSV file
 * @param text whether the file is a text (CSV), whose lines have no cell addresses
 */
public record Workbook(List<Worksheet> sheets, boolean text) {

  public Workbook {
    sheets = List.copyOf(sheets);
  }

  /** Returns the sheets that are visible and have content. */
  public List<Worksheet> visible() {
    return sheets.stream().filter(sheet -> !sheet.hidden() && !sheet.blank()).toList();
  }
}
