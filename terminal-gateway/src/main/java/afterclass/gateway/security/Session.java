package afterclass.gateway.security;

import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signed in with a browser.
 *
 * @param keyHash SHA-256 of the key that the browser brings
 * @param account whose it is
 * @param openedAt when they signed in
 * @param seenAt when they last asked for something, to the minute
 * @param address where from
 * @param agent what the browser calls itself, cut
 * @param endedAt when it was ended
 */
public record Session(
    Bytes keyHash,
    String account,
    Instant openedAt,
    Instant seenAt,
    String address,
    String agent,
    @Nullable Instant endedAt) {

  /** A name that shows nothing of the key. */
  public String id() {
    return keyHash.hex().substring(0, 16);
  }
}
