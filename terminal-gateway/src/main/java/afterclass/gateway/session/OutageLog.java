package afterclass.gateway.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The stored outages of terminals: times in which they may have punches that were not delivered.
 * Thread-safe.
 *
 * <p>Every method may throw {@link afterclass.gateway.transaction.StoreException} if the store
 * cannot be used; nothing of that call is on disk then, and the caller tries again.
 */
public interface OutageLog {

  /**
   * Begins an outage. Has no effect while an outage of that terminal is open, whose beginning is
   * kept.
   *
   * @param at since when records may be missing
   * @param why the reason observed, for the office to read
   */
  void down(Terminal terminal, Instant at, String why);

  /**
   * Ends the open outage. Without effect if none is open.
   *
   * @param at when all records of the terminal were known to be received again
   * @param nothingLost whether every punch of the outage is in the journal
   */
  void up(Terminal terminal, Instant at, boolean nothingLost);

  /**
   * Ends the open outages of all other terminals: an unregistered terminal is expected to send
   * nothing from now on, but may have undelivered punches from before.
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
   * Records that the terminal's memory held no undelivered record at an instant, except records up
   * to a number: a record delivered later but dated earlier must have a wrong time.
   *
   * @param newest the number of the newest record that it held; 0 if it held none
   * @param instead whether it has sent nothing since the last call of this method
   */
  default void empty(Terminal terminal, Instant at, long newest, boolean instead) {}

  /**
   * Records that a file with all punches of a span was imported: outages end there, and nothing of
   * that span was lost. From its end on, punches may be missing until the next file.
   *
   * @param from since when the file has punches
   * @param upTo when the file was copied from the terminal
   */
  void delivered(Terminal terminal, Instant from, Instant upTo);

  /**
   * Returns the beginning of a terminal's open outage: later than that of its last message once a
   * part of the outage was declared closed or its punches were delivered in a file.
   */
  Optional<Instant> openSince(Terminal terminal);

  /** Has the days of a span judged again, as more is known of them. */
  void judgeAgain(Instant from, Instant upTo);

  /** Returns the last time passed to {@link #alive} for a terminal; empty if there was none. */
  Optional<Instant> lastAlive(Terminal terminal);
}
