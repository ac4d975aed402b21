package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The secret addresses of calendars. Only the hash of a key is stored, as of a token: who reads the
 * store or a copy of it cannot read calendars. The price is that an address is shown only once; a
 * lost one is renewed.
 */
@Singleton
public final class CalendarAddresses {
  /** Path of an address, followed by its key and {@link #ENDING}. */
  public static final String PATH = "/calendar/";

  /** End of the path, by which some calendars know the format. */
  public static final String ENDING = ".ics";

  private final PeopleStore store;
  private final AuditTrail audit;
  private final InstantSource clock;

  CalendarAddresses(PeopleStore store, AuditTrail audit, InstantSource clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The reader of a calendar.
   *
   * @param staff staff number of the person whose duty it shows
   * @param language tag of its language
   */
  public record Reader(String staff, String language) {}

  /** Returns the address of an account; empty if it has none. */
  public Optional<CalendarAddress> of(String account) {
    return store.calendarAddress(account);
  }

  /**
   * Creates the address of an account; an earlier one ends.
   *
   * @param language tag of the language of the calendar
   * @return its path, which is never shown again
   */
  public String make(String account, String language, Actor by) {
    String key = Keys.next();
    CalendarAddress fresh = new CalendarAddress(account, Keys.hash(key), language, clock.instant());
    store.inTransaction(
        () -> {
          Optional<CalendarAddress> before = store.calendarAddress(account);
          store.put(fresh);
          audit.record(
              by,
              before.isPresent() ? "calendar.renew" : "calendar.make",
              account,
              before.map(CalendarAddress::id).orElse(""),
              fresh.id());
        });
    return PATH + key + ENDING;
  }

  /** Withdraws the address of an account, if it has one. */
  public void withdraw(String account, Actor by) {
    withdraw(account, by, store, audit);
  }

  /** Withdraws the address of an account, if it has one, and records it. */
  static void withdraw(String account, Actor by, PeopleStore store, AuditTrail audit) {
    store.inTransaction(
        () ->
            store
                .calendarAddress(account)
                .ifPresent(
                    address -> {
                      store.endCalendarAddress(account);
                      audit.record(by, "calendar.withdraw", account, address.id(), "");
                    }));
  }

  /**
   * Returns the reader at an address; empty if there is no such address, or its account may no
   * longer see its own days.
   *
   * @param file the last part of the path
   */
  public Optional<Reader> find(String file) {
    if (!file.endsWith(ENDING)) {
      return Optional.empty();
    }
    String key = file.substring(0, file.length() - ENDING.length());
    return store
        .calendarAddress(Keys.hash(key))
        .flatMap(
            address ->
                store
                    .account(address.account())
                    .filter(Account::enabled)
                    .filter(account -> account.may().contains(Permission.SEE_OWN))
                    .map(account -> new Reader(account.staff(), address.language())));
  }
}
