package afterclass.gateway.security;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session of an account in a browser.
 *
 * @param keyHash SHA-256 of the key in the browser's cookie
 * @param account the account
 * @param openedAt time of signing in
 * @param seenAt time of the last request, to the minute
 * @param address client address
 * @param agent the browser's user agent, truncated
 * @param endedAt time at which it was ended, or {@code null}
 */
public record Session(
    Bytes keyHash,
    String account,
    Instant openedAt,
    Instant seenAt,
    String address,
    String agent,
    @Nullable Instant endedAt) {

  /** Returns an id that does not reveal the key. */
  public String id() {
    return keyHash.hex().substring(0, 16);
  }
}
