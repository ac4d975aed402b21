package afterclass.gateway.days;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored knowledge of wrong clocks; entries are never deleted. */
public interface ClockLog {

  /** Returns the spans of wrongly stamped arrivals. */
  List<ClockShift> shifts();

  /**
   * Adds a span of wrongly stamped arrivals and corrects the outage bounds stamped within it.
   *
   * @return whether a journal record lies in the span, so that the journal must be read again
   */
  boolean add(ClockShift shift);

  /** Returns the disagreements that are not settled. */
  List<Disagreement> open();

  /**
   * Returns the open disagreement of a site's clocks with the gateway's; empty if there is none.
   */
  default Optional<Disagreement> open(String site) {
    return open().stream().filter(d -> d.site().equals(site)).findFirst();
  }

  /** Stores a new or updated disagreement of a site. */
  void save(Disagreement disagreement);

  /** Ends the disagreement of a site. */
  void settle(String site, Instant at, String how);

  /**
   * Returns the last journal position stored under the old, larger clock tolerance; 0 in a store
   * created later.
   */
  long lastOfOldTolerance();

  /**
   * Returns the last journal position stored while a punch with a doubtful time was assumed to be
   * made shortly before its arrival; 0 in a store created later.
   */
  long lastOfShortSpans();

  /** Returns the pauses of the service. */
  List<ServicePause> pauses();

  /** Adds a pause of the service. */
  void add(ServicePause pause);

  /**
   * Returns the punches of a terminal stored before a position, newest first.
   *
   * @param most maximum number of punches
   */
  List<PastPunch> punchesBefore(String site, String terminal, long position, int most);

  /** Returns the clock's state as last stored. */
  ClockState state();

  /** Records that an operator confirmed the machine's wall clock. */
  void believe(Instant wall);

  /**
   * Returns the wall-clock time at which an operator last confirmed the wall clock; empty if never.
   */
  Optional<Instant> believed();

  /** Stores the clock's state. */
  void state(ClockState state);

  /**
   * Returns the instants at which a terminal's memory was empty: the last one before a position,
   * and all at or after it.
   *
   * @param upTo exclusive upper bound of the positions
   */
  List<EmptyMark> marks(String site, String terminal, long position, long upTo);
}
