package afterclass.gateway.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A protocol over a line of bytes on which the gateway asks and the terminals answer. */
public non-sealed interface PolledProtocol extends TerminalProtocol {

  /**
   * A master for one line, with nothing said yet.
   *
   * @param stations the terminals on that line, at least one
   * @param random where nonces and new keys come from; a test hands in a fixed one
   */
  LineMaster newMaster(List<Station> stations, RandomBytes random);

  /**
   * A master for one line that knows more of it; a protocol that has no use for that need not say
   * anything here.
   *
   * @param terms the line's speed, and who may be onboarded on it
   */
  default LineMaster newMaster(List<Station> stations, RandomBytes random, LineTerms terms) {
    return newMaster(stations, random);
  }

  /** Whether several terminals may share one line, told apart by their address. */
  boolean sharesLines();

  /** Whether a terminal may come without a key of its own and be given one over the line. */
  default boolean givesKeys() {
    return false;
  }

  /**
   * What is wrong with the address of a terminal on a line, or {@code null} if nothing is.
   *
   * @param address as registered
   * @return what was expected, as {@code a number from 0 to 126}
   */
  @Nullable String addressExpected(String address);
}
