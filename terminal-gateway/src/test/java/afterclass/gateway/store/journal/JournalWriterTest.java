package afterclass.gateway.store.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.NumberedRecord;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.store.StoreFixture;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wire.Bytes;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalWriterTest {
  private static final Instant NOON = StoreFixture.NOON;
  private static final InstantSource CLOCK = InstantSource.fixed(NOON);

  private Path file = Path.of("unset");
  private @Nullable StoreFixture opened;

  @BeforeEach
  void open(@TempDir Path folder) {
    file = folder.resolve("not/there/yet").resolve("attendance.db");
    opened = StoreFixture.open(file, CLOCK);
  }

  @AfterEach
  void close() {
    store().close();
  }

  private StoreFixture store() {
    StoreFixture fixture = opened;
    if (fixture == null) {
      throw new IllegalStateException("not opened");
    }
    return fixture;
  }

  private JournalWriter journal() {
    return store().bean(JournalWriter.class);
  }

  private static Receipt await(java.util.concurrent.CompletionStage<Receipt> stage) {
    return stage.toCompletableFuture().orTimeout(30, SECONDS).join();
  }

  @Test
  void storesWhatWasSaidAndReadsItBackToTheField() {
    JournalRecord said = StoreFixture.punch(7);
    assertEquals(new Receipt(1, false), await(journal().append(said)));
    List<StoredRecord> back = journal().after(0, 10);
    assertEquals(1, back.size());
    assertEquals(said, back.get(0).record());
    assertEquals(NOON, back.get(0).committedAt());
    assertEquals(32, back.get(0).hash().length());
    assertEquals(
        List.of(new NumberedRecord(said.site(), said.terminal(), "7")), journal().numbersAfter(0));
    assertEquals(List.of(), journal().numbersAfter(1));
    assertEquals(1, journal().lastPosition());
    assertEquals(0, journal().writerLagMillis());
  }

  @Test
  void storesARepeatOnceAndSaysWhereItStood() {
    assertEquals(new Receipt(1, false), await(journal().append(StoreFixture.punch(1))));
    assertEquals(new Receipt(2, false), await(journal().append(StoreFixture.punch(2))));
    assertEquals(new Receipt(1, true), await(journal().append(StoreFixture.punch(1))));
    assertEquals(2, journal().lastPosition());
  }

  @Test
  void knowsARepeatWithinOneGroup() {
    List<Receipt> receipts =
        store()
            .bean(JournalTable.class)
            .store(
                List.of(
                    StoreFixture.punch(1),
                    StoreFixture.punch(2),
                    StoreFixture.punch(1),
                    StoreFixture.punch(2)));
    assertEquals(
        List.of(
            new Receipt(1, false),
            new Receipt(2, false),
            new Receipt(1, true),
            new Receipt(2, true)),
        receipts);
  }

  @Test
  void keepsTimesBeyondAllReasonWithoutFailing() {
    JournalRecord absurd =
        new JournalRecord(
            JournalRecord.Kind.PUNCH,
            "school",
            "gate",
            "attendance",
            "1",
            Instant.MAX,
            "1",
            NOON,
            Bytes.empty(),
            0,
            null);
    assertEquals(new Receipt(1, false), await(journal().append(absurd)));
    assertEquals(new Receipt(1, true), await(journal().append(absurd)));
  }

  @Test
  void numbersWithoutGapsFromManyThreads() throws InterruptedException {
    int threads = 8;
    int each = 500;
    List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
    List<Thread> callers = new ArrayList<>();
    for (int t = 0; t < threads; t++) {
      int first = t * each;
      Thread caller =
          new Thread(
              () ->
                  IntStream.range(first, first + each)
                      .forEach(
                          i -> {
                            CompletableFuture<Receipt> receipt =
                                journal().append(StoreFixture.punch(i)).toCompletableFuture();
                            synchronized (receipts) {
                              receipts.add(receipt);
                            }
                          }));
      callers.add(caller);
      caller.start();
    }
    for (Thread caller : callers) {
      caller.join(30_000);
    }
    List<Long> positions =
        receipts.stream().map(r -> r.orTimeout(30, SECONDS).join().position()).sorted().toList();
    assertEquals(IntStream.rangeClosed(1, 4_000).mapToObj(Long::valueOf).toList(), positions);
    assertEquals(4_000, journal().lastPosition());
    assertEquals(
        positions, journal().after(0, 5_000).stream().map(StoredRecord::position).toList());
  }

  @Test
  void acknowledgesNothingWhileAnotherProcessHoldsTheStoreAndRecovers() throws SQLException {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      CompletableFuture<Receipt> stage =
          journal().append(StoreFixture.punch(1)).toCompletableFuture();
      ExecutionException failure =
          assertThrows(ExecutionException.class, () -> stage.get(30, SECONDS));
      StoreException why = assertInstanceOf(StoreException.class, failure.getCause());
      assertTrue(String.valueOf(why.getMessage()).contains("SQLITE_BUSY"), why.getMessage());
      statement.execute("rollback");
    }
    assertEquals(0, journal().lastPosition());
    assertEquals(new Receipt(1, false), await(journal().append(StoreFixture.punch(1))));
  }

  @Test
  void losesNoPositionWhenACommitFails() throws SQLException {
    assertEquals(1, await(journal().append(StoreFixture.punch(1))).position());
    StoreFixture.behindItsBack(
        file,
        "create trigger full before insert on journal begin"
            + " select raise(abort, 'disk full'); end");
    CompletableFuture<Receipt> stage =
        journal().append(StoreFixture.punch(2)).toCompletableFuture();
    assertThrows(ExecutionException.class, () -> stage.get(30, SECONDS));
    StoreFixture.behindItsBack(file, "drop trigger full");
    assertEquals(new Receipt(2, false), await(journal().append(StoreFixture.punch(3))));
    assertEquals(new Receipt(3, false), await(journal().append(StoreFixture.punch(2))));
  }

  @Test
  void refusesWhenTheQueueIsFullInsteadOfGrowing() throws SQLException {
    JournalTable table = store().bean(JournalTable.class);
    List<CompletableFuture<Receipt>> stages = new ArrayList<>();
    AtomicReference<@Nullable Throwable> refused = new AtomicReference<>();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement();
        JournalWriter small = new JournalWriter(table, 2, 1)) {
      statement.execute("begin immediate");
      for (int i = 0; i < 10; i++) {
        CompletableFuture<Receipt> stage =
            small.append(StoreFixture.punch(i)).toCompletableFuture();
        stages.add(stage.whenComplete((r, thrown) -> refused.compareAndSet(null, thrown)));
      }
      assertTrue(String.valueOf(refused.get()).contains("queue is full"), "" + refused.get());
      assertTrue(small.writerLagMillis() >= 0);
      statement.execute("rollback");
    }
    long stored = stages.stream().filter(s -> !s.isCompletedExceptionally()).count();
    assertEquals(stored, journal().lastPosition());
    assertTrue(stored > 0 && stored < 10, "stored " + stored);
  }

  @Test
  void refusesAfterClosing() {
    JournalWriter writer = new JournalWriter(store().bean(JournalTable.class));
    writer.close();
    assertTrue(
        writer.append(StoreFixture.punch(1)).toCompletableFuture().isCompletedExceptionally());
    assertFalse(
        journal().append(StoreFixture.punch(1)).toCompletableFuture().isCompletedExceptionally());
  }

  @Test
  void refusesUpdateAndDelete() throws SQLException {
    await(journal().append(StoreFixture.punch(1)));
    for (String sql :
        List.of(
            "update journal set note = 'x'",
            "delete from journal",
            "delete from chain_head",
            "update chain_head set position = 0 where chain = 'journal'")) {
      SQLException refused =
          assertThrows(SQLException.class, () -> StoreFixture.behindItsBack(file, sql));
      assertTrue(
          String.valueOf(refused.getMessage()).contains("append-only")
              || String.valueOf(refused.getMessage()).contains("only grows"),
          refused.getMessage());
    }
    assertEquals("wal", store().value("pragma journal_mode"));
  }
}
