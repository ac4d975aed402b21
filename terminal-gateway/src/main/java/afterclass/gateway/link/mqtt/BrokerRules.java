package afterclass.gateway.link.mqtt;

import afterclass.gateway.link.TopicFilters;
import afterclass.gateway.protocol.Secret;
import io.moquette.broker.security.IAuthorizatorPolicy;
import io.moquette.broker.subscriptions.Topic;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of what each client of the embedded broker may publish and read. Only the gateway may
 * acknowledge punches: a false acknowledgement would make terminals delete unstored punches.
 */
final class BrokerRules implements IAuthorizatorPolicy {
  /** Maximum number of characters of a topic or filter. */
  static final int MOST_TOPIC = 512;

  /** Maximum number of characters of a user name or client id, and of bytes of a password. */
  private static final int MOST_NAME = 128;

  private static final String NAMELESS = "\n";

  private final String gateway;
  private final BrokerUsers users;
  private final boolean trusting;

  /**
   * Creates the rules of a listener.
   *
   * @param gateway user name of the gateway itself, which cannot be guessed
   * @param trusting whether it is on loopback: there a user without a password needs none
   */
  BrokerRules(String gateway, BrokerUsers users, boolean trusting) {
    this.gateway = gateway;
    this.users = users;
    this.trusting = trusting;
  }

  /**
   * Returns the internal name of a client that gave none; no client can send its control character.
   */
  static String nameless(String clientId) {
    return NAMELESS + clientId;
  }

  /** Returns the rights of a user; empty if the user is unregistered and not on loopback. */
  Optional<BrokerUser> rightsOf(String user) {
    if (user.startsWith(NAMELESS)) {
      return trusting ? Optional.of(users.nameless()) : Optional.empty();
    }
    Optional<BrokerUser> known = users.find(user);
    return known.isEmpty() && trusting ? Optional.of(users.stranger(user)) : known;
  }

  /** Tells whether a user name is that of a registered terminal. */
  boolean registered(String user) {
    return users.find(user).isPresent();
  }

  /** Returns the reason for refusing a client's connection, or {@code null} if it is admitted. */
  @Nullable BrokerRefusal entry(String user, String clientId, byte @Nullable [] password) {
    if (user.length() > MOST_NAME
        || clientId.length() > MOST_NAME
        || (password != null && password.length > MOST_NAME)
        || user.equals(gateway)
        || !printable(user)
        || !printable(clientId)) {
      return BrokerRefusal.NAME;
    }
    Optional<BrokerUser> rights = rightsOf(user);
    if (rights.isEmpty()) {
      return BrokerRefusal.STRANGER;
    }
    Secret secret = rights.get().password();
    if (secret == null) {
      return trusting ? null : BrokerRefusal.NO_PASSWORD;
    }
    if (password == null) {
      return BrokerRefusal.NO_PASSWORD;
    }
    return MessageDigest.isEqual(secret.bytes().toArray(), password)
        ? null
        : BrokerRefusal.WRONG_PASSWORD;
  }

  private static boolean printable(String name) {
    return name.chars().noneMatch(Character::isISOControl);
  }

  /** Returns the reason for refusing a user's message, or {@code null} if it is passed on. */
  @Nullable BrokerRefusal message(String user, String topic, int bytes) {
    Optional<BrokerUser> rights = rightsOf(user);
    if (rights.isEmpty() || !covered(rights.get(), rights.get().writes(), topic)) {
      return BrokerRefusal.TOPIC;
    }
    return bytes > rights.get().largest() ? BrokerRefusal.LARGE : null;
  }

  /** Tells whether the last message of a topic may be retained. */
  boolean mayRetain(String user, String topic) {
    return rightsOf(user).filter(rights -> covered(rights, rights.retains(), topic)).isPresent();
  }

  /** Tells whether a user may subscribe to a filter. */
  boolean mayRead(String user, String filter) {
    return rightsOf(user).filter(rights -> covered(rights, rights.reads(), filter)).isPresent();
  }

  private static boolean covered(BrokerUser rights, Collection<String> filters, String topic) {
    return !topic.isEmpty()
        && topic.length() <= MOST_TOPIC
        && topic.charAt(0) != '$'
        && !topic.startsWith(MqttLink.OWN_ROOT)
        && filters.stream().anyMatch(filter -> TopicFilters.covers(filter, topic))
        && rights.closed().stream().noneMatch(filter -> TopicFilters.meet(filter, topic));
  }

  /** Returns the bytes of a password, for the comparison. */
  static byte[] bytes(String password) {
    return password.getBytes(StandardCharsets.UTF_8);
  }

  /** Allows everything, since {@link ClientAuthenticator} has checked the topic already. */
  @Override
  public boolean canWrite(Topic topic, String user, String client) {
    return true;
  }

  @Override
  public boolean canRead(Topic topic, String user, String client) {
    return gateway.equals(user) || mayRead(user, topic.toString());
  }
}
