package afterclass.simulator.terminal.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.OnboardingWindow;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the panel's reaction to each reason of a refusal, in secure channel and in clear. */
class OsdpRefusalTest {
  private static final String KEY = "0f0e0d0c0b0a09080706050403020100";
  private static final int POLL = 0x60;
  private static final int ID = 0x61;
  private static final int CAP = 0x62;
  private static final int LED = 0x69;
  private static final int BUZ = 0x6a;
  private static final int CHLNG = 0x76;

  private final VirtualReader hall = new VirtualReader(1, KEY, 7);
  private final VirtualReader gate = new VirtualReader(2, "", 8);
  private final LineWorld world =
      new LineWorld(
          1,
          List.of(LineWorld.station("hall", 1, KEY), LineWorld.station("gate", 2, "")),
          List.of(hall, gate),
          OnboardingWindow.closed());

  /** Returns the commands to a reader from the first one with a code on. */
  private List<LineWorld.Sent> since(int address, int code, int from) {
    return world.sentTo(address, from).stream().dropWhile(each -> each.code() != code).toList();
  }

  private static List<Integer> codes(List<LineWorld.Sent> sent) {
    return sent.stream().map(each -> each.code()).toList();
  }

  private static long shown(VirtualReader reader, String kind) {
    return reader.shown().stream().filter(each -> each.kind().equals(kind)).count();
  }

  static Stream<Arguments> everyReason() {
    return Stream.of(1, 2, 3, 4, 5, 6, 9)
        .flatMap(reason -> Stream.of(1, 2).map(address -> Arguments.of(reason, address)));
  }

  @ParameterizedTest
  @MethodSource("everyReason")
  void theLineGoesOnAfterARefusedPollAndNoPunchIsLost(int reason, int address) {
    world.run(1000);
    VirtualReader refusing = address == 1 ? hall : gate;
    int from = world.sent.size();
    refusing.refuse(POLL, reason, 1);
    hall.card("04a1b2c3");
    gate.card("04a1b2c4");
    world.run(reason == 5 || reason == 6 ? 8000 : 1000);
    // Without a key the reader is polled again only after six seconds, so its reading has no
    // certain time.
    boolean late = address == 2 && (reason == 5 || reason == 6);
    String atGate = "gate " + (late ? LineWorld.undated("04A1B2C4") : "04A1B2C4");
    assertEquals(List.of(atGate, "hall 04A1B2C3"), world.told.stream().sorted().toList());
    int other = 3 - address;
    List<LineWorld.Sent> polls = world.sentTo(other, from);
    for (int i = 1; i < polls.size(); i++) {
      assertTrue(polls.get(i - 1).millisTo(polls.get(i)) < 300, "the other one is polled");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void afterAWrongCheckTheSameFrameIsSaidAgain(int address) {
    world.run(1000);
    int from = world.sent.size();
    (address == 1 ? hall : gate).refuse(POLL, 1, 2);
    world.run(1000);
    List<LineWorld.Sent> sent = world.sentTo(address, from);
    assertEquals(sent.get(0).hex(), sent.get(1).hex());
    assertEquals(sent.get(0).hex(), sent.get(2).hex());
    assertNotEquals(sent.get(0).frame().sqn(), sent.get(3).frame().sqn());
  }

  @Test
  void afterAWrongLengthTheSignIsLeftOutAndKept() {
    world.run(1000);
    int from = world.sent.size();
    hall.refuse(LED, 2, 1);
    hall.card("04a1b2c3");
    world.run(1000);
    assertEquals(1, codes(world.sentTo(1, from)).stream().filter(code -> code == LED).count());
    assertEquals(1, shown(hall, "beep"));
    assertEquals(
        List.of("osdp-nak: NAK 02: the length of the command is wrong, command 69"), world.odd);
    hall.card("04a1b2c4");
    world.run(1000);
    assertEquals(1, shown(hall, "green"), "the next one may fit");
  }

  @ParameterizedTest
  @ValueSource(ints = {LED, BUZ, 0x6b})
  void aSignThatItDoesNotKnowIsNotSaidAgain(int sign) {
    world.run(1000);
    world.storeMillis = 100; // a signal is refused while those of the second card wait
    int from = world.sent.size();
    hall.refuse(sign, 3, 1);
    hall.card("04a1b2c3");
    hall.card("04a1b2c4");
    world.run(1000);
    hall.card("04a1b2c5");
    world.run(1000);
    List<Integer> codes = codes(world.sentTo(1, from));
    for (int each : List.of(LED, BUZ, 0x6b)) {
      long times = codes.stream().filter(code -> code == each).count();
      assertEquals(each == sign ? 1 : 3, times, "%02x".formatted(each));
    }
  }

  @Test
  void whenItLostCountTheConversationBeginsAtZeroAndInItsChannel() {
    world.run(1000);
    int from = world.sent.size();
    hall.refuse(POLL, 4, 1);
    world.run(500);
    List<LineWorld.Sent> sent = world.sentTo(1, from);
    assertEquals(List.of(POLL, ID, CAP, CHLNG, 0x77, POLL), codes(sent.subList(0, 6)));
    assertEquals(0, sent.get(1).frame().sqn());
    assertEquals(0x15, sent.get(5).frame().blockType());
    assertTrue(sent.get(0).millisTo(sent.get(1)) < 100);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6})
  void whenItLostItsChannelTheHandshakeFollowsAtOnce(int reason) {
    world.run(1000);
    int from = world.sent.size();
    hall.refuse(POLL, reason, 1);
    hall.card("04a1b2c3");
    hall.card("04a1b2c4");
    world.run(1000);
    List<LineWorld.Sent> sent = world.sentTo(1, from);
    assertEquals(List.of(POLL, CHLNG, 0x77, POLL), codes(sent.subList(0, 4)));
    assertTrue(sent.get(0).millisTo(sent.get(1)) < 100);
    assertEquals(List.of("hall 04A1B2C3", "hall 04A1B2C4"), world.told);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 9})
  void aReaderWithAKeyThatRefusesTheHandshakeIsNeverSpokenWithInClear(int reason) {
    hall.refuse(CHLNG, reason, 1_000_000);
    hall.card("04a1b2c3");
    world.run(60_000);
    assertEquals(List.of(), world.told);
    for (LineWorld.Sent each : world.sentTo(1, 0)) {
      assertTrue(List.of(ID, CAP, CHLNG).contains(each.code()), each.hex());
      if (each.code() == CHLNG) {
        assertEquals(1, each.frame().block()[2], "its own key");
      }
    }
    assertTrue(since(1, CHLNG, 0).size() > 5, "it is tried again");
    assertTrue(world.news.contains("silent hall: it does not prove that it knows its key"));
  }

