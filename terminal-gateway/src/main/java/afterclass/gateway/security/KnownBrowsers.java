package afterclass.gateway.security;

import java.time.Instant;

/**
 * The stored browsers in which accounts have signed in. Each is stored as a mark: the hash of a
 * browser's key and an account, so that one browser may be known for several people.
 */
public interface KnownBrowsers {

  /** Returns whether the hash of a browser and an account is stored. */
  boolean knows(String mark);

  /**
   * Stores the mark of a browser and an account.
   *
   * @param most maximum number of the account's newest marks to keep
   */
  void remember(String mark, String account, Instant at, int most);
}
