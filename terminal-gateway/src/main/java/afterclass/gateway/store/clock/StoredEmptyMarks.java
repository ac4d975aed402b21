package afterclass.gateway.store.clock;

import afterclass.gateway.days.EmptyMark;
import afterclass.gateway.store.ChainHeads;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** The empty marks of terminals, stored as rows at the journal position of their time. */
@Singleton
public class StoredEmptyMarks {
  private final StoreTransactions transactions;
  private final EmptyMarkRepository rows;
  private final ChainHeads heads;

  StoredEmptyMarks(StoreTransactions transactions, EmptyMarkRepository rows, ChainHeads heads) {
    this.transactions = transactions;
    this.rows = rows;
    this.heads = heads;
  }

  /**
   * Adds a mark of a terminal at the end of the journal.
   *
   * @param name the terminal, as {@code site/id}
   * @param newest number of the newest record in the terminal
   * @param instead whether the mark replaces the terminal's last one
   */
  public void add(String name, Instant at, long newest, boolean instead) {
    transactions.write(
        () -> {
          if (instead) {
            rows.takeLast(name);
          }
          rows.put(name, heads.journal().position(), Micros.of(at), newest);
        });
  }

  List<EmptyMark> of(String name, long position, long upTo) {
    return transactions.read(() -> rows.of(name, position, upTo)).stream()
        .map(EmptyMarkRow::mark)
        .toList();
  }
}
