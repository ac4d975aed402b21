package afterclass.gateway.store.registry;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.store.StoreFaults;
import afterclass.gateway.store.StoreReader;
import afterclass.gateway.transaction.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The read-only access to assigned cards and terminals' credential forms in a store that is not
 * opened otherwise. A store from before these tables contains none.
 */
public final class CardReader {
  private static final String HELD =
      "select distinct subject, '' from dated_fact"
          + " where kind = 'CARDS' and retired_at is null order by subject";
  private static final String FORMS =
      "select terminal, form from terminal where retired_at is null order by terminal";

  record Pair(String first, String second) {}

  private CardReader() {}

  /**
   * Returns the cards as written by the office, each once; none if the store does not exist.
   *
   * @throws StoreException if the store cannot be read
   */
  public static List<String> heldIn(Path store) {
    return rows(store, "dated_fact", HELD).stream().map(Pair::first).toList();
  }

  /**
   * Returns the credential forms of terminals registered at run time, by id.
   *
   * @throws StoreException if the store cannot be read
   */
  public static Map<String, CredentialFormat> formsIn(Path store) {
    Map<String, CredentialFormat> forms = new TreeMap<>();
    rows(store, "terminal", FORMS)
        .forEach(row -> forms.put(row.first, CredentialFormat.valueOf(row.second)));
    return forms;
  }

  static List<Pair> rows(Path store, String table, String query) {
    if (!Files.exists(store)) {
      return List.of();
    }
    try (Connection connection = StoreReader.open(store);
        Statement statement = connection.createStatement()) {
      return known(statement, table) ? rows(statement, query) : List.of();
    } catch (SQLException e) {
      throw StoreFaults.reading(store, e);
    }
  }

  private static boolean known(Statement statement, String table) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("select 1 from sqlite_master where name = '" + table + "'")) {
      return found.next();
    }
  }

  private static List<Pair> rows(Statement statement, String query) throws SQLException {
    List<Pair> rows = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        rows.add(new Pair(found.getString(1), found.getString(2)));
      }
    }
    return rows;
  }
}
