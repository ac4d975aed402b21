package afterclass.gateway.protocol.osdp;

import afterclass.gateway.protocol.LineController;
import afterclass.gateway.protocol.LineProperties;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.PolledProtocol;
import afterclass.gateway.protocol.RandomBytes;
import afterclass.gateway.protocol.Station;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The protocol of readers that speak OSDP v2.
 *
 * <p>A station with a key is addressed in its secure channel only. One without is addressed in
 * clear, and is given a key as soon as its onboarding window is open.
 */
public final class Osdp implements PolledProtocol {
  private static final Pattern NUMBER = Pattern.compile("[0-9]|[1-9][0-9]|1[01][0-9]|12[0-6]");

  @Override
  public String name() {
    return "osdp";
  }

  @Override
  public LineController newMaster(List<Station> stations, RandomBytes random) {
    return newMaster(stations, random, new LineProperties(0, OnboardingWindow.closed()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if two stations have the same number, or one has none
   */
  @Override
  public LineController newMaster(List<Station> stations, RandomBytes random, LineProperties line) {
    for (Station station : stations) {
      String expected = addressExpected(station.address());
      if (expected != null) {
        throw new IllegalArgumentException(
            "%s has number '%s', expected %s"
                .formatted(station.name(), station.address(), expected));
      }
    }
    return new OsdpMaster(stations, random, line, FeedbackSignals.usual());
  }

  @Override
  public boolean givesKeys() {
    return true;
  }

  @Override
  public boolean sharesLines() {
    return true;
  }

  @Override
  public @Nullable String addressExpected(String address) {
    return NUMBER.matcher(address).matches() ? null : "the reader's number, 0 to 126";
  }
}
