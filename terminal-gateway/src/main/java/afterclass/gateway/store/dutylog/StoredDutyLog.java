package afterclass.gateway.store.dutylog;

import afterclass.gateway.dutylog.DutyEntry;
import afterclass.gateway.dutylog.DutyLogStore;
import afterclass.gateway.store.CommitEvent;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The duty log, stored as rows. */
@Singleton
public class StoredDutyLog extends TransactionalStore implements DutyLogStore {
  private final DutyLogRepository rows;

  StoredDutyLog(StoreTransactions transactions, DutyLogRepository rows) {
    super(transactions);
    this.rows = rows;
  }

  @Override
  public long nextId() {
    return transactions.read(rows::lastId) + 1;
  }

  @Override
  public void add(DutyEntry entry) {
    transactions.write(
        () -> {
          rows.save(entry);
          transactions.changed(CommitEvent.DUTY_LOG);
        });
  }

  @Override
  public Optional<DutyEntry> find(long id) {
    return transactions.read(() -> rows.findById(id));
  }

  @Override
  public List<DutyEntry> about(LocalDate from, LocalDate to) {
    return transactions.read(() -> rows.about(from.toString(), to.toString()));
  }

  @Override
  public List<DutyEntry> urgentSince(Instant from) {
    return transactions.read(() -> rows.urgentSince(Micros.of(from)));
  }
}
