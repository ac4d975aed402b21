package afterclass.gateway.web.board;

import afterclass.gateway.web.problem.Problem;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * The limits of whoever opens the screen without signing in: requests a minute from one address,
 * and streams of changes that are open at once.
 */
@Singleton
final class Visits {
  /** Maximum number of requests a minute from one address: five screens, each at every change. */
  static final int MOST_A_MINUTE = 300;

  /** Maximum number of open streams. */
  static final int MOST_STREAMS = 40;

  /** Maximum number of addresses that are counted; more together are counted as one. */
  private static final int MOST_ADDRESSES = 1_000;

  private static final String OTHERS = "";

  private final InstantSource clock;
  private final Map<String, Integer> counts = new HashMap<>();
  private Instant minute = Instant.EPOCH;
  private int streams;

  Visits(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Counts a request.
   *
   * @throws Problem with the code {@code too-many-visits} if the address has made too many
   */
  synchronized void count(String address) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      counts.clear();
    }
    String key = counts.size() < MOST_ADDRESSES || counts.containsKey(address) ? address : OTHERS;
    if (counts.merge(key, 1, Integer::sum) > MOST_A_MINUTE) {
      throw Problem.tooMany("too-many-visits", address, MOST_A_MINUTE);
    }
  }

  /**
   * Refuses a stream if too many are open.
   *
   * @throws Problem with the code {@code too-many-screens}
   */
  synchronized void room(String address) {
    if (streams >= MOST_STREAMS) {
      throw Problem.tooMany("too-many-screens", address, MOST_STREAMS);
    }
  }

  /** Counts a stream that has begun. */
  synchronized void open() {
    streams++;
  }

  /** Counts a stream that has ended. */
  synchronized void close() {
    streams--;
  }
}
