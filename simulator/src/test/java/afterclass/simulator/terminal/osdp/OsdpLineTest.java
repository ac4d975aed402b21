package afterclass.simulator.terminal.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.OnboardingWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the panel with virtual readers, in simulated time. */
class OsdpLineTest {
  private static final String KEY = "0f0e0d0c0b0a09080706050403020100";
  private static final String OTHER = "ffeeddccbbaa99887766554433221100";
  private static final OnboardingWindow CLOSED = OnboardingWindow.closed();
  private static final OnboardingWindow OPEN = station -> LineWorld.DAY.plusSeconds(600);

  private final VirtualReader reader = new VirtualReader(1, KEY, 7);
  private final VirtualReader plain = new VirtualReader(2, "", 8);

  private LineWorld secured() {
    return new LineWorld(1, List.of(LineWorld.station("hall", 1, KEY)), List.of(reader), CLOSED);
  }

  private LineWorld inClear() {
    return new LineWorld(1, List.of(LineWorld.station("gate", 2, "")), List.of(plain), CLOSED);
  }

  private static List<String> kinds(VirtualReader reader) {
    return reader.shown().stream().map(ShownSignal::kind).toList();
  }

  @Test
  void thatAReaderHoldsNothingMoreIsSaidAgainEverySecond() {
    LineWorld world = secured();
    for (int second = 0; second < 10; second++) {
      world.run(1_000);
      long since = world.nanos() - world.wholeAt.getOrDefault("hall", 0L);
      assertTrue(since <= TimeUnit.MILLISECONDS.toNanos(1_100), "not for " + since + " ns");
    }
    world.storeMillis = -1;
    reader.card("04a1b2c3");
    world.run(1_000);
    long before = world.wholeAt.getOrDefault("hall", 0L);
    world.run(5_000);
    assertEquals(before, world.wholeAt.get("hall"), "its card is not on disk");
  }

