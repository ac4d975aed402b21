package afterclass.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

/** Tests that {@code verify} finds damage and never changes the store. */
class VerifyReadsOnlyTest {
  private static final String V8 = "/stores/v8-school.db.xz";

  private Path folder;
  private Path store;

  @BeforeEach
  void unpack(@TempDir Path fresh) throws IOException {
    folder = fresh;
    store = fresh.resolve("attendance.db");
    try (InputStream packed =
            Objects.requireNonNull(VerifyReadsOnlyTest.class.getResourceAsStream(V8), V8);
        InputStream content = new XZInputStream(packed)) {
      Files.copy(content, store);
    }
    Files.writeString(
        folder.resolve("application.yml"), "attendance:\n  store: \"" + store + "\"\n");
  }

  private int run(ByteArrayOutputStream out) {
    String[] all = {"verify", "--config", folder.toString(), "--lang", "en"};
    return GatewayMain.execute(out, out, all);
  }

  @Test
  void aStoreOfAnEarlierVersionIsVerifiedAndNotMigrated() throws IOException {
    byte[] before = Files.readAllBytes(store);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(0, run(out), () -> out.toString(StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("ledger: ") && said.contains("intact"), said);
    assertArrayEquals(before, Files.readAllBytes(store));
  }

  private String value(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "nothing";
    }
  }

  /** Damages an index that no chain uses: all hashes are right, and the file is damaged. */
  @Test
  void damageThatNoChainReadsIsFoundByTheIntegrityCheck() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(
        0,
        GatewayMain.execute(
            out, out, "account", "list", "--config", folder.toString(), "--lang", "en"));
    assertEquals("ok", value("pragma integrity_check"));
    long size = Long.parseLong(value("pragma page_size"));
    long page =
        Long.parseLong(value("select rootpage from sqlite_master where name = 'sighting_day'"));
    try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "rw")) {
      file.seek((page - 1) * size);
      file.write(new byte[(int) size]);
    }
    byte[] before = Files.readAllBytes(store);
    out.reset();
    assertEquals(1, run(out), () -> out.toString(StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("damaged"), said);
    assertTrue(said.contains(store + "-wal") && said.contains(store + "-shm"), said);
    assertArrayEquals(before, Files.readAllBytes(store));
  }

  @Test
  void aStoreThatIsRightIsReadAndNothingOfItWritten() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(
        0,
        GatewayMain.execute(
            out, out, "account", "list", "--config", folder.toString(), "--lang", "en"));
    byte[] before = Files.readAllBytes(store);
    FileTime at = Files.getLastModifiedTime(store);
    out.reset();
    assertEquals(0, run(out), () -> out.toString(StandardCharsets.UTF_8));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.contains("SQLite's integrity check"), said);
    assertArrayEquals(before, Files.readAllBytes(store));
    assertEquals(at, Files.getLastModifiedTime(store));
  }
}
