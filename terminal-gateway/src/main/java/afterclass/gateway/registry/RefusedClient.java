package afterclass.gateway.registry;

import afterclass.gateway.link.mqtt.BrokerRefusal;
import java.time.Instant;
import java.util.Objects;

/**
 * A client or request that the embedded broker refused.
 *
 * @param user user name given, unreadable characters replaced
 * @param clientId client id given, likewise
 * @param from address of the client
 * @param why reason of the refusal
 * @param first time of the first refusal
 * @param last time of the last refusal
 * @param times number of refusals
 */
public record RefusedClient(
    String user,
    String clientId,
    String from,
    BrokerRefusal why,
    Instant first,
    Instant last,
    long times) {

  public RefusedClient {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
  }

  /**
   * Tells whether the client was refused as unregistered, and may thus be a terminal to register.
   */
  public boolean mayBeAdopted() {
    return why == BrokerRefusal.STRANGER && TerminalBrokerUsers.isName(user);
  }

  /** Returns the code of the reason, such as {@code wrong-password}. */
  public String code() {
    return why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  RefusedClient again(String otherClient, Instant at) {
    return new RefusedClient(user, otherClient, from, why, first, at, times + 1);
  }
}
