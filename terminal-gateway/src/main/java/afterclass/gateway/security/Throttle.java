package afterclass.gateway.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes guessing slow: an attempt is counted before it is looked at, and after some in a row the
 * next is only looked at after a while, twice as long each time. Strangers are counted by account
 * and by address. A browser in which somebody has signed in before is counted by itself, so that
 * strangers cannot shut it out.
 */
final class Throttle {
  private static final int FREE = 5;
  private static final int FREE_ADDRESS = 30;
  private static final int MOST_DOUBLINGS = 9;
  private static final int MOST_KEPT = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** The half of an IPv6 address that is one house's. */
  private static final Pattern NETWORK = Pattern.compile("^((?:[0-9a-fA-F]+:){4}).*");

  /**
   * Who tries.
   *
   * @param account as typed
   * @param exists whether there is such an account
   * @param browser mark of a browser that is known for the account; empty for a stranger
   * @param address where from
   */
  record Attempt(String account, boolean exists, Optional<String> browser, String address) {}

  private record Failures(int count, Instant until) {}

  /** One thing that is counted. */
  private record Counter(Map<String, Failures> in, String key, int free) {}

  /** Apart from names that nobody has, so that many of those push nobody else out. */
  private final Map<String, Failures> accounts = bounded();

  private final Map<String, Failures> names = bounded();
  private final Map<String, Failures> addresses = bounded();

  private static Map<String, Failures> bounded() {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1L;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
        return size() > MOST_KEPT;
      }
    };
  }

  /**
   * Counts an attempt as a failure, unless one must still wait.
   *
   * @return how long it must wait; zero if it may be made
   */
  synchronized Duration reserve(Attempt attempt, Instant now) {
    List<Counter> counters = counters(attempt);
    Duration wait =
        counters.stream().map(c -> left(c, now)).max(Duration::compareTo).orElse(Duration.ZERO);
    if (wait.isZero()) {
      counters.forEach(counter -> count(counter, now));
    }
    return wait;
  }

  private List<Counter> counters(Attempt attempt) {
    if (attempt.browser().isPresent()) {
      return List.of(new Counter(accounts, "browser " + attempt.browser().get(), FREE));
    }
    return List.of(
        new Counter(attempt.exists() ? accounts : names, attempt.account(), FREE),
        new Counter(addresses, network(attempt.address()), FREE_ADDRESS));
  }

  private static String network(String address) {
    return NETWORK.matcher(address).replaceFirst("$1");
  }

  private static Duration left(Counter counter, Instant now) {
    Failures failures = counter.in().get(counter.key());
    return failures == null || !failures.until().isAfter(now)
        ? Duration.ZERO
        : Duration.between(now, failures.until());
  }

  private static void count(Counter counter, Instant now) {
    Failures before = counter.in().remove(counter.key());
    boolean old = before == null || before.until().plus(LONGEST).isBefore(now);
    int count = old ? 1 : before.count() + 1;
    int over = Math.min(count - counter.free(), MOST_DOUBLINGS);
    Duration pause = over < 0 ? Duration.ZERO : Duration.ofSeconds(1L << over);
    Instant until = now.plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    counter.in().put(counter.key(), new Failures(count, until));
  }

  /** An attempt succeeded: its account or browser begins anew, its address has one failure less. */
  synchronized void succeeded(Attempt attempt, Instant now) {
    for (Counter counter : counters(attempt)) {
      Failures counted = counter.in().remove(counter.key());
      if (counter.in() == addresses && counted != null && counted.count() > 1) {
        boolean free = counted.count() - 1 < counter.free();
        Instant until = free ? now : counted.until();
        counter.in().put(counter.key(), new Failures(counted.count() - 1, until));
      }
    }
  }
}
