package afterclass.gateway.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The live registry of terminals. Safe for use by many threads. */
public interface TerminalSessions extends AutoCloseable {

  /** Opens every line and begins to listen; without effect the second time. */
  void start();

  /** How every registered terminal stands right now, in order of registration. */
  List<TerminalStatus> statuses();

  /**
   * Up to when everything that any terminal of a site ever held is in the journal; empty before the
   * start, and for a site without terminals.
   */
  Optional<Instant> knownUpTo(String site, Instant now);

  /** The terminals that have not been heard since the clock came into doubt, and must be. */
  default List<Terminal> awaited() {
    return List.of();
  }

  /** What the clocks of the terminals said since the doubt of that number. */
  default List<ClockSaid> clocksSince(long number) {
    return List.of();
  }

  /** The terminals that keep nothing: what they say while nobody listens is lost. */
  default List<Terminal> withoutMemory() {
    return List.of();
  }

  /** Senders that are not registered and were heard since the start, last heard first. */
  List<UnknownTerminal> unknown();

  /** How every link stands right now. */
  List<LinkHealth> links();

  /** Stops listening and closes every line; what was not acknowledged will be repeated. */
  @Override
  void close();
}
