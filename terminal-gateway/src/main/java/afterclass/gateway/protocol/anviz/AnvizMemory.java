package afterclass.gateway.protocol.anviz;

import afterclass.gateway.protocol.LineAction;
import java.util.Optional;

/** The fill level of one clock's memory; the warning is repeated for every further five percent. */
final class AnvizMemory {
  /** The percentage of used memory from which on the office is warned. */
  static final int NEARLY_FULL = 90;

  private static final int FULL = 100;
  private static final int STEP = 5;

  private final String station;
  private final int capacity;

  AnvizMemory(String station, int capacity) {
    this.station = station;
    this.capacity = capacity;
  }

  /**
   * Returns a warning for the office if the memory is nearly full; its text changes only with the
   * level.
   */
  Optional<LineAction> warning(AnvizCounts counts) {
    int fetched = percent(counts.fresh());
    if (fetched >= NEARLY_FULL) {
      return warning(
          fetched,
          "records that are not fetched yet fill its memory (%d %% of %d): what comes may be lost");
    }
    return warning(
        percent(counts.records()),
        "its memory is %d %% full (of %d records): erase fetched records at the time clock itself");
  }

  /** Tells whether the clock may have refused or overwritten punches that were not fetched. */
  boolean overflown(AnvizCounts counts) {
    return counts.fresh() >= capacity;
  }

  private Optional<LineAction> warning(int percent, String detail) {
    if (percent < NEARLY_FULL) {
      return Optional.empty();
    }
    String code = percent >= FULL ? "memory-full" : "memory-nearly-full";
    return Optional.of(new LineAction.Warning(station, code, detail.formatted(percent, capacity)));
  }

  /** Returns a level rounded down to steps, so that not every punch changes it. */
  private int percent(int records) {
    long exact = Math.min(FULL, (long) records * FULL / capacity);
    return (int) exact / STEP * STEP;
  }
}