  @Test
  void aReaderThatWantsAChannelForEveryWordIsTakenUpAfterALongAbsence() {
    world.run(1000);
    hall.powerOff();
    world.run(60_000);
    hall.refuse(ID, 6, 1_000_000);
    hall.powerOn();
    world.run(20_000);
    hall.card("04a1b2c3");
    world.run(500);
    assertEquals(List.of("hall 04A1B2C3"), world.told);
  }

  @Test
  void aSignThatItCannotShowJustNowIsSaidAgainLater() {
    world.run(1000);
    int from = world.sent.size();
    hall.refuse(LED, 9, 1);
    hall.card("04a1b2c3");
    world.run(1000);
    List<LineWorld.Sent> signs =
        world.sentTo(1, from).stream().filter(each -> each.code() == LED).toList();
    assertEquals(2, signs.size());
    assertTrue(signs.get(0).millisTo(signs.get(1)) >= 100);
    assertEquals(1, shown(hall, "green"));
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 9})
  void aSignThatItNeverTakesIsLeftOutInTheEnd(int reason) {
    world.run(1000);
    hall.refuse(LED, reason, 1_000_000);
    hall.card("04a1b2c3");
    world.run(6000);
    int from = world.sent.size();
    world.run(2000);
    assertFalse(codes(world.sentTo(1, from)).contains(LED));
    assertTrue(codes(world.sentTo(1, from)).contains(POLL));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 9})
  void aReaderThatRefusesToBePolledIsToldAndAskedLessOften(int reason) {
    world.run(1000);
    hall.refuse(POLL, reason, 100);
    hall.card("04a1b2c3");
    world.run(20_000);
    int from = world.sent.size();
    world.run(10_000);
    assertTrue(world.sentTo(1, from).size() <= 11, "asked " + world.sentTo(1, from).size());
    assertEquals(1, world.news.stream().filter(each -> each.startsWith("silent hall")).count());
    world.run(60_000);
    assertEquals(List.of("hall " + LineWorld.undated("04A1B2C3")), world.told);
  }
}
