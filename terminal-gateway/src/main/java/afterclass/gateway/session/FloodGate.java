package afterclass.gateway.session;

import afterclass.gateway.link.RecentlySeen;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what nobody understands without letting it fill the journal: so many in an hour, each
 * content once; of the rest the number is kept. Not thread-safe.
 */
final class FloodGate {
  static final int MOST = 30;
  private static final int REMEMBERED = 512;

  private final RecentlySeen before = new RecentlySeen(REMEMBERED);
  private final HourWindow hour = new HourWindow();
  private int kept;
  private long leftOut;

  /** Whether a message of that content is to be kept; otherwise it is counted here. */
  boolean take(String content, Instant at) {
    hour.opens(at);
    if (kept < MOST && !before.contains(content)) {
      before.add(content);
      kept++;
      return true;
    }
    leftOut++;
    return false;
  }

  /** How many were counted only, when the hour is over; then another one begins. */
  Optional<String> due(Instant now) {
    return hour.isOver(now) ? rest() : Optional.empty();
  }

  /** How many were counted only until now, if any. */
  Optional<String> rest() {
    Optional<String> note =
        leftOut == 0
            ? Optional.empty()
            : Optional.of(
                "unknown-message: %d more since %s, repeats and others, were counted and not kept"
                    .formatted(leftOut, hour.began()));
    hour.ends();
    kept = 0;
    leftOut = 0;
    return note;
  }
}
