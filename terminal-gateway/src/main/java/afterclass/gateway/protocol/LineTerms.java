package afterclass.gateway.protocol;

import java.util.Objects;

/**
 * What a master may know of its line beside the terminals on it.
 *
 * @param baud its speed in bit/s, from which follows how long bytes are under way; 0 where it is
 *     not known, as over TCP
 * @param onboarding when a terminal may come with a key that everybody knows
 */
public record LineTerms(int baud, OnboardingWindow onboarding) {

  public LineTerms {
    Objects.requireNonNull(onboarding, "onboarding");
    if (baud < 0) {
      throw new IllegalArgumentException("baud " + baud);
    }
  }
}
