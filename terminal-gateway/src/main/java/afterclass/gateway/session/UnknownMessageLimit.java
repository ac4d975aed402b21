package afterclass.gateway.session;

import afterclass.gateway.link.RecentlySeen;
import java.time.Instant;
import java.util.Optional;

/**
 * A limit on messages that no protocol understands, so that they cannot fill the journal: a number
 * per hour, each content once; the rest is only counted. Not thread-safe.
 */
final class UnknownMessageLimit {
  static final int MOST = 30;
  private static final int REMEMBERED = 512;

  /** The content of a message, by which a repeat is recognised. */
  record Content(String topic, String sha256) {}

  private final RecentlySeen<Content> before = new RecentlySeen<>(REMEMBERED);
  private final HourWindow hour = new HourWindow();
  private int kept;
  private long leftOut;

  /**
   * Returns whether the hour's limit allows a message of that content to be stored; counts it if
   * not.
   */
  boolean take(Content content, Instant at) {
    hour.opens(at);
    if (kept < MOST && !before.contains(content)) {
      before.add(content);
      kept++;
      return true;
    }
    leftOut++;
    return false;
  }

  /**
   * Returns a note of the count and begins a new hour; empty until the hour is over or if none was
   * counted.
   */
  Optional<String> due(Instant now) {
    return hour.isOver(now) ? rest() : Optional.empty();
  }

  /** Returns a note of the count so far; empty if no message was counted. */
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
