package afterclass.simulator.terminal.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.Station;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of several readers of different kinds on one line, some of them absent. */
class OsdpSharedLineTest {
  private static final String KEY = "0f0e0d0c0b0a09080706050403020100";
  private static final int CRC = 4;

  private final VirtualReader keyed = new VirtualReader(1, KEY, 7);
  private final VirtualReader clear = new VirtualReader(2, "", 8);

  /** Creates a line with both readers and some absent ones. */
  private LineWorld world(int absent) {
    List<Station> stations = new ArrayList<>();
    stations.add(LineWorld.station("hall", 1, KEY));
    stations.add(LineWorld.station("gate", 2, ""));
    for (int i = 0; i < absent; i++) {
      stations.add(LineWorld.station("gone-" + i, 9 + i, ""));
    }
    return new LineWorld(1, stations, List.of(keyed, clear), OnboardingWindow.closed());
  }

  private static long cost(LineWorld world, int address) {
    return world.lineTime.getOrDefault(address, 0L);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void readersWithSumsAndWithCrcShareALine(int withSums) {
    (withSums == 1 ? keyed : clear).sumsOnly();
    LineWorld world = world(0);
    world.run(3000);
    int from = world.sent.size();
    keyed.card("04a1b2c3");
    clear.card("04a1b2c4");
    world.run(1000);
    assertEquals(List.of("gate 04A1B2C4", "hall 04A1B2C3"), world.told.stream().sorted().toList());
    for (LineWorld.Sent each : world.sent.subList(from, world.sent.size())) {
      boolean crc = (each.frame().control() & CRC) != 0;
      assertEquals(each.frame().address() != withSums, crc, each.hex());
    }
    for (VirtualReader reader : List.of(keyed, clear)) {
      assertEquals("green", reader.shown().get(0).kind());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReaderKeepsItsCheckThoughItWasGreetedWithTheOtherInVain(boolean sums) {
    if (sums) {
      clear.sumsOnly();
    }
    LineWorld world = world(0);
    world.run(3000);
    world.cut.add(2);
    while (lastHasSum(world) == sums) {
      world.run(1000);
      assertTrue(world.sentTo(2, 0).size() < 1000, "greeted with the other one");
    }
    world.cut.clear();
    clear.card("04a1b2c4");
    world.run(30_000);
    assertEquals(List.of("gate " + LineWorld.undated("04A1B2C4")), world.told);
    assertEquals(sums, lastHasSum(world));
  }

  private static boolean lastHasSum(LineWorld world) {
    List<LineWorld.Sent> sent = world.sentTo(2, 0);
    return (sent.get(sent.size() - 1).frame().control() & CRC) == 0;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void greenIsShownWithin300MillisecondsWhateverElseTheLineCarries(int absent) {
    LineWorld world = world(absent);
    world.run(60_000);
    long worst = 0;
    for (int i = 0; i < 200; i++) {
      world.run(1000 + i % 97);
      long at = world.nanos();
      keyed.card("04a1b2c3");
      clear.card("04a1b2c4");
      world.run(900);
      for (VirtualReader reader : List.of(keyed, clear)) {
        long green =
            reader.shown().stream()
                .filter(each -> each.nanos() >= at && each.kind().equals("green"))
                .mapToLong(ShownSignal::nanos)
                .findFirst()
                .orElseThrow();
        worst = Math.max(worst, green - at);
      }
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(worst);
    assertTrue(millis < 300, "green after " + millis + " ms");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void absentReadersCostTheLineLessThanFivePercentTogether(int absent) {
    LineWorld world = world(absent);
    world.run(10_000);
    long begun = world.nanos();
    long before = cost(world, 9) + cost(world, 10) + cost(world, 11);
    world.run(120_000);
    long cost = cost(world, 9) + cost(world, 10) + cost(world, 11) - before;
    assertTrue(cost > 0, "they are asked");
    assertTrue(cost * 20 < world.nanos() - begun, "cost " + cost);
  }

  @Test
  void aReaderThatGoesAwayCostsTheLineLessThanFivePercent() {
    LineWorld world = world(0);
    world.run(3000);
    clear.powerOff();
    long begun = world.nanos();
    long before = cost(world, 2);
    world.run(60_000);
    assertTrue((cost(world, 2) - before) * 20 < world.nanos() - begun, "cost " + cost(world, 2));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 150})
  void aReaderIsFoundOnAFullLineThoughItComesLateAndTakesItsTime(long thinks) {
    clear.powerOff();
    LineWorld world = world(3);
    world.thinks.put(2, thinks);
    world.run(60_000);
    clear.powerOn();
    world.run(120_000);
    clear.card("04a1b2c4");
    world.run(1000);
    assertEquals(List.of("gate 04A1B2C4"), world.told);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aReaderThatDiesBeforeItShowedGreenIsFoundAgain(int address) {
    VirtualReader reader = address == 1 ? keyed : clear;
    LineWorld world = world(0);
    world.run(3000);
    reader.card("04a1b2c3");
    while (world.told.isEmpty()) {
      world.run(1);
    }
    reader.powerOff();
    world.run(60_000);
    reader.powerOn();
    world.run(60_000);
    assertEquals(List.of(), reader.shown(), "nobody stands there any more");
    reader.card("04a1b2c4");
    world.run(1000);
    assertEquals(2, world.told.size());
    assertEquals("green", reader.shown().get(0).kind());
  }

  @Test
  void anAbsentReaderIsAskedEverMoreRarely() {
    LineWorld world = world(1);
    world.run(120_000);
    List<LineWorld.Sent> asked = world.sentTo(9, 0);
    assertTrue(asked.get(3).millisTo(asked.get(4)) < 7_000, "at first");
    int last = asked.size() - 1;
    long gap = asked.get(last - 1).millisTo(asked.get(last));
    assertTrue(gap > 14_000 && gap < 17_000, "in the end after " + gap + " ms");
    assertFalse(world.told.size() > 0);
  }
}
