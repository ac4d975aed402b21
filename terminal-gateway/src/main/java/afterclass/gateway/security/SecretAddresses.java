package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * The secret addresses: made, renewed, withdrawn, found. Only the hash of a key is stored, as of a
 * token: who reads the store or a copy of it cannot use an address. The price is that an address is
 * shown only once; a lost one is renewed.
 */
@Singleton
public final class SecretAddresses {
  /** The kind of the addresses of calendars. */
  static final String CALENDAR = "calendar";

  /** The kind of the address of the wall screen. */
  static final String BOARD = "board";

  private static final List<String> PATHS = List.of(CalendarAddresses.PATH, BoardAddress.PATH);

  private final PeopleStore store;
  private final AuditTrail audit;
  private final InstantSource clock;

  SecretAddresses(PeopleStore store, AuditTrail audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** Returns the beginning of a path before the key in it; empty if there is no key in it. */
  public static Optional<String> beginning(String path) {
    return PATHS.stream().filter(path::startsWith).findFirst();
  }

  /** Returns the address of a kind that an owner has; empty if there is none. */
  Optional<SecretAddress> of(String kind, String owner) {
    return store.address(kind, owner);
  }

  /** Returns the address of a kind with a key; empty if there is none. */
  Optional<SecretAddress> find(String kind, String key) {
    return store.address(kind, Keys.hash(key));
  }

  /**
   * Creates the address of an owner; an earlier one ends.
   *
   * @param language tag of the language of the answers
   * @return its key, which is never shown again
   */
  String make(String kind, String owner, String language, Actor by) {
    String key = Keys.next();
    SecretAddress fresh = new SecretAddress(kind, owner, Keys.hash(key), language, clock.instant());
    store.inTransaction(
        () -> {
          Optional<SecretAddress> before = store.address(kind, owner);
          store.put(fresh);
          audit.record(
              by,
              kind + (before.isPresent() ? ".renew" : ".make"),
              owner,
              before.map(SecretAddress::id).orElse(""),
              fresh.id());
        });
    return key;
  }

  /** Withdraws the address of an owner, if there is one. */
  void withdraw(String kind, String owner, Actor by) {
    withdraw(kind, owner, by, store, audit);
  }

  /** Withdraws the address of an owner, if there is one, and records it. */
  static void withdraw(String kind, String owner, Actor by, PeopleStore store, AuditTrail audit) {
    store.inTransaction(
        () ->
            store
                .address(kind, owner)
                .ifPresent(
                    address -> {
                      store.endAddress(kind, owner);
                      audit.record(by, kind + ".withdraw", owner, address.id(), "");
                    }));
  }
}
