package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;

/**
 * The capabilities that a reader reports.
 *
 * @param lights whether it has an LED that can be controlled
 * @param sounds whether it has a buzzer
 * @param text whether it shows text
 * @param secure whether it knows the secure channel
 */
record Capabilities(boolean lights, boolean sounds, boolean text, boolean secure) {
  private static final int LED = 4;
  private static final int BUZZER = 5;
  private static final int TEXT = 6;
  private static final int SECURITY = 9;
  private static final int ENTRY = 3;

  /** Default for readers that report no capabilities. */
  static final Capabilities UNKNOWN = new Capabilities(true, true, false, true);

  /** Reads entries of function, compliance and number; ignores an incomplete last entry. */
  static Capabilities read(Bytes data) {
    boolean[] has = new boolean[256];
    for (int at = 0; at + ENTRY <= data.length(); at += ENTRY) {
      has[data.at(at)] = data.at(at + 1) != 0;
    }
    return new Capabilities(has[LED], has[BUZZER], has[TEXT], has[SECURITY]);
  }

  /** Returns a copy without the capability of a command that the reader does not know. */
  Capabilities without(int command) {
    return new Capabilities(
        lights && command != Command.LED,
        sounds && command != Command.BUZZER,
        text && command != Command.TEXT,
        secure);
  }
}
