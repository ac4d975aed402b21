package afterclass.gateway.roster;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row that was read from a file in another form than the import's own.
 *
 * @param line line of the file at which it begins, from 1
 * @param cell address of its main cell; empty for a text file
 * @param values values by English column name
 */
public record GivenRow(long line, String cell, Map<String, String> values) {
  public GivenRow {
    values = new LinkedHashMap<>(values);
  }
}
