package afterclass.gateway.store.registry;

import afterclass.gateway.credential.CredentialForm;
import afterclass.gateway.journal.JournalException;
import afterclass.gateway.store.StoreFaults;
import afterclass.gateway.store.StoreReader;
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
 * Reads which cards are held, and how terminals say them, from a store that is not opened
 * otherwise; changes nothing. A store from before there was such a table has none.
 */
public final class CardShelf {
  private static final String HELD =
      "select distinct subject, '' from dated_fact"
          + " where kind = 'CARDS' and retired_at is null order by subject";
  private static final String FORMS =
      "select terminal, form from terminal where retired_at is null order by terminal";

  record Pair(String first, String second) {}

  private CardShelf() {}

  /**
   * The cards as the office wrote them, each once; none where there is no store yet.
   *
   * @throws JournalException if the store cannot be read
   */
  public static List<String> heldIn(Path store) {
    return rows(store, "dated_fact", HELD).stream().map(Pair::first).toList();
  }

  /**
   * The forms of the terminals that were registered while the service ran, by their ids.
   *
   * @throws JournalException if the store cannot be read
   */
  public static Map<String, CredentialForm> formsIn(Path store) {
    Map<String, CredentialForm> forms = new TreeMap<>();
    rows(store, "terminal", FORMS)
        .forEach(row -> forms.put(row.first, CredentialForm.valueOf(row.second)));
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
