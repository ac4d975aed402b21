package afterclass.gateway.time;

import java.time.Instant;

/** The comparison of instants. */
public final class Instants {
  private Instants() {}

  /** Returns the earlier of two instants. */
  public static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Returns the later of two instants. */
  public static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
