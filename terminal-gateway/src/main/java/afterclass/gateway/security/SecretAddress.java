package afterclass.gateway.security;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;

/**
 * A secret address by which somebody reads without signing in.
 *
 * @param kind what is read there, as named by {@link SecretAddresses}
 * @param owner the account whose address it is; empty for the school's own. An owner has at most
 *     one of a kind
 * @param keyHash SHA-256 of the key in the address
 * @param language tag of the language of the answers, because a phone or a screen asks in none
 * @param createdAt time of creation
 */
public record SecretAddress(
    String kind, String owner, Bytes keyHash, String language, Instant createdAt) {

  /** Returns an id that does not reveal the key. */
  public String id() {
    return keyHash.hex().substring(0, 16);
  }
}
