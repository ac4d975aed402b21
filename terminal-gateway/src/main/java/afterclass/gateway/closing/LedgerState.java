package afterclass.gateway.closing;

import afterclass.rules.ledger.LedgerEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The state of the ledger at an entry. */
final class LedgerState {
  private LedgerState() {}

  /** Returns the entries up to an id that were not reversed by then, by id. */
  static Collection<LedgerEntry> upTo(long id, List<LedgerEntry> posted) {
    Map<Long, LedgerEntry> standing = new LinkedHashMap<>();
    for (LedgerEntry entry : posted) {
      if (entry.id() <= id) {
        Long reversed = entry.reverses();
        if (reversed == null) {
          standing.put(entry.id(), entry);
        } else {
          standing.remove(reversed);
        }
      }
    }
    return standing.values();
  }
}
