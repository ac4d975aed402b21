package afterclass.gateway.session;

import java.time.Instant;

/** How one link stands. Safe for use by many threads. */
final class LinkLog {
  private final String name;
  private boolean up;
  private Instant since;
  private String why = "not opened yet";

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

  synchronized LinkHealth health() {
    return new LinkHealth(name, up, since, why);
  }
}
