package afterclass.gateway.store.registry;

import afterclass.gateway.journal.JournalException;
import afterclass.gateway.session.Terminal.LinkKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads which terminals have keys from a store that is not opened otherwise; opens no key and
 * changes nothing. A store from before there was such a table has none.
 */
public final class KeyShelf {
  private static final String KEYED = "select name, '' from terminal_key order by name";
  private static final String OPEN =
      "select site || '/' || terminal, link from terminal"
          + " where retired_at is null and secret is null order by site, terminal";

  private KeyShelf() {}

  /**
   * The terminals of the configuration's file whose keys the store keeps, as {@code site/id}.
   *
   * @throws JournalException if the store cannot be read
   */
  public static Set<String> keyedIn(Path store) {
    return CardShelf.rows(store, "terminal_key", KEYED).stream()
        .map(CardShelf.Pair::first)
        .collect(Collectors.toSet());
  }

  /**
   * The links of the terminals that were registered while the service ran and have no key, by
   * {@code site/id}.
   *
   * @throws JournalException if the store cannot be read
   */
  public static Map<String, LinkKind> withoutKeyIn(Path store) {
    Map<String, LinkKind> links = new TreeMap<>();
    CardShelf.rows(store, "terminal", OPEN)
        .forEach(row -> links.put(row.first(), LinkKind.valueOf(row.second())));
    return links;
  }
}
