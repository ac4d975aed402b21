package afterclass.gateway.days;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.terminal.TerminalId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A detector of records whose time is before a moment at which the terminal's memory was empty, so
 * that the terminal's clock must be slow. Reads these moments for a stretch of the journal at a
 * time. Not thread-safe.
 */
final class EmptyMarks {
  private static final long STRETCH = 1_000;

  private final ClockLog log;
  private final List<ClockShift> shifts;
  private final Duration tolerance;
  private final Map<TerminalId, MarksRead> known = new HashMap<>();

  /** The instants at which a terminal's memory was empty, up to a journal position. */
  private record MarksRead(TreeMap<Long, EmptyMark> marks, long upTo) {}

  EmptyMarks(ClockLog log, List<ClockShift> shifts, Duration tolerance) {
    this.log = log;
    this.shifts = shifts;
    this.tolerance = tolerance;
  }

  /**
   * Returns the last instant before a record's arrival at which the terminal's memory was empty;
   * empty if unknown.
   *
   * @param floor earliest moment to look for
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

  /**
   * Returns whether the terminal's memory was reported empty after the time that the record states.
   */
  boolean emptyAfter(JournalRecord record, long position) {
    Instant reported = record.terminalTime();
    if (reported == null) {
      return false;
    }
    Map.Entry<Long, EmptyMark> last = known(record, position).marks().lowerEntry(position);
    if (last == null) {
      return false;
    }
    EmptyMark mark = last.getValue();
    return !wasThere(record, mark) && reported.isBefore(at(record, mark).minus(tolerance));
  }

  private MarksRead known(JournalRecord record, long position) {
    TerminalId name = record.terminalId();
    MarksRead have = known.get(name);
    if (have == null || position > have.upTo()) {
      long upTo = position + STRETCH;
      TreeMap<Long, EmptyMark> marks = new TreeMap<>();
      log.marks(record.site(), record.terminal(), position, upTo)
          .forEach(mark -> marks.put(mark.position(), mark));
      have = new MarksRead(marks, upTo);
      known.put(name, have);
    }
    return have;
  }
}
