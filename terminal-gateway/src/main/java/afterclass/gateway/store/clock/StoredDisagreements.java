package afterclass.gateway.store.clock;

import afterclass.gateway.days.Disagreement;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The disagreements of clocks, stored as rows. Caches the open ones: only the service writes. */
@Singleton
class StoredDisagreements {
  private final StoreTransactions transactions;
  private final DisagreementRepository disagreements;
  private final DisagreementTerminalRepository terminals;
  private volatile @Nullable List<Disagreement> open;

  StoredDisagreements(
      StoreTransactions transactions,
      DisagreementRepository disagreements,
      DisagreementTerminalRepository terminals) {
    this.transactions = transactions;
    this.disagreements = disagreements;
    this.terminals = terminals;
  }

  List<Disagreement> open() {
    List<Disagreement> known = open;
    if (known == null) {
      known = transactions.read(() -> disagreements.open().stream().map(this::read).toList());
      open = known;
    }
    return known;
  }

  private Disagreement read(DisagreementRow row) {
    Map<String, Duration> ahead = new TreeMap<>();
    terminals.of(row.id()).forEach(t -> ahead.put(t.terminal(), Micros.duration(t.ahead())));
    return new Disagreement(
        row.site(),
        Micros.instant(row.since()),
        Micros.instant(row.noticedAt()),
        Micros.instant(row.run()),
        ahead);
  }

  void save(Disagreement disagreement) {
    open = null;
    transactions.write(
        () -> {
          long id =
              disagreements
                  .open(disagreement.site())
                  .map(DisagreementRow::id)
                  .orElseGet(() -> begin(disagreement));
          disagreement
              .ahead()
              .forEach((terminal, ahead) -> terminals.put(id, terminal, Micros.of(ahead)));
        });
    open = null;
  }

  private long begin(Disagreement d) {
    long id = disagreements.lastId() + 1;
    disagreements.save(
        new DisagreementRow(
            id,
            d.site(),
            Micros.of(d.since()),
            Micros.of(d.noticed()),
            Micros.of(d.run()),
            null,
            null));
    return id;
  }

  void settle(String site, Instant at, String how) {
    transactions.write(
        () ->
            disagreements
                .open(site)
                .ifPresent(row -> disagreements.update(row.settled(Micros.of(at), how))));
    open = null;
  }
}
