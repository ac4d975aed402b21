package afterclass.gateway.store.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import afterclass.gateway.journal.Receipt;
import afterclass.gateway.store.StoreFixture;
import afterclass.gateway.transaction.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tests that no record of a failed commit is acknowledged, and that the next commit is tried. */
class FailingCommitTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T04:00:00Z"));
  private static final Duration BOUND = Duration.ofSeconds(30);

  private static void refused(CompletableFuture<Receipt> receipt) {
    // A failure of the writer's thread is detected below, by the receipt and the next commit.
    await().dontCatchUncaughtExceptions().atMost(BOUND).until(receipt::isDone);
    CompletionException why = assertThrows(CompletionException.class, receipt::join);
    assertTrue(why.getCause() instanceof StoreException, String.valueOf(why.getCause()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLITE_FULL", "SQLITE_IOERR_FSYNC", "SQLITE_BUSY", "SQLITE_CORRUPT"})
  void nothingOfACommitThatFailsIsAcknowledged(String code, @TempDir Path folder) {
    try (StoreFixture store = StoreFixture.open(folder.resolve("attendance.db"), CLOCK)) {
      JournalTable table = spy(store.bean(JournalTable.class));
      SQLiteException cause = new SQLiteException(code, SQLiteErrorCode.valueOf(code));
      doThrow(new StoreException("the store cannot be written: " + code, cause))
          .doCallRealMethod()
          .when(table)
          .store(any());
      try (JournalWriter journal = new JournalWriter(table)) {
        refused(journal.append(StoreFixture.punch(1)).toCompletableFuture());
        assertEquals(0, journal.lastPosition());
        assertEquals(0, journal.writerLagMillis());
        assertTrue(journal.fault().orElse("").contains(code), journal.fault().toString());
        CompletableFuture<Receipt> again =
            journal.append(StoreFixture.punch(1)).toCompletableFuture();
        await().dontCatchUncaughtExceptions().atMost(BOUND).until(again::isDone);
        assertEquals(new Receipt(1, false), again.join());
        assertEquals(Optional.empty(), journal.fault());
      }
    }
  }

  @Test
  void whatNobodyExpectedIsNotAcknowledgedEitherAndDoesNotEndTheWriter(@TempDir Path folder) {
    try (StoreFixture store = StoreFixture.open(folder.resolve("attendance.db"), CLOCK)) {
      JournalTable table = spy(store.bean(JournalTable.class));
      for (Throwable fault :
          List.of(new IllegalStateException("driver"), new StackOverflowError("deep"))) {
        doThrow(fault).when(table).store(any());
        try (JournalWriter journal = new JournalWriter(table)) {
          refused(journal.append(StoreFixture.punch(2)).toCompletableFuture());
          assertEquals(Optional.of(fault.toString()), journal.fault());
          doCallRealMethod().when(table).store(any());
          CompletableFuture<Receipt> again =
              journal.append(StoreFixture.punch(2)).toCompletableFuture();
          await().dontCatchUncaughtExceptions().atMost(BOUND).until(again::isDone);
          assertEquals(1, again.join().position());
        }
      }
    }
  }
}
