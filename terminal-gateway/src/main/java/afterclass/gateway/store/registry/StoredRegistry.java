package afterclass.gateway.store.registry;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.registry.Registered;
import afterclass.gateway.registry.RegistryStore;
import afterclass.gateway.registry.TerminalSpan;
import afterclass.gateway.session.DeviceKeyStore;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.store.BookmarkRepository;
import afterclass.gateway.store.BookmarkRow;
import afterclass.gateway.store.CommitEvent;
import afterclass.gateway.store.StoreTransactions;
import afterclass.gateway.store.TransactionalStore;
import afterclass.gateway.store.days.StoredResolvedPunches;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.transaction.StoreException;
import afterclass.gateway.wire.Bytes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The registrations of terminals, stored as rows with encrypted secrets. */
@Singleton
public class StoredRegistry extends TransactionalStore implements RegistryStore, DeviceKeyStore {
  private static final Logger LOG = LoggerFactory.getLogger(StoredRegistry.class);

  private final TerminalTable terminals;
  private final StoredTerminalKeys keys;
  private final BookmarkRepository bookmarks;
  private final StoredOutages outages;
  private final StoredRegistrations registrations;
  private final StoredResolvedPunches punches;

  StoredRegistry(
      StoreTransactions transactions,
      TerminalTable terminals,
      StoredTerminalKeys keys,
      BookmarkRepository bookmarks,
      StoredOutages outages,
      StoredRegistrations registrations,
      StoredResolvedPunches punches) {
    super(transactions);
    this.terminals = terminals;
    this.keys = keys;
    this.bookmarks = bookmarks;
    this.outages = outages;
    this.registrations = registrations;
    this.punches = punches;
  }

  @Override
  public long revision() {
    return transactions.read(() -> bookmarks.val(BookmarkRow.TERMINALS)).orElse(0L);
  }

  @Override
  public List<Registered> inForce() {
    return transactions.read(terminals::all);
  }

  @Override
  public void put(Registered registered) {
    Bytes secret = terminals.encrypted(registered.terminal());
    transactions.write(() -> replace(registered, secret));
  }

  @Override
  public List<TerminalSpan> history() {
    return registrations.withUnrecorded();
  }

  @Override
  public void recordConfigured(Collection<Terminal> named, Instant now) {
    transactions.write(
        () -> {
          for (TerminalId gone : registrations.record(named, now)) {
            if (!terminals.contains(gone)) {
              outages.takenOut(gone.site(), gone.id());
            }
          }
          revised();
        });
  }

  private void replace(Registered registered, @Nullable Bytes secret) {
    Optional<LocalDate> start = terminals.since(registered.terminal().name());
    if (start.filter(registered.since()::isBefore).isPresent()) {
      // Punches dated before the old start were doubtful and no longer are: all are resolved again.
      punches.forget();
      bookmarks.put(BookmarkRow.JOURNAL, 0);
    }
    terminals.replace(registered, secret);
    revised();
  }

  private void revised() {
    bookmarks.put(BookmarkRow.TERMINALS, revision() + 1);
    transactions.changed(CommitEvent.REGISTRY);
  }

  @Override
  public boolean retire(String site, String id, Instant at, String by) {
    return transactions.write(
        () -> {
          boolean was = terminals.retire(new TerminalId(site, id), at, by);
          if (was) {
            outages.retired(site, id, at);
            revised();
          }
          return was;
        });
  }

  @Override
  public Set<TerminalId> setAside() {
    return transactions.read(registrations::setAside);
  }

  @Override
  public void setAside(String site, String id, Instant at, String by) {
    transactions.write(
        () -> {
          TerminalId name = new TerminalId(site, id);
          registrations.setAside(name, at, by);
          keys.delete(name);
          outages.retired(site, id, at);
          revised();
        });
  }

  @Override
  public void openOnboarding(String site, String id, Instant until, Instant at, String by) {
    transactions.write(
        () -> {
          keys.openOnboarding(new TerminalId(site, id), until, at, by);
          revised();
        });
  }

  @Override
  public Map<TerminalId, Instant> onboarding() {
    return transactions.read(keys::onboarding);
  }

  @Override
  public int closeGaps(Terminal terminal, Instant upTo, Instant at, String by, String why) {
    return outages.close(terminal, upTo, at, by, why);
  }

  @Override
  public Map<TerminalId, Secret> keys() {
    return transactions.read(keys::all);
  }

  @Override
  public boolean forgetKey(String site, String id) {
    return transactions.write(
        () -> {
          boolean was = keys.delete(new TerminalId(site, id));
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
    transactions
        .read(() -> terminals.withKey(terminal.name(), key, by))
        .ifPresentOrElse(this::put, () -> keepSeparately(terminal, key));
  }

  /** Stores the key in its own table, as the service does not write the configuration file. */
  private void keepSeparately(Terminal terminal, Secret key) {
    transactions.write(
        () -> {
          keys.put(terminal.name(), key);
          revised();
        });
  }
}
