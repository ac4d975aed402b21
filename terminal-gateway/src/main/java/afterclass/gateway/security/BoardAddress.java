package afterclass.gateway.security;

import afterclass.gateway.audit.Actor;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The secret address of the school's wall screen; there is at most one. */
@Singleton
public final class BoardAddress {
  /** Path of the address, followed by its key. */
  public static final String PATH = "/board/";

  private static final String SCHOOL = "";

  private final SecretAddresses addresses;

  BoardAddress(SecretAddresses addresses) {
    this.addresses = addresses;
  }

  /** Returns the address; empty if none is open. */
  public Optional<SecretAddress> open() {
    return addresses.of(SecretAddresses.BOARD, SCHOOL);
  }

  /** Returns the address with a key; empty if there is none, or it ended. */
  public Optional<SecretAddress> find(String key) {
    return addresses.find(SecretAddresses.BOARD, key);
  }

  /**
   * Opens the address; an earlier one ends.
   *
   * @param language tag of the language of the screen
   * @return its path, which is never shown again
   */
  public String make(String language, Actor by) {
    return PATH + addresses.make(SecretAddresses.BOARD, SCHOOL, language, by);
  }

  /** Withdraws the address, if there is one. */
  public void withdraw(Actor by) {
    addresses.withdraw(SecretAddresses.BOARD, SCHOOL, by);
  }
}
