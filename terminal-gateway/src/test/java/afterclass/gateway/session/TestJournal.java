package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.NumberedRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A journal whose commits the test controls. */
final class TestJournal implements PunchJournal {
  private record Waiting(JournalRecord record, CompletableFuture<Receipt> stage) {}

  private final List<StoredRecord> stored = new ArrayList<>();
  private final Map<Object, Long> positions = new HashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean held;
  private int failing;

  /** Commits nothing until {@link #release()}. */
  synchronized void hold() {
    held = true;
  }

  /** Commits the waiting records and all later ones. */
  void release() {
    List<Waiting> ready;
    synchronized (this) {
      held = false;
      ready = List.copyOf(waiting);
      waiting.clear();
    }
    ready.forEach(this::commit);
  }

  /** Makes a number of the next appends fail. */
  synchronized void failNext(int count) {
    failing = count;
  }

  /** Returns the number of records that wait for their commit. */
  synchronized int waiting() {
    return waiting.size();
  }

  @Override
  public CompletionStage<Receipt> append(JournalRecord record) {
    Waiting fresh = new Waiting(record, new CompletableFuture<>());
    synchronized (this) {
      if (failing > 0) {
        failing--;
        return CompletableFuture.failedFuture(
            new StoreException("the disk is full", new IOException("no space left")));
      }
      if (held) {
        waiting.add(fresh);
        return fresh.stage;
      }
    }
    commit(fresh);
    return fresh.stage;
  }

  private void commit(Waiting next) {
    Receipt receipt;
    synchronized (this) {
      receipt = put(next.record);
    }
    next.stage.complete(receipt);
  }

  private Receipt put(JournalRecord record) {
    Long old = positions.get(record.identity());
    if (old != null) {
      return new Receipt(old, true);
    }
    long position = stored.size() + 1L;
    positions.put(record.identity(), position);
    stored.add(new StoredRecord(position, record, record.arrivedAt(), Bytes.empty()));
    return new Receipt(position, false);
  }

  /** Returns all records of a kind, in order. */
  synchronized List<JournalRecord> all(JournalRecord.Kind kind) {
    return stored.stream().map(StoredRecord::record).filter(r -> r.kind() == kind).toList();
  }

  @Override
  public synchronized List<StoredRecord> after(long position, int limit) {
    return stored.stream().filter(s -> s.position() > position).limit(limit).toList();
  }

  @Override
  public List<NumberedRecord> numbersAfter(long position) {
    return after(position, Integer.MAX_VALUE).stream()
        .map(StoredRecord::record)
        .filter(record -> record.recordNo() != null)
        .map(
            record ->
                new NumberedRecord(
                    record.site(), record.terminal(), Objects.requireNonNull(record.recordNo())))
        .toList();
  }

  @Override
  public synchronized List<StoredRecord> occurredBetween(Instant from, Instant to) {
    return stored.stream()
        .filter(s -> !s.record().occurredAt().isBefore(from))
        .filter(s -> s.record().occurredAt().isBefore(to))
        .toList();
  }

  @Override
  public synchronized Optional<Instant> newest(String site, String terminal) {
    return all(JournalRecord.Kind.PUNCH).stream()
        .filter(record -> record.site().equals(site) && record.terminal().equals(terminal))
        .map(JournalRecord::occurredAt)
        .max(Comparator.naturalOrder());
  }

  @Override
  public synchronized long lastPosition() {
    return stored.size();
  }

  @Override
  public long writerLagMillis() {
    return 0;
  }

  @Override
  public Optional<String> fault() {
    return Optional.empty();
  }
}
