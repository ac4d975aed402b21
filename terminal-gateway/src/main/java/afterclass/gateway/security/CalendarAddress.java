package afterclass.gateway.security;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;

/**
 * The secret address at which a phone's calendar reads the duty of an account's person.
 *
 * @param account the account; it has at most one address
 * @param keyHash SHA-256 of the key in the address
 * @param language tag of the language of the calendar, because a phone asks in none
 * @param createdAt time of creation
 */
public record CalendarAddress(String account, Bytes keyHash, String language, Instant createdAt) {

  /** Returns an id that does not reveal the key. */
  public String id() {
    return keyHash.hex().substring(0, 16);
  }
}
