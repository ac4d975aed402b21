package afterclass.gateway.store;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wire.Bytes;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** The real store on a real file, with direct access to its database. */
public final class StoreFixture implements AutoCloseable {
  /** The time of the first {@link #punch}. */
  public static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  private final Path file;
  private final ApplicationContext context;

  private StoreFixture(Path file, ApplicationContext context) {
    this.file = file;
    this.context = context;
  }

  /** Opens the store; creates it if it is missing. */
  public static StoreFixture open(Path file, InstantSource clock) {
    return open(file, ServiceClock.unwatched(clock));
  }

  /** Opens the store with a wall clock that may step. */
  public static StoreFixture open(Path file, ServiceClock time) {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .properties(
                Map.of(
                    "attendance.store",
                    file.toString(),
                    "attendance.store-busy-millis",
                    200,
                    "attendance.links.enabled",
                    false))
            .build();
    context.registerSingleton(InstantSource.class, time::instant);
    context.registerSingleton(ServiceClock.class, time);
    context.start();
    return new StoreFixture(file, context);
  }

  /** Returns the punch with a number. */
  public static JournalRecord punch(int number) {
    return new JournalRecord(
        JournalRecord.Kind.PUNCH,
        "school",
        "gate",
        "attendance",
        "0012345678",
        NOON.plusMillis(number),
        String.valueOf(number),
        NOON.plusSeconds(number),
        Bytes.ofUtf8("{\"seq\":" + number + "}"),
        20,
        null);
  }

  /** Returns a bean of the store. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Runs statements over a separate connection, as any owner of the file could. */
  public static void behindItsBack(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Returns the first column of the first row, as text. */
  public String value(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
