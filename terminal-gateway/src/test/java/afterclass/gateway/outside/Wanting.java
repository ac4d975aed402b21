package afterclass.gateway.outside;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * A reason to skip a test: what it needs, and why that is not here. The count at the end of the
 * build knows skipped tests by this sentence.
 */
public final class Wanting {
  private Wanting() {}

  /** The sentence, as {@code no mosquitto here: Debian's package mosquitto brings it}. */
  public static String reason(String thing, String why) {
    return "no " + thing + " here: " + why;
  }

  /**
   * Skips the test that asks, if something it needs is missing.
   *
   * @param thing what it needs, as {@code mosquitto}
   * @param why why that is not here; empty if it is
   */
  public static void skipIf(String thing, Optional<String> why) {
    Assumptions.assumeTrue(why.isEmpty(), () -> reason(thing, why.orElse("")));
  }
}
