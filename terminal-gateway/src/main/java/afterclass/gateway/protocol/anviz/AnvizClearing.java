package afterclass.gateway.protocol.anviz;

import afterclass.gateway.wire.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The check that clearing "new" flags had its effect: enough records must still be new afterwards,
 * and the first cleared record must not be. Not thread-safe.
 */
final class AnvizClearing {
  private static final int NONE = -1;

  private int least = NONE;
  private @Nullable Bytes first;

  /** Forgets how many records must be new, as the next count may not follow the clearing. */
  void forget() {
    least = NONE;
  }

  /** Remembers how many records, at least, must be new after the clearing. */
  void expect(int stillNew) {
    least = stillNew;
  }

  /**
   * Remembers the first record that was cleared.
   *
   * @param cleared the record, or {@code null} if it is not known whether it was cleared
   */
  void done(@Nullable Bytes cleared) {
    first = cleared;
  }

  /**
   * Compares a count of new records with the expected one after clearing; each clearing is compared
   * once.
   *
   * @return what was found and expected if too few are new, else {@code null}
   */
  @Nullable String compare(int fresh) {
    int expected = least;
    least = NONE;
    return fresh < expected ? "%d are new, expected %d".formatted(fresh, expected) : null;
  }

  /**
   * Tells whether the first new record is the one cleared last, so that clearing failed; each
   * clearing is compared once.
   */
  boolean inVain(AnvizRecord firstNew) {
    boolean same = first != null && firstNew.raw().equals(first);
    first = null;
    return same;
  }
}
