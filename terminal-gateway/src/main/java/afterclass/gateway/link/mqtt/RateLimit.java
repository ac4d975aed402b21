package afterclass.gateway.link.mqtt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A rate limit per client: how much a client may use at once, and how fast it is restored. */
final class RateLimit {
  private static final int MOST_KEPT = 10_000;

  private final double most;
  private final double perNano;
  private final LongSupplier nanos;
  private final Map<String, Level> levels =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Level> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private record Level(double left, long at) {}

  /**
   * Creates a rate limit.
   *
   * @param most how much may be taken at once
   * @param aSecond how much is restored per second
   * @param nanos a clock that counts nanoseconds
   */
  RateLimit(double most, double aSecond, LongSupplier nanos) {
    this.most = most;
    this.perNano = aSecond / TimeUnit.SECONDS.toNanos(1);
    this.nanos = nanos;
  }

  /**
   * Uses {@code count} of a client's rate limit; returns the nanoseconds that the client has to
   * wait, 0 for none.
   */
  synchronized long take(String client, double count) {
    long now = nanos.getAsLong();
    Level before = levels.getOrDefault(client, new Level(most, now));
    double left = Math.min(most, before.left() + (now - before.at()) * perNano) - count;
    levels.put(client, new Level(left, now));
    return wait(left);
  }

  /**
   * Uses {@code count} of a client's rate limit; returns false, using nothing, if the limit is
   * exceeded.
   */
  synchronized boolean tryTake(String client, double count) {
    return take(client, 0) == 0 && take(client, count) >= 0;
  }

  private long wait(double left) {
    return left >= 0 ? 0 : (long) Math.ceil(-left / perNano);
  }
}
