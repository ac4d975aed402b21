package afterclass.gateway.link.mqtt;

import java.util.Optional;

/**
 * The users that the embedded broker admits. Its methods are called on the broker's threads, for
 * many clients at once: they answer from memory and never throw.
 */
public interface BrokerUsers {

  /**
   * Returns the registered terminal with a user name; empty if none is registered. Called at every
   * CONNECT, PUBLISH, SUBSCRIBE and will.
   */
  Optional<BrokerUser> find(String user);

  /**
   * Returns the rights of an unregistered name on a loopback listener, so that it can be adopted:
   * it may publish on the known topic patterns under its own name. Not called beyond loopback.
   */
  BrokerUser stranger(String user);

  /**
   * Returns the rights of a client without a user name on a loopback listener, whatever its client
   * id: it may publish for terminals that have no password. Topics of those that have one are
   * excluded. Not called beyond loopback.
   */
  BrokerUser nameless();

  /**
   * Reports a refusal.
   *
   * @param user user name given, or the client id if there was none; cut if it is long
   * @param clientId client id given, cut if it is long
   * @param from address of the client, without its port
   */
  void refused(String user, String clientId, String from, BrokerRefusal why);
}
