package afterclass.gateway.link.mqtt;

/** The reasons why the embedded broker refuses a client or a request of a client. */
public enum Refusal {
  /** The name is not registered, and beyond loopback only registered names are admitted. */
  STRANGER,
  /** The terminal has a password and gave none, or it has none and is not on loopback. */
  NO_PASSWORD,
  /** The password is not the terminal's. */
  WRONG_PASSWORD,
  /** The address gave too many wrong passwords and must wait. */
  SLOWED,
  /** A name, id or password is too long or contains control characters. */
  NAME,
  /** The client may not publish its own last will. */
  WILL,
  /** The topic does not belong to the client. */
  TOPIC,
  /** The topic's messages may not be retained. The message was delivered all the same. */
  RETAIN,
  /** The payload is larger than its protocol's messages are. */
  LARGE,
  /** The client sends more messages or bytes than a terminal does. */
  QUOTA,
  /** The client may not subscribe to the topic. */
  SUBSCRIPTION,
  /** The broker or an address has too many connections. */
  CONNECTIONS,
  /** The protocol does not allow the packet there. */
  PACKET
}
