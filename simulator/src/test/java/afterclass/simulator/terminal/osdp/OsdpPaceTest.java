package afterclass.simulator.terminal.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.OnboardingWindow;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the poll interval: longer for an idle reader, but short enough for a card. */
class OsdpPaceTest {
  private static final String KEY = "0f0e0d0c0b0a09080706050403020100";

  private final VirtualReader reader = new VirtualReader(1, KEY, 7);
  private final VirtualReader other = new VirtualReader(2, "", 8);
  private final LineWorld world =
      new LineWorld(
          1,
          List.of(LineWorld.station("hall", 1, KEY), LineWorld.station("gate", 2, "")),
          List.of(reader, other),
          OnboardingWindow.closed());

  private int sentWithin(int millis) {
    int from = world.sent.size();
    world.run(millis);
    return world.sentTo(1, from).size();
  }

  @Test
  void aReaderIsPolledEvery120MillisecondsWhileIdleAndTwiceAsOftenAfterACard() {
    world.run(20_000);
    assertEquals(25, sentWithin(3000));
    reader.card("04a1b2c3");
    world.run(1000);
    assertTrue(sentWithin(3000) >= 50, "polled every 50 ms, as far as two share a line");
    world.run(10_000);
    assertEquals(25, sentWithin(3000));
    assertEquals(List.of("hall 04A1B2C3"), world.told);
  }

  @ParameterizedTest
  @CsvSource({"5, green", "3000, red"})
  void anIdleReaderShowsItsSignWithin300Milliseconds(int storeMillis, String sign) {
    world.storeMillis = storeMillis;
    long worst = 0;
    for (int offset = 0; offset < 210; offset += 7) {
      world.run(12_000 + offset);
      int before = reader.shown().size();
      long at = world.nanos();
      reader.card("04a1b2c3");
      world.run(900);
      ShownSignal first = reader.shown().get(before);
      assertEquals(sign, first.kind());
      worst = Math.max(worst, TimeUnit.NANOSECONDS.toMillis(first.nanos() - at));
    }
    assertTrue(worst < 300, "shown after " + worst + " ms");
  }
}