  @Test
  void cardsKeysAndEventsAreToldInOrder() {
    LineWorld world = secured();
    world.run(500);
    reader.card("04a1b2c3");
    reader.wiegand("10111101110110010011011101");
    reader.press("12");
    reader.press("9*34#");
    reader.tamper(true);
    world.run(1000);
    assertEquals(
        List.of("hall 04A1B2C3", "hall 7BB26E", "hall staff/34", "hall tamper: yes, power: good"),
        world.told);
    assertEquals(
        List.of(
            "whole hall false",
            "silent hall: the reader says: tamper: yes, power: good",
            "warning hall tamper",
            "whole hall false"),
        world.news);
    assertEquals(List.of(), world.odd);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void greenIsShownAfterTheCommitAndWithin300Milliseconds(boolean secure) {
    VirtualReader shown = secure ? reader : plain;
    LineWorld world = secure ? secured() : inClear();
    for (int offset = 0; offset < 60; offset += 7) {
      world.run(1000 + offset);
      int before = shown.shown().size();
      long at = world.nanos();
      shown.card("04a1b2c3");
      world.run(900);
      List<ShownSignal> now = shown.shown().subList(before, shown.shown().size());
      assertEquals(
          List.of("green", "beep", "text STORED"), now.stream().map(ShownSignal::kind).toList());
      long millis = TimeUnit.NANOSECONDS.toMillis(now.get(0).nanos() - at);
      assertTrue(millis < 300, "green after " + millis + " ms");
    }
  }

  @Test
  void redIsShownWithin300MillisecondsWhenTheDiskIsSlowAndGreenWhenItIsStored() {
    LineWorld world = secured();
    world.storeMillis = 2000;
    for (int offset = 0; offset < 60; offset += 7) {
      world.run(3000 + offset);
      int before = reader.shown().size();
      long at = world.nanos();
      reader.card("04a1b2c3");
      world.run(1500);
      List<ShownSignal> now = reader.shown().subList(before, reader.shown().size());
      assertEquals("red", now.get(0).kind());
      long millis = TimeUnit.NANOSECONDS.toMillis(now.get(0).nanos() - at);
      assertTrue(millis < 300, "red after " + millis + " ms");
      world.run(1000);
      assertTrue(kinds(reader).subList(before, reader.shown().size()).contains("green"));
    }
  }

  @Test
  void aWrongParityIsKeptAsOddAndShownRed() {
    LineWorld world = secured();
    world.run(500);
    reader.wiegand("00111101110110010011011101");
    world.run(500);
    assertEquals(List.of(), world.told);
    assertEquals(
        List.of("wiegand: found 9 ones in the first half, expected an even number"), world.odd);
    assertEquals("red", reader.shown().get(0).kind());
  }

  @Test
  void aReaderThatDropsItsChannelIsTakenUpAgainAtOnce() {
    LineWorld world = secured();
    world.run(1000);
    reader.dropChannel();
    reader.card("04a1b2c3");
    world.run(400);
    assertEquals(List.of("hall 04A1B2C3"), world.told);
    assertEquals(
        List.of(
            "whole hall false",
            "silent hall: reader 1 dropped its secure channel: it may have restarted",
            "whole hall false"),
        world.news,
        "what it held may be lost");
  }

  @Test
  void aBusyReaderIsAskedTheSameAgain() {
    LineWorld world = secured();
    world.run(1000);
    reader.busyFor(5);
    reader.card("04a1b2c3");
    world.run(1500);
    assertEquals(List.of("hall 04A1B2C3"), world.told);
    assertEquals(List.of("whole hall false"), world.news);
  }

  @Test
  void aReaderThatWantsAPollFirstIsFound() {
    plain.wantsPollFirst();
    LineWorld world = inClear();
    world.run(2000);
    plain.card("04a1b2c3");
    world.run(500);
    assertEquals(List.of("gate 04A1B2C3"), world.told);
  }

  @Test
  void aReaderWithAnotherKeyIsNeverBelieved() {
    VirtualReader stranger = new VirtualReader(1, OTHER, 9);
    LineWorld world =
        new LineWorld(1, List.of(LineWorld.station("hall", 1, KEY)), List.of(stranger), CLOSED);
    stranger.card("04a1b2c3");
    world.run(60_000);
    assertEquals(List.of(), world.told);
    assertEquals(
        List.of(
            "warning hall secure-channel", "silent hall: it does not prove that it knows its key"),
        world.news);
  }

  @Test
  void aReaderInClearIsNeverBelievedWhereAKeyIsRegistered() {
    VirtualReader stranger = new VirtualReader(1, "", 9);
    LineWorld world =
        new LineWorld(1, List.of(LineWorld.station("hall", 1, KEY)), List.of(stranger), CLOSED);
    stranger.card("04a1b2c3");
    world.run(60_000);
    assertEquals(List.of(), world.told);
    assertEquals("", stranger.key(), "no key is given while the window is closed");
    assertEquals(List.of(), world.keys);
  }

  @Test
  void anOnboardedReaderGetsAKeyOfItsOwnThatWasWrittenDownBefore() {
    VirtualReader fresh = new VirtualReader(1, "", 9);
    LineWorld world =
        new LineWorld(1, List.of(LineWorld.station("hall", 1, "")), List.of(fresh), OPEN);
    fresh.card("04a1b2c3");
    world.run(3000);
    assertEquals(1, world.keys.size());
    assertEquals(world.keys.get(0), fresh.key());
    assertFalse(fresh.key().isEmpty());
    assertEquals(List.of("warning hall onboarded", "whole hall false"), world.news);
    assertEquals(
        List.of("hall " + LineWorld.undated("04A1B2C3")),
        world.told,
        "it was shown before anybody asked");
  }

  @Test
  void nothingIsSaidToAReaderWhoseNewKeyIsNotWrittenDown() {
    VirtualReader fresh = new VirtualReader(1, "", 9);
    LineWorld world =
        new LineWorld(1, List.of(LineWorld.station("hall", 1, "")), List.of(fresh), OPEN);
    world.storeMillis = -1;
    fresh.card("04a1b2c3");
    world.run(60_000);
    assertEquals(1, world.keys.size());
    assertEquals("", fresh.key());
    assertEquals(List.of(), world.told);
  }

  @Test
  void anAbsentReaderCostsTheLineLessThanFivePercent() {
    LineWorld world =
        new LineWorld(
            1,
            List.of(LineWorld.station("gone", 9, KEY), LineWorld.station("hall", 1, KEY)),
            List.of(reader),
            CLOSED);
    world.run(60_000);
    reader.card("04a1b2c3");
    world.run(500);
    assertEquals(List.of("hall 04A1B2C3"), world.told);
    assertEquals(List.of("whole hall false", "silent gone: no answer from reader 9"), world.news);
    long cost = world.lineTime.getOrDefault(9, 0L);
    assertTrue(cost * 20 < world.nanos(), "cost " + cost + " of " + world.nanos() + " ns");
    assertTrue(cost > 0);
  }

  @Test
  void aReaderThatGoesAndComesBackIsFoundAgain() {
    LineWorld world = secured();
    world.run(2000);
    reader.powerOff();
    world.run(30_000);
    reader.powerOn();
    world.run(20_000);
    reader.card("04a1b2c3");
    world.run(500);
    assertEquals(List.of("hall 04A1B2C3"), world.told);
    assertEquals(
        List.of("whole hall false", "silent hall: no answer from reader 1", "whole hall false"),
        world.news);
  }

  @Test
  void aReaderThatRestartsUnseenHasAnOutage() {
    LineWorld world = inClear();
    world.run(2000);
    plain.powerOff();
    plain.powerOn();
    world.run(2000);
    plain.card("04a1b2c3");
    world.run(500);
    assertEquals(List.of("gate 04A1B2C3"), world.told);
    assertEquals(
        List.of(
            "warning gate in-clear",
            "whole gate false",
            "silent gate: reader 2 lost count of the conversation: it started again",
            "whole gate false"),
        world.news);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Integer.getInteger("line.seeds", 10));
  }

