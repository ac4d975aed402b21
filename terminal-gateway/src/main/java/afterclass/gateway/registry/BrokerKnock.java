package afterclass.gateway.registry;

import afterclass.gateway.link.mqtt.Refusal;
import java.time.Instant;
import java.util.Objects;

/**
 * Somebody whom the embedded broker did not let in, or did not let do something.
 *
 * @param user name that was given, with signs that can be read
 * @param clientId id that was given, likewise
 * @param from address of the client
 * @param why why it was refused
 * @param first when it was refused first
 * @param last when it was refused last
 * @param times how often
 */
public record BrokerKnock(
    String user,
    String clientId,
    String from,
    Refusal why,
    Instant first,
    Instant last,
    long times) {

  public BrokerKnock {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
  }

  /** Whether it may be one of the school's that is not registered yet. */
  public boolean mayBeAdopted() {
    return why == Refusal.STRANGER && TerminalGuests.isName(user);
  }

  /** The code of the reason, as {@code wrong-password}. */
  public String code() {
    return why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  BrokerKnock again(String otherClient, Instant at) {
    return new BrokerKnock(user, otherClient, from, why, first, at, times + 1);
  }
}
