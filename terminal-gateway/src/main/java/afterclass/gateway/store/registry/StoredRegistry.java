package afterclass.gateway.store.registry;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.registry.Registered;
import afterclass.gateway.registry.RegistryStore;
import afterclass.gateway.registry.SecretBox;
import afterclass.gateway.registry.TerminalSpan;
import afterclass.gateway.session.KeyKeeper;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.store.BookmarkRepository;
import afterclass.gateway.store.BookmarkRow;
import afterclass.gateway.store.CommitEvent;
import afterclass.gateway.store.Micros;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import afterclass.gateway.store.days.StoredResolvedPunches;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wire.Bytes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registrations of terminals, stored as rows with encrypted secrets. */
@Singleton
public class StoredRegistry extends TransactionalStore implements RegistryStore, KeyKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(StoredRegistry.class);

  private final TerminalRepository rows;
  private final OnboardingRepository onboarding;
  private final TerminalKeyRepository keys;
  private final BookmarkRepository bookmarks;
  private final StoredOutages outages;
  private final StoredRegistrations registrations;
  private final StoredResolvedPunches punches;
  private final SecretBox box;
  private final InstantSource clock;

  StoredRegistry(
      StoreTransactions transactions,
      TerminalRepository rows,
      OnboardingRepository onboarding,
      TerminalKeyRepository keys,
      BookmarkRepository bookmarks,
      StoredOutages outages,
      StoredRegistrations registrations,
      StoredResolvedPunches punches,
      SecretBox box,
      InstantSource clock) {
    super(transactions);
    this.rows = rows;
    this.onboarding = onboarding;
    this.keys = keys;
    this.bookmarks = bookmarks;
    this.outages = outages;
    this.registrations = registrations;
    this.punches = punches;
    this.box = box;
    this.clock = clock;
  }

  @Override
  public long revision() {
    return transactions.read(() -> bookmarks.val(BookmarkRow.TERMINALS)).orElse(0L);
  }

  @Override
  public List<Registered> inForce() {
    return transactions.read(rows::inForce).stream().map(this::registered).toList();
  }

  private Registered registered(TerminalRow row) {
    Bytes closed = row.secret();
    return row.registered(closed == null ? null : box.openOrNobodys(closed, row.name().toString()));
  }

  @Override
  public void put(Registered registered) {
    Terminal terminal = registered.terminal();
    Secret secret = terminal.secret();
    Bytes closed = secret == null ? null : box.close(secret, terminal.name().toString());
    transactions.write(() -> replace(registered, closed));
  }

  @Override
  public List<TerminalSpan> history() {
    return registrations.all();
  }

  @Override
  public void recordConfigured(Collection<Terminal> named, Instant now) {
    transactions.write(
        () -> {
          Set<TerminalId> registered =
              rows.inForce().stream().map(TerminalRow::name).collect(Collectors.toSet());
          for (TerminalId gone : registrations.record(named, now)) {
            if (!registered.contains(gone)) {
              outages.takenOut(gone.site(), gone.id());
            }
          }
          revised();
        });
  }

  private void replace(Registered registered, @Nullable Bytes closed) {
    Terminal terminal = registered.terminal();
    if (hungThereEarlier(registered)) {
      // Punches dated before the old start were doubtful and no longer are: all are placed again.
      punches.forget();
      bookmarks.put(BookmarkRow.JOURNAL, 0);
    }
    rows.retire(
        terminal.site(), terminal.id(), Micros.of(registered.at()), "replaced: " + registered.by());
    rows.save(TerminalRow.of(rows.lastId() + 1, registered, closed));
    revised();
  }

  private void revised() {
    bookmarks.put(BookmarkRow.TERMINALS, revision() + 1);
    transactions.changed(CommitEvent.REGISTRY);
  }

  private boolean hungThereEarlier(Registered registered) {
    TerminalId name = registered.terminal().name();
    return rows.inForce().stream()
        .filter(row -> row.name().equals(name))
        .anyMatch(row -> registered.since().isBefore(LocalDate.parse(row.since())));
  }

  @Override
  public boolean retire(String site, String id, Instant at, String by) {
    return transactions.write(
        () -> {
          boolean was = rows.retire(site, id, Micros.of(at), by) > 0;
          if (was) {
            outages.retired(site, id, at);
            revised();
          }
          return was;
        });
  }

  @Override
  public void openOnboarding(String site, String id, Instant until, Instant at, String by) {
    transactions.write(
        () -> {
          onboarding.put(new TerminalId(site, id).toString(), Micros.of(until), Micros.of(at), by);
          revised();
        });
  }

  @Override
  public Map<TerminalId, Instant> onboarding() {
    return transactions.read(onboarding::all).stream()
        .collect(
            Collectors.toMap(
                row -> TerminalId.of(row.name()), row -> Micros.instant(row.openUntil())));
  }

  @Override
  public int closeGaps(Terminal terminal, Instant upTo, Instant at, String by, String why) {
    return outages.close(terminal, upTo, at, by, why);
  }

  @Override
  public Map<TerminalId, Secret> keys() {
    return transactions.read(keys::all).stream()
        .collect(
            Collectors.toMap(
                row -> TerminalId.of(row.name()),
                row -> box.openOrNobodys(row.secret(), row.name())));
  }

  @Override
  public boolean forgetKey(String site, String id) {
    return transactions.write(
        () -> {
          boolean was = keys.delete(new TerminalId(site, id).toString()) > 0;
          if (was) {
            revised();
          }
          return was;
        });
  }

  /** Stores a key that the gateway gave to a terminal; the actor is the gateway itself. */
  @Override
  public void keep(Terminal terminal, Secret key, Runnable kept) {
    try {
      keepKey(terminal, key, "onboarding");
    } catch (StoreException e) {
      LOG.error("the key of {} cannot be written: {}", terminal.id(), e.getMessage());
      return;
    }
    kept.run();
  }

  @Override
  public void keepKey(Terminal terminal, Secret key, String by) {
    inForce().stream()
        .filter(r -> r.terminal().site().equals(terminal.site()))
        .filter(r -> r.terminal().id().equals(terminal.id()))
        .findFirst()
        .ifPresentOrElse(known -> keepWith(known, key, by), () -> keepBeside(terminal, key));
  }

  private void keepWith(Registered known, Secret key, String by) {
    Terminal terminal = known.terminal().withSecret(key);
    put(new Registered(terminal, known.since(), clock.instant(), by));
  }

  /** Stores the key in the store, because the service does not write the configuration file. */
  private void keepBeside(Terminal terminal, Secret key) {
    String name = terminal.name().toString();
    Bytes closed = box.close(key, name);
    transactions.write(
        () -> {
          keys.delete(name);
          keys.save(new TerminalKeyRow(name, closed, Micros.of(clock.instant())));
          revised();
        });
  }
}
