package afterclass.gateway.office.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row as the import takes it, with the way back to its cells.
 *
 * @param where the cells that it comes from; the first is its main one
 * @param values values by English column name, as in a file in the import's own form
 * @param doubtful whether a proposal was taken that nobody has confirmed
 */
public record ReadRow(List<Place> where, Map<String, String> values, boolean doubtful) {
  public ReadRow {
    where = List.copyOf(where);
    values = new LinkedHashMap<>(values);
  }

  /** Returns the line of the row's first cell. */
  public long line() {
    return where.isEmpty() ? 0 : where.get(0).line();
  }
}
