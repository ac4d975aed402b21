package afterclass.gateway.protocol;

import java.util.Objects;

/**
 * The properties of a line that a master may know in addition to its terminals.
 *
 * @param baud speed in bit/s, which determines how long bytes take; 0 if unknown, as over TCP
 * @param onboarding when a terminal may use a publicly known key
 */
public record LineProperties(int baud, OnboardingWindow onboarding) {

  public LineProperties {
    Objects.requireNonNull(onboarding, "onboarding");
    if (baud < 0) {
      throw new IllegalArgumentException("baud " + baud);
    }
  }
}
