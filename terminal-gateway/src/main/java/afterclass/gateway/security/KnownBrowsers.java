package afterclass.gateway.security;

import java.time.Instant;

/**
 * The storage of browsers in which accounts have signed in. A mark is the hash of a browser's key
 * and an account, so that one browser may be known for several people.
 */
public interface KnownBrowsers {

  /** Returns whether the hash of a browser and an account is stored. */
  boolean knows(String mark);

  /**
   * Stores a mark.
   *
   * @param most maximum number of the account's marks to keep, the newest
   */
  void remember(String mark, String account, Instant at, int most);
}
