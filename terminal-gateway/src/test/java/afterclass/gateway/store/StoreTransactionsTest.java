package afterclass.gateway.store;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.JournalException;
import io.micronaut.data.exceptions.DataAccessException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTransactionsTest {

  @Test
  void saysThatTheDiskIsFull(@TempDir Path folder) {
    Path file = folder.resolve("attendance.db");
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
    try (StoreFixture store = StoreFixture.open(file, clock)) {
      Runnable full =
          () -> {
            throw new DataAccessException("database in auto-commit mode");
          };
      StoreTransactions transactions = store.bean(StoreTransactions.class);
      String said =
          String.valueOf(
              assertThrows(JournalException.class, () -> transactions.write(full)).getMessage());
      assertTrue(
          said.matches(
              "the store cannot be written: the disk is full or failing \\(\\d+ MB are free for "
                  + file
                  + "\\); nothing of the change was kept: make room"),
          said);
    }
  }
}
