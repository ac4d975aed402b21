package afterclass.gateway.link.mqtt;

/** The reasons why the embedded broker refuses a client or a request of a client. */
public enum BrokerRefusal {
  /** The user name is not registered, and clients from other machines must be registered. */
  STRANGER,
  /**
   * The terminal sent no password although one is registered, or none is registered and the
   * terminal is on another machine.
   */
  NO_PASSWORD,
  /** The client sent a password that is not the terminal's. */
  WRONG_PASSWORD,
  /** The client's address sent too many wrong passwords and must wait. */
  SLOWED,
  /** A name, id or password is too long or contains control characters. */
  NAME,
  /** The client may not publish to the topic of its last will. */
  WILL,
  /** The client may not publish to the topic. */
  TOPIC,
  /**
   * The client may not publish retained messages to the topic; the message was delivered without
   * being retained.
   */
  RETAIN,
  /** The message's payload is larger than the terminal's protocol allows. */
  LARGE,
  /** The client exceeds the rate limit for messages or bytes. */
  QUOTA,
  /** The client may not subscribe to the topic filter. */
  SUBSCRIPTION,
  /** The broker or an address has too many connections. */
  CONNECTIONS,
  /** The protocol does not allow the packet there. */
  PACKET
}
