package afterclass.gateway.store.registry;

import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.transaction.StoreException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The read-only access to the names of terminals with keys, in a store that is not opened
 * otherwise; decrypts no key. A store from before these tables contains none.
 */
public final class TerminalKeyReader {
  private static final String KEYED = "select name, '' from terminal_key order by name";
  private static final String OPEN =
      "select site || '/' || terminal, link from terminal"
          + " where retired_at is null and secret is null order by site, terminal";

  private static final String ASIDE = "select site || '/' || terminal, '' from set_aside";

  private TerminalKeyReader() {}

  /**
   * Returns the configuration file's terminals that were retired, as {@code site/id}.
   *
   * @throws StoreException if the store cannot be read
   */
  public static Set<String> setAsideIn(Path store) {
    return CardReader.rows(store, "set_aside", ASIDE).stream()
        .map(CardReader.Pair::first)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the configuration file's terminals whose keys are stored, as {@code site/id}.
   *
   * @throws StoreException if the store cannot be read
   */
  public static Set<String> keyedIn(Path store) {
    return CardReader.rows(store, "terminal_key", KEYED).stream()
        .map(CardReader.Pair::first)
        .collect(Collectors.toSet());
  }

  /**
   * Returns the links of terminals registered at run time that have no key, by {@code site/id}.
   *
   * @throws StoreException if the store cannot be read
   */
  public static Map<String, LinkKind> withoutKeyIn(Path store) {
    Map<String, LinkKind> links = new TreeMap<>();
    CardReader.rows(store, "terminal", OPEN)
        .forEach(row -> links.put(row.first(), LinkKind.valueOf(row.second())));
    return links;
  }
}
