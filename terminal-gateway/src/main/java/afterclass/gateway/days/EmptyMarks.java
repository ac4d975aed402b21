package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

  /**
   * The last moment before a record came at which the terminal held nothing of it.
   *
   * @param floor longer ago than this is not looked for
   */
  Optional<Instant> emptyBefore(JournalRecord record, long position, Instant floor) {
    Map.Entry<Long, EmptyMark> last = known(record, position).marks().lowerEntry(position);
    EmptyMark mark = last == null ? null : last.getValue();
    while (mark != null) {
      Instant at = at(record, mark);
      if (!at.isAfter(floor)) {
        return Optional.empty();
      }
      if (!wasThere(record, mark) && !at.isAfter(record.arrivedAt())) {
        return Optional.of(at);
      }
      mark = before(record, mark.position());
    }
    return Optional.empty();
  }

  private @Nullable EmptyMark before(JournalRecord record, long position) {
    return log.marks(record.site(), record.terminal(), position, position).stream()
        .findFirst()
        .orElse(null);
  }

  private Instant at(JournalRecord record, EmptyMark mark) {
    return ClockShift.right(shifts, record.site(), mark.at(), mark.position());
  }

  private static boolean wasThere(JournalRecord record, EmptyMark mark) {
    return mark.newest() > 0 && record.number() <= mark.newest();
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
    return !wasThere(record, mark) && said.isBefore(at(record, mark).minus(tolerance));
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
