package afterclass.gateway.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A log on disk of the outages of terminals: times in which they may have held punches. Safe for
 * use by many threads.
 *
 * <p>Every method may throw {@link afterclass.gateway.transaction.StoreException} if the store
 * cannot be used; nothing of that call is on disk then, and the caller tries again.
 */
public interface OutageLog {

  /**
   * An outage began. Without effect while one of that terminal is open: the first beginning holds.
   *
   * @param at since when nothing is certain
   * @param why what was seen, for the office to read
   */
  void down(Terminal terminal, Instant at, String why);

  /**
   * The open outage ended. Without effect if none is open.
   *
   * @param at when the terminal was known to be whole again
   * @param nothingLost whether every punch of the time between is in the journal by now
   */
  void up(Terminal terminal, Instant at, boolean nothingLost);

  /**
   * Ends the open outages of all other terminals: of a terminal that is not registered any more
   * nothing is expected from now on; until now it may have held punches.
   */
  void onlyOf(Collection<Terminal> registered, Instant now);

  /**
   * Outages that share an instant with {@code [from, to]}, both ends included, the open ones too,
   * in order of beginning.
   */
  List<TerminalOutage> between(Instant from, Instant to);

  /**
   * Writes down that the terminal was reachable until now, and all that it said is in the journal.
   * If the service dies, the next outage begins with the last of these times.
   */
  void alive(Terminal terminal, Instant at);

  /**
   * The terminal held nothing at that moment that had not been delivered, but for records up to a
   * number. What it delivers from now on and says to be older, it cannot have made then.
   *
   * @param newest the number of the newest record that it held; 0 if it held none
   * @param instead whether it has sent nothing since this was last said of it
   */
  default void empty(Terminal terminal, Instant at, long newest, boolean instead) {}

  /** The last {@link #alive} of that terminal, if there was one ever. */
  Optional<Instant> lastAlive(Terminal terminal);
}
