package afterclass.gateway.security;

import java.time.Instant;

/**
 * Where it is kept in which browsers somebody has signed in. A mark is the hash of a browser's key
 * and an account, so that one browser may be known for several people.
 */
public interface KnownBrowsers {

  /** Whether a mark is kept. */
  boolean knows(String mark);

  /**
   * Keeps a mark.
   *
   * @param most how many of the account's are kept, the newest
   */
  void remember(String mark, String account, Instant at, int most);
}
