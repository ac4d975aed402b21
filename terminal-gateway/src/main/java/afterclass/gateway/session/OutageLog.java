package afterclass.gateway.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A log on disk of the outages of terminals: times in which they may have held punches.
 * Thread-safe.
 *
 * <p>Every method may throw {@link afterclass.gateway.transaction.StoreException} if the store
 * cannot be used; nothing of that call is on disk then, and the caller tries again.
 */
public interface OutageLog {

  /**
   * Begins an outage. Without effect while one of that terminal is open: the first beginning holds.
   *
   * @param at since when records may be missing
   * @param why the reason observed, for the office to read
   */
  void down(Terminal terminal, Instant at, String why);

  /**
   * Ends the open outage. Without effect if none is open.
   *
   * @param at when the terminal was known to be whole again
   * @param nothingLost whether every punch of the time between is in the journal by now
   */
  void up(Terminal terminal, Instant at, boolean nothingLost);

  /**
   * Ends the open outages of all other terminals: an unregistered terminal is expected to send
   * nothing from now on, but until now it may have held punches.
   */
  void onlyOf(Collection<Terminal> registered, Instant now);

  /**
   * Returns the outages that share an instant with {@code [from, to]}, both ends included, the open
   * ones too, in order of beginning.
   */
  List<TerminalOutage> between(Instant from, Instant to);

  /**
   * Records that the terminal was reachable until now, and all that it sent is in the journal. If
   * the service crashes, the next outage begins with the last of these times.
   */
  void alive(Terminal terminal, Instant at);

  /**
   * Records that the terminal then held no undelivered record, except records up to a number: a
   * record that it delivers later but dates earlier must have a wrong time.
   *
   * @param newest the number of the newest record that it held; 0 if it held none
   * @param instead whether it has sent nothing since the last call of this method
   */
  default void empty(Terminal terminal, Instant at, long newest, boolean instead) {}

  /** Returns the last {@link #alive} of that terminal; empty if there was none. */
  Optional<Instant> lastAlive(Terminal terminal);
}
