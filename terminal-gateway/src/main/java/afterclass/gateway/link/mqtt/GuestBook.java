package afterclass.gateway.link.mqtt;

import java.net.InetAddress;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What the doors of all guests share: rules, paces, what is kept, and complaints. */
final class GuestBook {
  private static final double MOST_BYTES = 32.0 * 1024 * 1024;
  private static final double BYTES_A_SECOND = 2.0 * 1024 * 1024;
  private static final double MOST_MESSAGES = 5_000;
  private static final double MESSAGES_A_SECOND = 500;

  private final BrokerRules rules;
  private final Complaints complaints;
  private final WrongPasswords attempts;
  private final RetainedTopics retained = new RetainedTopics();
  private final Pace bytes;
  private final Pace messages;

  GuestBook(BrokerRules rules, BrokerGuests guests, LongSupplier nanos) {
    this.rules = rules;
    complaints = new Complaints(guests, nanos);
    attempts = new WrongPasswords(nanos);
    bytes = new Pace(MOST_BYTES, BYTES_A_SECOND, nanos);
    messages = new Pace(MOST_MESSAGES, MESSAGES_A_SECOND, nanos);
  }

  BrokerRules rules() {
    return rules;
  }

  Complaints complaints() {
    return complaints;
  }

  RetainedTopics retained() {
    return retained;
  }

  /** Why somebody is not let in; {@code null} if it is. */
  @Nullable Refusal entry(
      String user, String clientId, byte @Nullable [] password, InetAddress from) {
    if (password == null) {
      return rules.entry(user, clientId, null);
    }
    if (!attempts.mayTry(user, from)) {
      return Refusal.SLOWED;
    }
    Refusal why = rules.entry(user, clientId, password);
    if (why == null) {
      attempts.right(user, from);
    }
    return why;
  }

  /** Counts a message of a user's; how many nanoseconds nothing more is read of it. */
  long pause(String user, int size) {
    return Math.max(bytes.take(user, size), messages.take(user, 1));
  }
}
