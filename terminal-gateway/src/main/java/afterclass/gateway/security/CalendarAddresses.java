package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditTrail;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The secret addresses of calendars, one for each account at most. */
@Singleton
public final class CalendarAddresses {
  /** Path of an address, followed by its key and {@link #ENDING}. */
  public static final String PATH = "/calendar/";

  /** End of the path, by which some calendars know the format. */
  public static final String ENDING = ".ics";

  private final SecretAddresses addresses;
  private final PeopleStore store;

  CalendarAddresses(SecretAddresses addresses, PeopleStore store) {
    this.addresses = addresses;
    this.store = store;
  }

  /**
   * The reader of a calendar.
   *
   * @param staff staff number of the person whose duty it shows
   * @param language tag of its language
   */
  public record Reader(String staff, String language) {}

  /** Returns the address of an account; empty if it has none. */
  public Optional<SecretAddress> of(String account) {
    return addresses.of(SecretAddresses.CALENDAR, account);
  }

  /**
   * Creates the address of an account; an earlier one ends.
   *
   * @param language tag of the language of the calendar
   * @return its path, which is never shown again
   */
  public String make(String account, String language, Actor by) {
    return PATH + addresses.make(SecretAddresses.CALENDAR, account, language, by) + ENDING;
  }

  /** Withdraws the address of an account, if it has one. */
  public void withdraw(String account, Actor by) {
    addresses.withdraw(SecretAddresses.CALENDAR, account, by);
  }

  /** Withdraws the address of an account, if it has one, and records it. */
  static void withdraw(String account, Actor by, PeopleStore store, AuditTrail audit) {
    SecretAddresses.withdraw(SecretAddresses.CALENDAR, account, by, store, audit);
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
    return addresses
        .find(SecretAddresses.CALENDAR, key)
        .flatMap(
            address ->
                store
                    .account(address.owner())
                    .filter(Account::enabled)
                    .filter(account -> account.may().contains(Permission.SEE_OWN))
                    .map(account -> new Reader(account.staff(), address.language())));
  }
}
