package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A detector of terminal clocks that were set back: terminals number their records in sequence, so
 * a higher number with an earlier time shows a step backwards. A late or repeated record has a
 * lower number and is normal, as is a record whose time equals its arrival. Takes records in
 * journal order. Not thread-safe.
 */
final class ClockTrails {
  private final Map<String, ClockTrail> trails;
  private final Map<String, ClockTrail> moved = new TreeMap<>();
  private final Duration tolerance;

  /**
   * Creates a detector that continues known trails.
   *
   * @param known the trails so far, by {@code site/id}
   * @param tolerance largest normal difference between two clocks
   */
  ClockTrails(Map<String, ClockTrail> known, Duration tolerance) {
    trails = new TreeMap<>(known);
    this.tolerance = tolerance;
  }

  /** Returns the trails that changed, by {@code site/id}. */
  Map<String, ClockTrail> moved() {
    return Map.copyOf(moved);
  }

  /**
   * Processes the terminal's next punch with a certain time; returns whether its clock was set back
   * before.
   */
  boolean jumpedBack(JournalRecord punch) {
    return jumpedBack(punch, tolerance);
  }

  /** Processes the terminal's next punch as above, with a given clock tolerance. */
  boolean jumpedBack(JournalRecord punch, Duration differ) {
    long number = punch.number();
    Instant reported = punch.terminalTime();
    if (number < 1 || reported == null) {
      return false;
    }
    String name = punch.terminalId().toString();
    ClockTrail last = trails.get(name);
    boolean live = !punch.arrivedAt().isAfter(reported.plus(differ));
    boolean back = !live && wentBack(last, number, reported, differ);
    ClockTrail next = next(last, new ClockTrail(number, reported), live);
    if (!next.equals(last)) {
      trails.put(name, next);
      moved.put(name, next);
    }
    return back;
  }

  private static boolean wentBack(
      @Nullable ClockTrail last, long number, Instant reported, Duration differ) {
    return last != null && number > last.number() && reported.isBefore(last.time().minus(differ));
  }

  private static ClockTrail next(@Nullable ClockTrail last, ClockTrail here, boolean live) {
    if (last == null || (live && here.number() > last.number())) {
      return here;
    }
    boolean later = here.time().isAfter(last.time());
    if (here.number() > last.number()) {
      return later ? here : new ClockTrail(here.number(), last.time());
    }
    // A low number with the latest time: the terminal started numbering again.
    return later ? here : last;
  }
}
