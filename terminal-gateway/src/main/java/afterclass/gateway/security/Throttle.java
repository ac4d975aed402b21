package afterclass.gateway.security;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The limiter of password guessing: attempts are counted before they are checked, and after several
 * failures in a row each further one must wait, twice as long each time. Attempts from other
 * browsers are counted by account and by address; a browser known for the account is counted
 * separately, so that attempts from elsewhere cannot lock it out.
 */
final class Throttle {
  private static final int FREE = 5;
  private static final int FREE_ADDRESS = 30;
  private static final int MOST_DOUBLINGS = 9;
  private static final int MOST_KEPT = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** The network half of an IPv6 address. */
  private static final Pattern NETWORK = Pattern.compile("^((?:[0-9a-fA-F]+:){4}).*");

  /**
   * An attempt to sign in.
   *
   * @param account name as typed
   * @param exists whether there is such an account
   * @param browser hash that identifies a browser in which the account has signed in before; empty
   *     for any other browser
   * @param address client address
   */
  record Attempt(String account, boolean exists, Optional<String> browser, String address) {}

  private record Failures(int count, Instant until) {}

  /** A counter of failures. */
  private record Counter(Map<String, Failures> in, String key, int free) {}

  /**
   * Failed attempts by account; kept apart from names without an account, so that these cannot
   * displace them.
   */
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
   * Counts an attempt as a failure, unless it must still wait.
   *
   * @return the time to wait; zero if the attempt is allowed
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

  /**
   * Records a success: resets the counter of its account or browser, and removes one failure from
   * that of its address.
   */
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
