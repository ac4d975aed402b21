package afterclass.gateway.store.registry;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.registry.Registered;
import afterclass.gateway.registry.SecretBox;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.store.Micros;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.wire.Bytes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registrations in force, in the table {@code terminal} with encrypted secrets. */
@Singleton
class TerminalTable {
  private final TerminalRepository rows;
  private final SecretBox box;
  private final InstantSource clock;

  TerminalTable(TerminalRepository rows, SecretBox box, InstantSource clock) {
    this.rows = rows;
    this.box = box;
    this.clock = clock;
  }

  List<Registered> all() {
    return rows.inForce().stream().map(this::registered).toList();
  }

  private Registered registered(TerminalRow row) {
    Bytes closed = row.secret();
    return row.registered(closed == null ? null : box.openOrNobodys(closed, row.name().toString()));
  }

  boolean contains(TerminalId name) {
    return named(name).isPresent();
  }

  /** Returns the first date of a terminal's registration; empty if it is not registered. */
  Optional<LocalDate> since(TerminalId name) {
    return named(name).map(row -> LocalDate.parse(row.since()));
  }

  /** Returns the registration of a terminal, changed to another key now. */
  Optional<Registered> withKey(TerminalId name, Secret key, String by) {
    return named(name)
        .map(this::registered)
        .map(
            old ->
                new Registered(old.terminal().withSecret(key), old.since(), clock.instant(), by));
  }

  private Optional<TerminalRow> named(TerminalId name) {
    return rows.inForce().stream().filter(row -> row.name().equals(name)).findFirst();
  }

  /** Encrypts the secret of a terminal; null if it has none. */
  @Nullable Bytes encrypted(Terminal terminal) {
    Secret secret = terminal.secret();
    return secret == null ? null : box.close(secret, terminal.name().toString());
  }

  /** Registers a terminal in place of its earlier registration. */
  void replace(Registered registered, @Nullable Bytes secret) {
    retire(registered.terminal().name(), registered.at(), "replaced: " + registered.by());
    rows.save(TerminalRow.of(rows.lastId() + 1, registered, secret));
  }

  /**
   * Ends a registration.
   *
   * @return whether there was one
   */
  boolean retire(TerminalId name, Instant at, String by) {
    return rows.retire(name.site(), name.id(), Micros.of(at), by) > 0;
  }
}
