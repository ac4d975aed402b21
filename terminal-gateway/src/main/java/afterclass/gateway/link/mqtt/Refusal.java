package afterclass.gateway.link.mqtt;

/** Why the embedded broker refused a client, or something that a client asked for. */
public enum Refusal {
  /** Nobody of that name is registered, and beyond loopback strangers are not let in. */
  STRANGER,
  /** The terminal has a password and gave none, or it has none and is not on loopback. */
  NO_PASSWORD,
  /** The password is not the terminal's. */
  WRONG_PASSWORD,
  /** Its address gave too many wrong passwords and must wait. */
  SLOWED,
  /** A name, id or password that is too long or has characters of no name. */
  NAME,
  /** A last will that it may not publish itself. */
  WILL,
  /** A topic that is not its own. */
  TOPIC,
  /** A message to be kept on a topic whose messages are not kept. It was delivered all the same. */
  RETAIN,
  /** A payload larger than its protocol's messages are. */
  LARGE,
  /** More messages or bytes than a terminal sends. */
  QUOTA,
  /** A subscription to what is not said to it. */
  SUBSCRIPTION,
  /** More connections than the broker or an address may have. */
  CONNECTIONS,
  /** A packet that the protocol does not allow there. */
  PACKET
}
