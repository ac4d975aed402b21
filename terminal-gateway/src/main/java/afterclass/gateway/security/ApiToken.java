package afterclass.gateway.security;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A key by which a program uses the interface for somebody.
 *
 * @param keyHash SHA-256 of the key
 * @param name what it is for
 * @param account for whom it speaks; it may never do more than they
 * @param scopes what it may do, as {@link May} names it
 * @param createdAt since when
 * @param expiresAt until when
 * @param endedAt when it was taken back
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

  /** A name that shows nothing of the key. */
  public String id() {
    return keyHash.hex().substring(0, 16);
  }

  /** Whether it is good. */
  boolean good(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }
}
