package afterclass.gateway.protocol.osdp;

import afterclass.gateway.wire.Bytes;

/**
 * What a reader says that it can do.
 *
 * @param lights whether it has a light to be told
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

  /** Of a reader that does not say. */
  static final Capabilities UNKNOWN = new Capabilities(true, true, false, true);

  /** Reads entries of function, compliance and number; half an entry at the end is left out. */
  static Capabilities read(Bytes data) {
    boolean[] has = new boolean[256];
    for (int at = 0; at + ENTRY <= data.length(); at += ENTRY) {
      has[data.at(at)] = data.at(at + 1) != 0;
    }
    return new Capabilities(has[LED], has[BUZZER], has[TEXT], has[SECURITY]);
  }

  /** The same without what a reader proved not to know. */
  Capabilities without(int command) {
    return new Capabilities(
        lights && command != Command.LED,
        sounds && command != Command.BUZZER,
        text && command != Command.TEXT,
        secure);
  }
}
