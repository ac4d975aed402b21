package afterclass.gateway.store.audit;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.store.ChainHeadRow;
import afterclass.gateway.store.ChainHeads;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** The audit log, stored as a hash chain. */
@Singleton
public class StoredAudit implements AuditTrail {
  private final StoreTransactions transactions;
  private final AuditRepository rows;
  private final ChainHeads heads;
  private final InstantSource clock;

  StoredAudit(
      StoreTransactions transactions, AuditRepository rows, ChainHeads heads, InstantSource clock) {
    this.transactions = transactions;
    this.rows = rows;
    this.heads = heads;
    this.clock = clock;
  }

  @Override
  public void record(Actor actor, String action, String subject, String was, String became) {
    transactions.write(
        () -> {
          ChainHeadRow head = heads.audit();
          long position = head.position() + 1;
          AuditRow row =
              AuditRow.of(
                  new AuditEntry(
                      position, Micros.fit(clock.instant()), actor, action, subject, was, became),
                  head.hash());
          rows.save(row);
          heads.advance(head, position, row.hash());
        });
  }

  @Override
  public List<AuditEntry> find(AuditQuery query) {
    return transactions
        .read(
            () ->
                rows.find(
                    Micros.of(query.from()),
                    Micros.of(query.to()),
                    query.actor(),
                    query.text(),
                    query.below(),
                    query.most()))
        .stream()
        .map(AuditRow::entry)
        .toList();
  }

  @Override
  public List<AuditEntry> after(long position, int most) {
    return transactions.read(() -> rows.after(position, most)).stream()
        .map(AuditRow::entry)
        .toList();
  }
}
