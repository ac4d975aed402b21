package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.terminal.TerminalId;
import afterclass.gateway.time.Instants;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The estimate of how long before its arrival a punch can have been made. Uses only the journal and
 * what was stored before the punch was resolved, never the present, so that a replay gives the same
 * answer. Not thread-safe.
 *
 * <p>A terminal may keep a punch without being known to be unreachable: it sends no regular
 * messages, or the service was paused. A punch with an uncertain time was made after the latest of
 * these:
 *
 * <ol>
 *   <li>the last moment at which the terminal was known to hold nothing ({@link EmptyMarks});
 *   <li>the start of the terminal's outage, or shortly before the start of the service's pause;
 *   <li>otherwise the last earlier punch that shows that nothing was held back then: one that
 *       arrived as it was made, or one followed by a silence. Of punches in quick succession the
 *       earlier proves nothing about the later: both may have been held back.
 * </ol>
 *
 * <p>The punch was never made before the terminal was registered or more than {@link #LONGEST} ago.
 */
final class EarliestTime {
  /**
   * The longest time before its arrival at which a punch with an uncertain time may have been made;
   * services of all days in between can be put on hold.
   */
  static final Duration LONGEST = Duration.ofDays(31);

  /** The longest time that a record may take to arrive. */
  private static final Duration ON_ITS_WAY = DeadlineLimit.PATIENCE;

  private static final int PAGE = 200;

  private final TerminalDirectory directory;
  private final OutageLog outages;
  private final ClockLog log;
  private final List<ClockShift> shifts;
  private final EmptyMarks empty;
  private final Duration tolerance;
  private final long lastShort;
  private final List<ServicePause> pauses;
  private final Map<TerminalId, Found> found = new HashMap<>();

  /** The bound found for the last examined punch of a terminal. */
  private record Found(long position, long number, Instant bound) {}

  /**
   * Creates an estimate from the present contents of the store.
   *
   * @param outages when a terminal may have kept a punch back
   * @param log pauses and earlier punches
   * @param shifts wrongly stamped arrivals
   * @param empty when a terminal held nothing
   * @param tolerance largest normal difference between two clocks
   */
  EarliestTime(
      TerminalDirectory directory,
      OutageLog outages,
      ClockLog log,
      List<ClockShift> shifts,
      EmptyMarks empty,
      Duration tolerance) {
    this.directory = directory;
    this.outages = outages;
    this.log = log;
    this.shifts = shifts;
    this.empty = empty;
    this.tolerance = tolerance;
    lastShort = log.lastOfShortSpans();
    pauses = log.pauses();
  }

  /**
   * Returns the earliest time at which a punch with a doubtful time can have been made.
   *
   * @param record the punch with its corrected arrival
   */
  Instant doubtful(StoredRecord stored, JournalRecord record) {
    Instant arrived = record.arrivedAt();
    Instant shortly = arrived.minus(ON_ITS_WAY);
    if (stored.position() <= lastShort) {
      return outAt(record, arrived)
          .map(from -> Instants.later(from, arrived.minus(LONGEST)))
          .filter(shortly::isAfter)
          .orElse(shortly);
    }
    Instant there = floor(record);
    Instant known = empty.emptyBefore(record, stored.position(), there).orElse(there);
    Optional<Instant> away = away(stored, record, ON_ITS_WAY);
    Instant floor = away.map(from -> Instants.later(from, known)).orElse(known);
    Instant bound =
        away.isPresent() && record.number() < 1
            ? floor
            : previous(stored.position(), record, floor, away.isPresent());
    found.put(record.terminalId(), new Found(stored.position(), record.number(), bound));
    return Instants.earlier(bound, shortly);
  }

  /**
   * Returns the earliest time at which a punch of a terminal without a clock can have been made.
   * Such a punch counts at its arrival, but it waited while the service could not read it.
   *
   * @param record the punch with its corrected arrival
   */
  Instant untimed(StoredRecord stored, JournalRecord record) {
    Instant arrived = record.arrivedAt();
    if (stored.position() <= lastShort) {
      return arrived;
    }
    return away(stored, record, ClockGate.GRACE)
        .map(from -> Instants.later(from, floor(record)))
        .filter(arrived::isAfter)
        .orElse(arrived);
  }

  private Instant floor(JournalRecord record) {
    Instant arrived = record.arrivedAt();
    Instant there = directory.hungSince(record.site(), record.terminal(), arrived);
    return Instants.later(arrived.minus(LONGEST), there);
  }

  /**
   * Returns the instant since which the terminal was unreachable, or the service paused, when the
   * record arrived; empty if neither.
   *
   * @param onItsWay how long before a pause a record read after it may have been sent
   */
  private Optional<Instant> away(StoredRecord stored, JournalRecord record, Duration onItsWay) {
    Instant arrived = record.arrivedAt();
    Instant stamped = stored.record().arrivedAt();
    Optional<Instant> paused =
        pauses.stream()
            .filter(pause -> pause.mayHold(stamped))
            .map(ServicePause::from)
            .map(from -> ClockShift.right(shifts, record.site(), from, stored.position()))
            .map(from -> from.minus(onItsWay))
            .min(Instant::compareTo);
    Instant from = paused.filter(arrived::isAfter).orElse(arrived);
    Optional<Instant> outage = outOfReach(record, from);
    return outage.isPresent() ? outage : paused;
  }

  /**
   * Returns the instant since which a terminal was unreachable at an instant, joining adjacent
   * outages; empty if it was reachable.
   */
  private Optional<Instant> outOfReach(JournalRecord record, Instant at) {
    Instant from = at;
    boolean out = false;
    while (true) {
      Instant reached = from;
      Optional<Instant> first = outAt(record, reached);
      out |= first.isPresent();
      from = first.filter(reached::isAfter).orElse(reached);
      if (from.equals(reached) || from.isBefore(at.minus(LONGEST))) {
        return out ? Optional.of(from) : Optional.empty();
      }
    }
  }

  private Optional<Instant> outAt(JournalRecord record, Instant at) {
    return outages.between(at, at).stream()
        .filter(o -> o.site().equals(record.site()))
        .filter(o -> o.terminal().equals(record.terminal()))
        .map(TerminalOutage::from)
        .min(Instant::compareTo);
  }

  /**
   * Returns the latest moment after which the punch was made, judging by the punches before it.
   *
   * @param floor a moment after which it was certainly made
   * @param away whether it may have been held back; then only the record numbers prove the order
   */
  private Instant previous(long position, JournalRecord record, Instant floor, boolean away) {
    Instant edge = record.arrivedAt();
    long before = position;
    while (true) {
      List<PastPunch> page = log.punchesBefore(record.site(), record.terminal(), before, PAGE);
      for (PastPunch past : page) {
        Instant at = ClockShift.right(shifts, record.site(), past.arrivedAt(), past.position());
        if (!at.isAfter(floor)) {
          return floor;
        }
        Instant shows = shows(past, at, record, away, edge);
        if (shows != null) {
          return Instants.later(floor, shows);
        }
        edge = Instants.earlier(edge, at);
        before = past.position();
      }
      if (page.size() < PAGE) {
        return floor;
      }
    }
  }

  /**
   * Returns an instant after which the record was made, if an earlier punch proves one; otherwise
   * {@code null}.
   */
  private @Nullable Instant shows(
      PastPunch past, Instant at, JournalRecord record, boolean away, Instant edge) {
    boolean numbered = past.number() > 0 && record.number() > 0;
    boolean made = numbered && past.number() < record.number();
    boolean earlier = !at.isAfter(record.arrivedAt().minus(ON_ITS_WAY));
    Instant reported = past.terminalTime();
    boolean live =
        reported != null && Duration.between(reported, at).abs().compareTo(tolerance) <= 0;
    if (reported != null && live && (made || (earlier && !numbered && !away))) {
      return Instants.earlier(reported, at);
    }
    if (!away && !at.isAfter(edge.minus(ON_ITS_WAY))) {
      return quiet(at.minus(ON_ITS_WAY), reported);
    }
    Found known = found.get(record.terminalId());
    boolean next = made || (!numbered && !away);
    return next && known != null && known.position() == past.position() ? known.bound() : null;
  }

  /**
   * Returns the punch's own time if the punch arrived late, because other punches may have waited
   * in the same memory.
   */
  private static Instant quiet(Instant at, @Nullable Instant reported) {
    boolean late = reported != null && reported.isBefore(at) && reported.isAfter(at.minus(LONGEST));
    return reported != null && late ? reported : at;
  }
}
