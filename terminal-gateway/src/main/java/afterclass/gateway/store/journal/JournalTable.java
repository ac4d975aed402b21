package afterclass.gateway.store.journal;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.NumberedRecord;
import afterclass.gateway.journal.Receipt;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.store.ChainHeadRow;
import afterclass.gateway.store.ChainHeads;
import afterclass.gateway.store.CommitEvent;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wire.Bytes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The journal's rows: groups are stored as a whole or not at all, positions have no gaps. */
@Singleton
public class JournalTable {
  /** Maximum number of ids per query; SQLite allows at most 32,766 values in a statement. */
  private static final int IN_LIST = 10_000;

  private final JournalRepository rows;
  private final ChainHeads heads;
  private final StoreTransactions transactions;
  private final InstantSource clock;

  JournalTable(
      JournalRepository rows,
      ChainHeads heads,
      StoreTransactions transactions,
      InstantSource clock) {
    this.rows = rows;
    this.heads = heads;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Stores a group in one transaction, before all other waiting writers.
   *
   * @return a receipt for each record, in order
   * @throws StoreException if nothing was stored
   */
  public List<Receipt> store(List<JournalRecord> records) {
    return transactions.writeFirst(() -> insert(records));
  }

  private List<Receipt> insert(List<JournalRecord> records) {
    Map<String, JournalRecord> wanted = new LinkedHashMap<>();
    records.forEach(r -> wanted.putIfAbsent(r.identity(), r));
    Map<String, Long> positions = new HashMap<>();
    rows.known(wanted.keySet()).forEach(row -> positions.put(row.identity(), row.position()));
    ChainHeadRow head = heads.journal();
    long before = head.position();
    List<JournalRow> fresh = new ArrayList<>();
    Instant now = clock.instant();
    Bytes hash = head.hash();
    for (JournalRecord record : wanted.values()) {
      if (!positions.containsKey(record.identity())) {
        JournalRow row = JournalRow.next(before + fresh.size() + 1, record, now, hash);
        hash = row.hash();
        fresh.add(row);
        positions.put(row.identity(), row.position());
      }
    }
    if (!fresh.isEmpty()) {
      rows.saveAll(fresh);
      heads.advance(head, before + fresh.size(), hash);
      transactions.changed(CommitEvent.JOURNAL);
    }
    return receipts(records, positions, before);
  }

  private static List<Receipt> receipts(
      List<JournalRecord> records, Map<String, Long> positions, long before) {
    List<Receipt> receipts = new ArrayList<>(records.size());
    long next = before;
    for (JournalRecord record : records) {
      Long position = positions.get(record.identity());
      if (position == null) {
        throw new IllegalStateException("no position for " + record.identity());
      }
      // New rows are in order, so the first record with a position is the one stored there.
      boolean repeat = position <= next;
      next = Math.max(next, position);
      receipts.add(new Receipt(position, repeat));
    }
    return receipts;
  }

  List<StoredRecord> after(long position, int limit) {
    return stored(transactions.read(() -> rows.after(position, limit)));
  }

  List<NumberedRecord> numbersAfter(long position) {
    return transactions.read(() -> rows.numbers(position)).stream()
        .map(NumberedRecordRow::numbered)
        .toList();
  }

  List<StoredRecord> occurredBetween(Instant from, Instant to) {
    return stored(transactions.read(() -> rows.occurred(Micros.of(from), Micros.of(to))));
  }

  Optional<Instant> newest(String site, String terminal) {
    return transactions.read(() -> rows.newest(site, terminal)).map(Micros::instant);
  }

  /** Returns the existing records at these positions, by position. */
  public Map<Long, StoredRecord> at(Collection<Long> positions) {
    List<Long> all = List.copyOf(positions);
    Map<Long, StoredRecord> found = new HashMap<>();
    for (int from = 0; from < all.size(); from += IN_LIST) {
      List<Long> part = all.subList(from, Math.min(all.size(), from + IN_LIST));
      transactions.read(() -> rows.at(part)).forEach(r -> found.put(r.position(), r.stored()));
    }
    return found;
  }

  long lastPosition() {
    return transactions.read(heads::journal).position();
  }

  private static List<StoredRecord> stored(List<JournalRow> found) {
    return found.stream().map(JournalRow::stored).toList();
  }
}
