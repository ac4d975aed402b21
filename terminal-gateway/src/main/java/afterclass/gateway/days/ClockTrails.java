package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds clocks that were put back: a terminal numbers its records as it makes them, so a higher
 * number with an earlier time means that its clock went back in between. A record that is only
 * late, or said again, has a lower number and is ordinary; so is one that says the time of its
 * arrival. Records go through here in the order of the journal. Not thread-safe.
 */
final class ClockTrails {
  private final Map<String, ClockTrail> trails;
  private final Map<String, ClockTrail> moved = new TreeMap<>();
  private final Duration tolerance;

  /**
   * Trails that go on.
   *
   * @param known as far as they came, by {@code site/id}
   * @param tolerance how far two clocks may differ
   */
  ClockTrails(Map<String, ClockTrail> known, Duration tolerance) {
    trails = new TreeMap<>(known);
    this.tolerance = tolerance;
  }

  /** Those that went on since, by {@code site/id}. */
  Map<String, ClockTrail> moved() {
    return Map.copyOf(moved);
  }

  /** Takes the next punch of the journal whose time is not doubtful by itself. */
  boolean jumpedBack(JournalRecord punch) {
    return jumpedBack(punch, tolerance);
  }

  /** The same, where clocks may differ by something else. */
  boolean jumpedBack(JournalRecord punch, Duration differ) {
    long number = punch.number();
    Instant said = punch.terminalTime();
    if (number < 1 || said == null) {
      return false;
    }
    String name = punch.site() + "/" + punch.terminal();
    ClockTrail last = trails.get(name);
    boolean live = !punch.arrivedAt().isAfter(said.plus(differ));
    boolean back = !live && wentBack(last, number, said, differ);
    ClockTrail next = next(last, new ClockTrail(number, said), live);
    if (!next.equals(last)) {
      trails.put(name, next);
      moved.put(name, next);
    }
    return back;
  }

  private static boolean wentBack(
      @Nullable ClockTrail last, long number, Instant said, Duration differ) {
    return last != null && number > last.number() && said.isBefore(last.time().minus(differ));
  }

  private static ClockTrail next(@Nullable ClockTrail last, ClockTrail here, boolean live) {
    if (last == null || (live && here.number() > last.number())) {
      return here;
    }
    boolean later = here.time().isAfter(last.time());
    if (here.number() > last.number()) {
      return later ? here : new ClockTrail(here.number(), last.time());
    }
    // A low number with the latest time of all: it counts from the beginning again.
    return later ? here : last;
  }
}
