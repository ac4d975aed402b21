package afterclass.gateway.office.reading;

import afterclass.gateway.i18n.Phrase;
import java.util.List;

/**
 * Rows, cells or sheets that are not taken and no error either.
 *
 * @param where the places
 * @param found the beginning of what stands there
 * @param why the reason
 */
public record Skipped(List<Place> where, String found, Phrase why) {
  public Skipped {
    where = List.copyOf(where);
  }
}
