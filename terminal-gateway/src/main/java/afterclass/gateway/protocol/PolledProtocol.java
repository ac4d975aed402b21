package afterclass.gateway.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A protocol over a byte stream on which the gateway asks and the terminals answer. */
public non-sealed interface PolledProtocol extends TerminalProtocol {

  /**
   * Creates a master for one line.
   *
   * @param stations the terminals on that line, at least one
   * @param random source of nonces and new keys; a test passes a fixed one
   */
  LineController newMaster(List<Station> stations, RandomBytes random);

  /**
   * Creates a master for one line whose properties are known; a protocol that does not use them
   * need not override this.
   *
   * @param terms the line's speed and onboarding windows
   */
  default LineController newMaster(
      List<Station> stations, RandomBytes random, LineProperties terms) {
    return newMaster(stations, random);
  }

  /** Tells whether several terminals may share one line, distinguished by their address. */
  boolean sharesLines();

  /** Tells whether a terminal may start without a key of its own and be given one over the line. */
  default boolean givesKeys() {
    return false;
  }

  /**
   * Checks the address of a terminal on a line.
   *
   * @param address address as registered
   * @return what was expected, such as {@code a number from 0 to 126}; {@code null} if it is valid
   */
  @Nullable String addressExpected(String address);
}
