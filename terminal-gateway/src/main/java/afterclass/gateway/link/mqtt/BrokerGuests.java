package afterclass.gateway.link.mqtt;

import java.util.Optional;

/**
 * Whom the embedded broker lets in. Its methods are called on the broker's own threads, for many
 * clients at once: they answer from memory and never throw.
 */
public interface BrokerGuests {

  /**
   * The registered terminal of a user name; empty for a stranger. Asked at every CONNECT, PUBLISH,
   * SUBSCRIBE and will.
   */
  Optional<BrokerGuest> guest(String user);

  /**
   * What an unregistered name may do on a loopback listener, so that it can be adopted: to speak on
   * the known forms of topics under its own name. Beyond loopback nobody asks for it.
   */
  BrokerGuest stranger(String user);

  /**
   * What whoever gives no user name may do on a loopback listener, under whatever client id: to
   * speak for terminals that have no password. Those that have one are closed to it. Beyond
   * loopback nobody asks for it.
   */
  BrokerGuest nameless();

  /**
   * Something was refused.
   *
   * @param user name that was given, or the client id where none was; cut where it is long
   * @param clientId id that was given, cut where it is long
   * @param from address of the client, without its port
   */
  void refused(String user, String clientId, String from, Refusal why);
}
