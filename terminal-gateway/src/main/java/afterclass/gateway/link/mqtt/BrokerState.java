package afterclass.gateway.link.mqtt;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The state shared by the connections of all terminals at the embedded broker: access rules, rate
 * limits, retained topics and logged refusals.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed schedule belongs to a closed channel
final class BrokerState {
  private static final double MOST_BYTES = 32.0 * 1024 * 1024;
  private static final double BYTES_A_SECOND = 2.0 * 1024 * 1024;
  private static final double MOST_BYTES_OF_ALL = 64.0 * 1024 * 1024;
  private static final double BYTES_OF_ALL_A_SECOND = 16.0 * 1024 * 1024;
  private static final double MOST_MESSAGES = 1_000;
  private static final double MESSAGES_A_SECOND = 500;

  /**
   * Burst of messages allowed to all unregistered clients together, since they can change names
   * freely.
   */
  private static final double MOST_OF_STRANGERS = 500;

  private static final double OF_STRANGERS_A_SECOND = 100;

  private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(5);

  private final BrokerRules rules;
  private final RefusalReporter refusals;
  private final WrongPasswords attempts;
  private final RetainedTopics retained = new RetainedTopics();
  private final RateLimit bytes;
  private final RateLimit messages;
  private final RateLimit bytesOfAll;
  private final RateLimit strangers;

  BrokerState(BrokerRules rules, BrokerUsers users, LongSupplier nanos) {
    this.rules = rules;
    refusals = new RefusalReporter(users, nanos);
    attempts = new WrongPasswords(nanos);
    bytes = new RateLimit(MOST_BYTES, BYTES_A_SECOND, nanos);
    messages = new RateLimit(MOST_MESSAGES, MESSAGES_A_SECOND, nanos);
    strangers = new RateLimit(MOST_OF_STRANGERS, OF_STRANGERS_A_SECOND, nanos);
    bytesOfAll = new RateLimit(MOST_BYTES_OF_ALL, BYTES_OF_ALL_A_SECOND, nanos);
  }

  BrokerRules rules() {
    return rules;
  }

  RefusalReporter refusals() {
    return refusals;
  }

  RetainedTopics retained() {
    return retained;
  }

  /** Returns the reason for refusing a client's connection, or {@code null} if it is admitted. */
  @Nullable BrokerRefusal entry(
      String user, String clientId, byte @Nullable [] password, InetAddress from) {
    if (password == null) {
      return rules.entry(user, clientId, null);
    }
    if (!attempts.mayTry(user, from)) {
      return BrokerRefusal.SLOWED;
    }
    BrokerRefusal why = rules.entry(user, clientId, password);
    if (why == null) {
      attempts.right(user, from);
    }
    return why;
  }

  /**
   * Counts a user's message and stops reading from its connection while the user exceeds its rate,
   * so that its sender waits; returns whether it has to wait.
   */
  boolean slow(Channel channel, String user, int size) {
    long wait = taken(user, size, 1);
    if (wait > 0 && channel.config().isAutoRead()) {
      channel.config().setAutoRead(false);
      readLater(channel, user, wait);
    }
    return wait > 0;
  }

  private void readLater(Channel channel, String user, long wait) {
    Runnable look =
        () -> {
          long more = taken(user, 0, 0);
          if (more > 0 && channel.isActive()) {
            readLater(channel, user, more);
          } else {
            channel.config().setAutoRead(true);
          }
        };
    channel.eventLoop().schedule(look, Math.min(wait, LONGEST_PAUSE), TimeUnit.NANOSECONDS);
  }

  private long taken(String user, int size, int count) {
    long all = bytesOfAll.take("", size);
    long own =
        rules.registered(user)
            ? Math.max(bytes.take(user, size), messages.take(user, count))
            : Math.max(bytes.take("", size), strangers.take("", count));
    return Math.max(all, own);
  }
}
