package afterclass.gateway.export;

import afterclass.gateway.roster.FileColumn;
import java.util.List;
import java.util.Map;

/**
 * The rows of an import file.
 *
 * @param columns the columns, in order
 * @param rows the cells of each row by the columns' English names, in the words of a language; a
 *     cell that is left out is empty
 */
public record ListTable(List<FileColumn> columns, List<Map<String, String>> rows) {
  public ListTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
