package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The live registry of terminals. Thread-safe. */
public interface TerminalSessions extends AutoCloseable {

  /** Opens every line and begins to listen; without effect the second time. */
  void start();

  /**
   * Adapts the sessions to registrations that were just changed, which they otherwise notice within
   * a second; waits until it is done, but no longer than a time.
   */
  void adapt(Duration most);

  /** Returns the current state of every registered terminal, in order of registration. */
  List<TerminalStatus> statuses();

  /**
   * Returns the time up to which all records that a site's terminals made are in the journal; empty
   * before the start, and for a site without terminals.
   */
  Optional<Instant> knownUpTo(String site, Instant now);

  /**
   * Returns the terminals that have sent nothing since the clock doubt began, and are awaited to
   * end it.
   */
  default List<Terminal> awaited() {
    return List.of();
  }

  /** Returns the readings of the terminals' clocks since the clock doubt with that number. */
  default List<ClockReading> clocksSince(long number) {
    return List.of();
  }

  /** Returns the terminals without memory: what they send while the line is down is lost. */
  default List<Terminal> withoutMemory() {
    return List.of();
  }

  /** Returns the unregistered senders of messages since the start, the most recent first. */
  List<UnknownTerminal> unknown();

  /** Returns the current state of every link. */
  List<LinkHealth> links();

  /** Stops listening and closes every line; what was not acknowledged will be repeated. */
  @Override
  void close();
}
