package afterclass.gateway.outside;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * The reason to skip a test: what it needs, and why that is missing. The count at the end of the
 * build recognises skipped tests by this sentence.
 */
public final class Wanting {
  private Wanting() {}

  /**
   * Returns the sentence, such as {@code no mosquitto here: Debian's package mosquitto brings it}.
   */
  public static String reason(String thing, String why) {
    return "no " + thing + " here: " + why;
  }

  /**
   * Skips the calling test if something it needs is missing.
   *
   * @param thing what the test needs, as {@code mosquitto}
   * @param why why it is missing; empty if it is present
   */
  public static void skipIf(String thing, Optional<String> why) {
    Assumptions.assumeTrue(why.isEmpty(), () -> reason(thing, why.orElse("")));
  }
}
