package afterclass.gateway.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import afterclass.gateway.transaction.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tests that a failed backup leaves no file that looks like a backup, and can be repeated. */
class BackupFaultsTest {
  private static final String HALF = "half a copy";

  /** Returns a store during whose first copy the disk becomes full. */
  private static DataSource full() throws SQLException {
    AtomicReference<Path> target = new AtomicReference<>();
    AtomicReference<Boolean> freed = new AtomicReference<>(false);
    PreparedStatement copy = mock(PreparedStatement.class);
    doAnswer(
            call -> {
              target.set(Path.of(call.<String>getArgument(1)));
              return null;
            })
        .when(copy)
        .setString(anyInt(), anyString());
    when(copy.execute())
        .thenAnswer(
            call -> {
              Files.writeString(target.get(), HALF);
              if (!freed.getAndSet(true)) {
                throw new SQLiteException("disk is full", SQLiteErrorCode.SQLITE_FULL);
              }
              return false;
            });
    Connection connection = mock(Connection.class);
    when(connection.prepareStatement(anyString())).thenReturn(copy);
    DataSource source = mock(DataSource.class);
    when(source.getConnection()).thenReturn(connection);
    return source;
  }

  private static List<String> in(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatAFullDiskCutsShortIsTakenAwayAndTheNextTryIsABackup(@TempDir Path folder)
      throws Exception {
    Backup backup = new Backup(full());
    Path file = folder.resolve("deep/er/copy.db");
    StoreException why = assertThrows(StoreException.class, () -> backup.to(file));
    assertTrue(String.valueOf(why.getMessage()).contains("disk is full"), why.getMessage());
    assertEquals(List.of(), in(folder.resolve("deep/er")));
    backup.to(file);
    assertEquals(List.of("copy.db"), in(folder.resolve("deep/er")));
  }

  @Test
  void aBackupOverwritesNothingAlsoNotWhatCameMeanwhile(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("copy.db"), "of yesterday");
    assertThrows(StoreException.class, () -> new Backup(full()).to(file));
    assertEquals("of yesterday", Files.readString(file));
    assertEquals(List.of("copy.db"), in(folder));
  }

  @Test
  void aFolderThatCannotBeMadeIsSaidAsAnyOtherFault(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    Path below = file.resolve("copy.db");
    StoreException why = assertThrows(StoreException.class, () -> new Backup(full()).to(below));
    assertTrue(String.valueOf(why.getMessage()).contains(below.toString()), why.getMessage());
    assertEquals(List.of("file"), in(folder));
  }

  @Test
  void aStoreThatCannotBeReadLeavesNothingBehind(@TempDir Path folder) throws Exception {
    DataSource source = mock(DataSource.class);
    when(source.getConnection()).thenThrow(new SQLException("locked"));
    assertThrows(StoreException.class, () -> new Backup(source).to(folder.resolve("copy.db")));
    assertEquals(List.of(), in(folder));
  }
}
