package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds records that a terminal cannot have made at the time they say, because it held nothing from
 * then at a later moment: its clock is slow. Reads the moments a stretch of the journal at a time.
 * Not thread-safe.
 */
final class EmptyMarks {
  private static final long STRETCH = 1_000;

  private final ClockLog log;
  private final List<ClockShift> shifts;
  private final Duration tolerance;
  private final Map<String, Known> known = new HashMap<>();

  /** The moments of one terminal, for the positions up to one. */
  private record Known(TreeMap<Long, EmptyMark> marks, long upTo) {}

  EmptyMarks(ClockLog log, List<ClockShift> shifts, Duration tolerance) {
    this.log = log;
    this.shifts = shifts;
    this.tolerance = tolerance;
  }

  /** Whether the record says a time from which nothing was left. */
  boolean emptyAfter(JournalRecord record, long position) {
    Instant said = record.terminalTime();
    if (said == null) {
      return false;
    }
    Map.Entry<Long, EmptyMark> last = known(record, position).marks().lowerEntry(position);
    if (last == null) {
      return false;
    }
    EmptyMark mark = last.getValue();
    boolean wasThere = mark.newest() > 0 && record.number() <= mark.newest();
    Instant at = ClockShift.right(shifts, record.site(), mark.at(), mark.position());
    return !wasThere && said.isBefore(at.minus(tolerance));
  }

  private Known known(JournalRecord record, long position) {
    String name = record.site() + "/" + record.terminal();
    Known have = known.get(name);
    if (have == null || position > have.upTo()) {
      long upTo = position + STRETCH;
      TreeMap<Long, EmptyMark> marks = new TreeMap<>();
      log.marks(record.site(), record.terminal(), position, upTo)
          .forEach(mark -> marks.put(mark.position(), mark));
      have = new Known(marks, upTo);
      known.put(name, have);
    }
    return have;
  }
}
