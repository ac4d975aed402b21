package afterclass.gateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.transaction.StoreException;
import io.micronaut.data.exceptions.DataAccessException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class StoreTransactionsTest {

  @Test
  void saysThatTheDiskIsFull(@TempDir Path folder) {
    Path file = folder.resolve("attendance.db");
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
    try (StoreFixture store = StoreFixture.open(file, clock)) {
      Runnable full =
          () -> {
            throw new DataAccessException(
                "not stored", new SQLiteException("no room", SQLiteErrorCode.SQLITE_FULL));
          };
      StoreTransactions transactions = store.bean(StoreTransactions.class);
      String said =
          String.valueOf(
              assertThrows(StoreException.class, () -> transactions.write(full)).getMessage());
      assertTrue(
          said.matches(
              "the store cannot be written: the disk is full or failing \\(\\d+ MB are free for "
                  + file
                  + "\\); nothing of the change was kept: make room"),
          said);
    }
  }

  @Test
  void saysWhatFailedFirstWhenTheRollbackFailsToo(@TempDir Path folder) throws SQLException {
    Path file = folder.resolve("attendance.db");
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
    try (StoreFixture store = StoreFixture.open(file, clock)) {
      StoreFixture.behindItsBack(
          file,
          "create trigger rolls_back before insert on bookmark begin"
              + " select raise(rollback, 'rolled back by SQLite'); end");
      StoreTransactions transactions = store.bean(StoreTransactions.class);
      BookmarkRepository bookmarks = store.bean(BookmarkRepository.class);
      Runnable work = () -> bookmarks.put("new", 1);
      StoreException fault = assertThrows(StoreException.class, () -> transactions.write(work));
      assertTrue(
          String.valueOf(fault.getMessage()).contains("rolled back by SQLite"), fault.getMessage());
    }
  }

  @Test
  void publishesWhatChangedOnceItIsCommitted(@TempDir Path folder) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
    try (StoreFixture store = StoreFixture.open(folder.resolve("attendance.db"), clock)) {
      List<CommitEvent> heard = new ArrayList<>();
      StoreTransactions transactions = store.bean(StoreTransactions.class);
      store
          .bean(CommitEvents.class)
          .listen(
              event -> {
                assertFalse(transactions.writing());
                heard.add(event);
              });
      transactions.write(
          () -> {
            transactions.write(() -> transactions.changed(CommitEvent.FACTS));
            transactions.changed(CommitEvent.FACTS);
            assertEquals(List.of(), heard);
          });
      assertEquals(List.of(CommitEvent.FACTS), heard);
      Runnable broken =
          () -> {
            transactions.changed(CommitEvent.JOURNAL);
            throw new DataAccessException("broken off");
          };
      assertThrows(StoreException.class, () -> transactions.write(broken));
      transactions.write(() -> {});
      assertEquals(List.of(CommitEvent.FACTS), heard);
    }
  }
}
