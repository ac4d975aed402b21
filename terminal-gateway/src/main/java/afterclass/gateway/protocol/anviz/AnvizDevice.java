package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.Station;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The data of one clock that outlast each state of the conversation: its registration, how full its
 * memory is, its time, the last clearing, and the live records that are not stored yet. Not
 * thread-safe.
 */
final class AnvizDevice {
  private final Station station;
  private final AnvizMemory memory;
  private final AnvizTimeSync time;
  private final AnvizClearing clearing = new AnvizClearing();
  private final LongSupplier tokens;
  private final Set<Long> live = new HashSet<>();

  AnvizDevice(Station station, int capacity, LongSupplier tokens) {
    this.station = station;
    this.tokens = tokens;
    memory = new AnvizMemory(station.name(), capacity);
    time = new AnvizTimeSync(station.name(), station.zone());
  }

  AnvizTimeSync time() {
    return time;
  }

  AnvizClearing clearing() {
    return clearing;
  }

  /** Returns a token for the next record, unique among the records of one line. */
  long newToken() {
    return tokens.getAsLong();
  }

  /** Forgets the properties of the clock that may have changed while it was unreachable. */
  void forget() {
    time.forget();
    clearing.forget();
  }

  /** Returns the first state of a conversation. */
  AnvizState firstState() {
    return station.secret() == null
        ? new AnvizState.ReadClock(false)
        : new AnvizState.LogIn(station.secret());
  }

  /**
   * Evaluates a count of records: reports the backlog, a memory that fills up, and records that
   * another program cleared.
   */
  void counted(AnvizCounts counts, List<LineAction> out) {
    out.add(new LineAction.Backlog(station.name(), counts.fresh()));
    memory.warning(counts).ifPresent(out::add);
    String missing = clearing.compare(counts.fresh());
    if (missing != null) {
      out.add(clearedByAnother(missing));
    }
  }

  /**
   * Returns the report that all records are on disk; empty while a live record is not stored yet.
   */
  Optional<LineAction> nothingLeft(AnvizCounts counts) {
    return live.isEmpty()
        ? Optional.of(new LineAction.Complete(station.name(), !memory.overflown(counts)))
        : Optional.empty();
  }

  /** Reads a record that the clock sends unasked; the clock still flags it as new. */
  LineAction live(AnvizFrame frame) {
    Optional<AnvizRecord> record = AnvizRecord.decode(frame.data());
    if (record.isEmpty()) {
      return odd("bad-record", "%d bytes, expected 14".formatted(frame.data().length()), frame);
    }
    long token = newToken();
    live.add(token);
    return said(record.get(), token);
  }

  /** Records that a live record is on disk. */
  void stored(long token) {
    live.remove(token);
  }

  LineAction said(AnvizRecord record, long token) {
    return new LineAction.Message(
        station.name(),
        new Decoded.Punches(List.of(record.punch(station.zone()))),
        record.raw(),
        token);
  }

  LineAction odd(String reason, String detail, AnvizFrame frame) {
    return new LineAction.Undecoded(station.name(), reason, detail, frame.raw());
  }

  LineAction warning(String code, String detail) {
    return new LineAction.Warning(station.name(), code, detail);
  }

  LineAction clearedByAnother(String detail) {
    return warning("cleared-by-another", "another program clears its new records: " + detail);
  }
}
