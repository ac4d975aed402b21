package afterclass.gateway.office.reading;

import afterclass.gateway.i18n.Phrase;
import java.util.List;

/**
 * Something that was read without asking, and is shown.
 *
 * @param where the cells
 * @param found what was found there
 * @param read how it was read
 */
public record Notice(List<Place> where, String found, Phrase read) {
  public Notice {
    where = List.copyOf(where);
  }
}