  /**
   * Whatever faults the line has, every presented card is reported once, in order, and after an
   * interruption without a time.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void onABadLineEveryCardIsToldExactlyOnce(long seed) {
    LineWorld world =
        new LineWorld(
            seed,
            List.of(LineWorld.station("hall", 1, KEY), LineWorld.station("gate", 2, "")),
            List.of(reader, plain),
            CLOSED);
    world.run(2000);
    world.faultPercent = 8;
    List<String> hall = new ArrayList<>();
    List<String> gate = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String card = "%08X".formatted(0x04000000 + i);
      boolean first = i % 2 == 0;
      (first ? reader : plain).card(card);
      (first ? hall : gate).add((first ? "hall " : "gate ") + card);
      world.run(400);
    }
    world.faultPercent = 0;
    world.run(40_000);
    String of = "seed " + seed;
    assertEquals(hall, told(world, "hall"), of);
    assertEquals(gate, told(world, "gate"), of);
    long undated = world.told.stream().filter(each -> each.contains("nobody asked")).count();
    assertTrue(undated < 40, of + ": " + undated + " without a time");
    long gaps = world.news.stream().filter(each -> each.startsWith("silent")).count();
    assertTrue(undated == 0 || gaps > 0, of + ": in an outage");
  }

  /** Returns the reported cards of one reader, with and without a time. */
  private static List<String> told(LineWorld world, String reader) {
    return world.told.stream()
        .filter(each -> each.startsWith(reader))
        .map(each -> each.replaceFirst("card (\\w+) was held to it while nobody asked", "$1"))
        .toList();
  }
}
