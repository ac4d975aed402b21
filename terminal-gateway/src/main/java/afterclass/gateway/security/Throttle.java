package afterclass.gateway.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing slow: after some failures in a row the next attempt is only looked at after a
 * while, twice as long each time. It counts for an account and for an address by itself.
 */
final class Throttle {
  private static final int FREE = 5;
  private static final int FREE_ADDRESS = 30;
  private static final int MOST_DOUBLINGS = 9;
  private static final int MOST_KEPT = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private record Failures(int count, Instant until) {}

  private final Map<String, Failures> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_KEPT;
        }
      };

  /** How long an attempt must still wait; zero if it may be made. */
  synchronized Duration wait(String account, String address, Instant now) {
    Duration one = left("account " + account, now);
    Duration other = left("address " + address, now);
    return one.compareTo(other) > 0 ? one : other;
  }

  private Duration left(String key, Instant now) {
    Failures failures = known.get(key);
    return failures == null || !failures.until().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, failures.until());
  }

  /** An attempt failed. */
  synchronized void failed(String account, String address, Instant now) {
    count("account " + account, FREE, now);
    count("address " + address, FREE_ADDRESS, now);
  }

  private void count(String key, int free, Instant now) {
    Failures before = known.remove(key);
    boolean old = before == null || before.until().plus(LONGEST).isBefore(now);
    int count = old ? 1 : before.count() + 1;
    int over = Math.min(count - free, MOST_DOUBLINGS);
    Duration pause = over < 0 ? Duration.ZERO : Duration.ofSeconds(1L << over);
    known.put(key, new Failures(count, now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause)));
  }

  /** An attempt succeeded: the account begins anew. */
  synchronized void succeeded(String account) {
    known.remove("account " + account);
  }
}
