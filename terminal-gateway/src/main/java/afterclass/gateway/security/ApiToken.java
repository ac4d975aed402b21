package afterclass.gateway.security;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a program uses the interface on behalf of an account.
 *
 * @param keyHash SHA-256 of the key
 * @param name its purpose
 * @param account the account; the token never permits more than it
 * @param scopes its permissions, as named by {@link Permission}
 * @param createdAt time of creation
 * @param expiresAt time of expiry
 * @param endedAt time of revocation, or {@code null}
 */
public record ApiToken(
    Bytes keyHash,
    String name,
    String account,
    Set<String> scopes,
    Instant createdAt,
    Instant expiresAt,
    @Nullable Instant endedAt) {

  public ApiToken {
    scopes = Collections.unmodifiableSet(new TreeSet<>(scopes));
  }

  /** Returns an id that does not reveal the key. */
  public String id() {
    return keyHash.hex().substring(0, 16);
  }

  /** Returns whether the token is valid at an instant: neither revoked nor expired. */
  boolean good(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }
}
