package afterclass.gateway.session;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit on what a noisy line writes to the journal: the first runs of bytes in a minute that no
 * frame explains become single records, the rest of that minute is joined into one. At 9600 bit/s a
 * minute of noise fits a single record. Not thread-safe.
 */
final class NoiseLimit {
  static final int SINGLY = 20;
  static final Duration SPAN = Duration.ofMinutes(1);

  /**
   * A run of bytes to be stored.
   *
   * @param bytes the bytes, in order of arrival
   * @param note why they are no punch
   */
  record Run(Bytes bytes, String note) {}

  private final ByteArrayOutputStream joined = new ByteArrayOutputStream();
  private @Nullable Instant spanBegan;
  private int inSpan;
  private int joinedRuns;

  /** Adds a run of noise bytes; returns the runs that are to be stored now. */
  List<Run> take(String note, Bytes bytes, Instant at) {
    List<Run> keep = new ArrayList<>();
    due(at).ifPresent(keep::add);
    if (spanBegan == null) {
      spanBegan = at;
    }
    inSpan++;
    if (inSpan <= SINGLY) {
      keep.add(new Run(bytes, note));
      return keep;
    }
    if (joined.size() + bytes.length() > JournalRecord.MAX_RAW) {
      keep.add(join());
    }
    joined.writeBytes(bytes.toArray());
    joinedRuns++;
    return keep;
  }

  /** Returns the joined runs of noise if their minute is over; otherwise empty. */
  Optional<Run> due(Instant now) {
    Instant began = spanBegan;
    if (began == null || (now.isBefore(began.plus(SPAN)) && !now.isBefore(began))) {
      return Optional.empty();
    }
    spanBegan = null;
    inSpan = 0;
    return rest();
  }

  /** Returns the runs of noise joined so far; empty if there are none. */
  Optional<Run> rest() {
    return joinedRuns == 0 ? Optional.empty() : Optional.of(join());
  }

  private Run join() {
    Run run =
        new Run(Bytes.copyOf(joined.toByteArray()), "noise: " + joinedRuns + " odd runs joined");
    joined.reset();
    joinedRuns = 0;
    return run;
  }
}
