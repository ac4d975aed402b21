package afterclass.gateway.days;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of clocks that were wrong, on disk; nothing of it is ever taken back. */
public interface ClockLog {

  /** The spans of wrongly stamped arrivals. */
  List<ClockShift> shifts();

  /**
   * Adds a span; the beginnings and ends of outages that were stamped in it are moved with it.
   *
   * @return whether a journal record lies in it, so that the journal must be read anew
   */
  boolean add(ClockShift shift);

  /** The disagreements that are not settled. */
  List<Disagreement> open();

  /** That of a site, if there is one. */
  default Optional<Disagreement> open(String site) {
    return open().stream().filter(d -> d.site().equals(site)).findFirst();
  }

  /** Begins or goes on with the disagreement of a site. */
  void save(Disagreement disagreement);

  /** Ends the disagreement of a site. */
  void settle(String site, Instant at, String how);

  /**
   * The last journal position that was stored while clocks were allowed to differ by more; 0 in a
   * store that is younger.
   */
  long lastOfOldTolerance();

  /**
   * The last journal position that was stored while a punch with a doubtful time was taken to have
   * been made shortly before its arrival; 0 in a store that is younger.
   */
  long lastOfShortSpans();

  /** The pauses of the service. */
  List<ServicePause> pauses();

  /** Adds a pause of the service. */
  void add(ServicePause pause);

  /**
   * The punches of a terminal that were stored before a position, from the newest on.
   *
   * @param most how many at most
   */
  List<PastPunch> punchesBefore(String site, String terminal, long position, int most);

  /** How the service's own clock stood when this was last said. */
  ClockState state();

  /** Somebody states that the machine's wall clock is right. */
  void believe(Instant wall);

  /** When that was stated last, by the wall clock of then. */
  Optional<Instant> believed();

  /** Remembers how it stands. */
  void state(ClockState state);

  /**
   * Moments at which a terminal held nothing: the last one before a position, and those from there
   * on.
   *
   * @param upTo only those before this position
   */
  List<EmptyMark> marks(String site, String terminal, long position, long upTo);
}
