package afterclass.gateway.session;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of one link over time. Thread-safe. */
final class LinkLog {
  /** How long a link counts as down after it last seemed to be broken. */
  static final Duration DOUBTFUL = Duration.ofMinutes(2);

  private final String name;
  private boolean up;
  private Instant since;
  private String why = "not opened yet";
  private @Nullable Instant doubtedAt;
  private Instant doubtedSince = Instant.EPOCH;
  private String doubt = "";

  LinkLog(String name, Instant now) {
    this.name = name;
    since = now;
  }

  synchronized void up(Instant at) {
    up = true;
    since = at;
    why = "open";
  }

  synchronized void down(Instant at, String reason) {
    if (up) {
      since = at;
    }
    up = false;
    why = reason;
  }

  /**
   * Records a fault of a link that may still deliver bytes; it is reported as long as it is
   * repeated.
   */
  synchronized void doubt(Instant at, String reason) {
    if (!doubtful(at)) {
      doubtedSince = at;
    }
    doubtedAt = at;
    doubt = reason;
  }

  private boolean doubtful(Instant now) {
    Instant last = doubtedAt;
    return last != null && now.isBefore(last.plus(DOUBTFUL));
  }

  synchronized LinkHealth health(Instant now) {
    return doubtful(now)
        ? new LinkHealth(name, false, doubtedSince, doubt)
        : new LinkHealth(name, up, since, why);
  }
}
