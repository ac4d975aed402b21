package afterclass.gateway.registry;

import afterclass.gateway.protocol.PolledProtocol;
import afterclass.gateway.protocol.Protocols;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.wire.Bytes;

/**
 * The rules of which terminals need a key of their own, and how keys are made. Without a key, a
 * client that knows a terminal's name could act for it at the embedded broker or the HTTP port.
 */
public final class TerminalKeys {
  /** The characters of a password, without those that look alike: no i, l, o, 0 and 1. */
  static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 4;
  private static final int IN_A_GROUP = 4;
  private static final int BYTE = 256;

  private final boolean brokerInside;
  private final Protocols protocols;
  private final RandomBytes random;

  /**
   * Creates the rules of a service.
   *
   * @param brokerInside whether terminals sign in at the embedded broker; another broker manages
   *     its passwords itself
   * @param protocols the protocols that terminals may use
   * @param random source of new keys
   */
  public TerminalKeys(boolean brokerInside, Protocols protocols, RandomBytes random) {
    this.brokerInside = brokerInside;
    this.protocols = protocols;
    this.random = random;
  }

  /**
   * Tells whether the terminal needs a key, without which another client could send messages in its
   * name.
   */
  public static boolean needed(Terminal terminal, boolean brokerInside) {
    return terminal.link() == LinkKind.HTTP || (terminal.link() == LinkKind.MQTT && brokerInside);
  }

  /** Tells whether a terminal needs a key, given the broker of this service. */
  public boolean needed(Terminal terminal) {
    return needed(terminal, brokerInside);
  }

  /** Tells whether a terminal needs a key and has none. */
  public boolean missing(Terminal terminal) {
    return needed(terminal) && terminal.secret() == null;
  }

  /** Tells whether a terminal's protocol can give it a key over its line, at its onboarding. */
  boolean givenOverLine(Terminal terminal) {
    return protocols
        .find(terminal.protocol())
        .map(known -> known instanceof PolledProtocol polled && polled.givesKeys())
        .orElse(false);
  }

  /** Tells whether a key is made at registration; other terminals' keys are entered by hand. */
  boolean madeAtAdoption(Terminal terminal) {
    return missing(terminal) && terminal.link() == LinkKind.MQTT;
  }

  /** Returns a new password of 79 bits that can be typed, such as {@code k7mw-2xqp-ha9d-tf4n}. */
  Secret make() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * IN_A_GROUP; i++) {
      text.append(i > 0 && i % IN_A_GROUP == 0 ? "-" : "").append(sign());
    }
    return new Secret(Bytes.ofUtf8(text.toString()));
  }

  /** Returns a random character for a password; all characters are equally probable. */
  private char sign() {
    int fair = BYTE - BYTE % SIGNS.length();
    int drawn;
    do {
      drawn = Byte.toUnsignedInt(random.next(1).toArray()[0]);
    } while (drawn >= fair);
    return SIGNS.charAt(drawn % SIGNS.length());
  }
}
