package afterclass.gateway.store.journal;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.NumberedRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.transaction.StoreException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The journal on disk: one writing thread commits the records gathered since its last commit.
 *
 * <p>The queue is bounded. A caller that finds it full waits at most {@link #FULL_WAIT_MILLIS} and
 * then fails: its terminal gets no acknowledgement and will repeat. If a commit fails, all records
 * of that group fail; the next group is tried regardless.
 */
@Singleton
public final class JournalWriter implements PunchJournal, AutoCloseable {
  /** Maximum number of records waiting to be committed. */
  static final int QUEUE = 20_000;

  /** Maximum number of records in one commit. */
  static final int GROUP = 1_000;

  /** Maximum time for which a caller waits for room in a full queue, in milliseconds. */
  static final long FULL_WAIT_MILLIS = 2_000;

  private record Waiting(
      JournalRecord record, long sinceNanos, CompletableFuture<Receipt> receipt) {}

  private final JournalTable table;
  private final long fullWaitMillis;
  private final BlockingQueue<Waiting> queue;
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "journal-writer");
            thread.setDaemon(true);
            return thread;
          });
  private volatile List<Waiting> group = List.of();
  private volatile @Nullable String fault;
  private volatile boolean closed;

  /** Creates a writer over the store's tables. */
  @Inject
  public JournalWriter(JournalTable table) {
    this(table, QUEUE, FULL_WAIT_MILLIS);
  }

  JournalWriter(JournalTable table, int capacity, long fullWaitMillis) {
    this.table = table;
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.fullWaitMillis = fullWaitMillis;
  }

  @Override
  public CompletionStage<Receipt> append(JournalRecord record) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    Waiting waiting = new Waiting(JournalRow.fit(record), System.nanoTime(), receipt);
    if (closed) {
      receipt.completeExceptionally(refusal("the journal is closed"));
    } else if (enqueue(waiting)) {
      schedule();
    } else {
      receipt.completeExceptionally(
          refusal("the journal's queue is full: the store does not keep up"));
    }
    return receipt.minimalCompletionStage();
  }

  private boolean enqueue(Waiting waiting) {
    if (queue.offer(waiting)) {
      return true;
    }
    try {
      return queue.offer(waiting, fullWaitMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void schedule() {
    if (!scheduled.compareAndSet(false, true)) {
      return;
    }
    try {
      writer.execute(this::drain);
    } catch (RejectedExecutionException e) {
      scheduled.set(false);
      List<Waiting> late = new ArrayList<>();
      queue.drainTo(late);
      fail(late, refusal("the journal is closed"));
    }
  }

  private void drain() {
    try {
      while (!queue.isEmpty()) {
        takeGroup();
      }
    } finally {
      scheduled.set(false);
      if (!queue.isEmpty()) {
        schedule();
      }
    }
  }

  private void takeGroup() {
    List<Waiting> next = new ArrayList<>();
    queue.drainTo(next, GROUP);
    if (next.isEmpty()) {
      return;
    }
    group = next;
    try {
      commit(next);
    } catch (Error | RuntimeException e) {
      fault = String.valueOf(e);
      throw e;
    } finally {
      // Fails what got no receipt, so that no caller waits forever; completed receipts are kept.
      fail(next, refusal("the record was not stored"));
      group = List.of();
    }
  }

  private static void fail(List<Waiting> waiting, StoreException why) {
    waiting.forEach(w -> w.receipt().completeExceptionally(why));
  }

  private void commit(List<Waiting> next) {
    try {
      List<Receipt> receipts = table.store(next.stream().map(Waiting::record).toList());
      group = List.of();
      fault = null;
      for (int i = 0; i < receipts.size(); i++) {
        next.get(i).receipt().complete(receipts.get(i));
      }
    } catch (StoreException e) {
      fault = String.valueOf(e.getMessage());
      fail(next, e);
    }
  }

  private static StoreException refusal(String why) {
    return new StoreException(why + "; not acknowledged, the terminal will repeat", null);
  }

  @Override
  public List<StoredRecord> after(long position, int limit) {
    return table.after(position, limit);
  }

  @Override
  public List<NumberedRecord> numbersAfter(long position) {
    return table.numbersAfter(position);
  }

  @Override
  public List<StoredRecord> occurredBetween(Instant from, Instant to) {
    return table.occurredBetween(from, to);
  }

  @Override
  public Optional<Instant> newest(String site, String terminal) {
    return table.newest(site, terminal);
  }

  @Override
  public long lastPosition() {
    return table.lastPosition();
  }

  @Override
  public long writerLagMillis() {
    List<Waiting> committing = group;
    Waiting oldest = committing.isEmpty() ? queue.peek() : committing.get(0);
    return oldest == null
        ? 0
        : Math.max(0, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - oldest.sinceNanos()));
  }

  @Override
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /** Commits the waiting records and accepts no further ones. */
  @Override
  @PreDestroy
  public void close() {
    closed = true;
    schedule();
    writer.shutdown();
    try {
      if (!writer.awaitTermination(30, TimeUnit.SECONDS)) {
        writer.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
