package afterclass.simulator.terminal.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.OnboardingWindow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that readings reported after an interruption of polling have no certain time, and that
 * readings held at a restart are lost; in secure channel (reader 1) and in clear (reader 2).
 */
class OsdpGapTest {
  private static final String KEY = "0f0e0d0c0b0a09080706050403020100";
  private static final String CARD = "04a1b2c3";
  private static final String UNDATED = "hall " + LineWorld.undated("04A1B2C3");

  private VirtualReader reader = new VirtualReader(1, KEY, 7);
  private LineWorld world = world(KEY);

  private LineWorld world(String key) {
    return new LineWorld(
        1,
        List.of(LineWorld.station("hall", reader.address(), key)),
        List.of(reader),
        OnboardingWindow.closed());
  }

  private void begin(int address) {
    reader = new VirtualReader(address, address == 1 ? KEY : "", 7);
    world = world(address == 1 ? KEY : "");
  }

  private List<String> shown() {
    return reader.shown().stream().map(ShownSignal::kind).toList();
  }

  private long outages() {
    return world.news.stream().filter(each -> each.startsWith("silent")).count();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aCardFromBeforeTheFirstPollIsKeptWithoutATimeAndNotShownGreen(int address) {
    begin(address);
    reader.card(CARD);
    reader.card("04a1b2c4");
    world.run(2000);
    assertEquals(List.of(UNDATED, "hall " + LineWorld.undated("04A1B2C4")), world.told);
    assertTrue(shown().contains("red"), shown()::toString);
    assertFalse(shown().contains("green"), shown()::toString);
    reader.card(CARD);
    world.run(1000);
    assertEquals("hall 04A1B2C3", world.told.get(2), "shown once more it counts");
    assertTrue(shown().contains("green"), shown()::toString);
  }

  @ParameterizedTest
  @CsvSource({"1, stand", "2, stand", "1, sleep", "2, sleep"})
  void aCardFromAPauseOfTheGatewayIsWithoutATime(int address, String how) {
    begin(address);
    world.run(1000);
    reader.card(CARD);
    Duration pause = Duration.ofSeconds(3);
    if (how.equals("stand")) {
      world.stand(pause);
    } else {
      world.sleep(pause);
    }
    world.run(2000);
    assertEquals(List.of(UNDATED), world.told);
    assertEquals(1, outages(), world.news::toString);
    assertTrue(world.wholeAt.containsKey("hall"), "and that is over");
    assertFalse(shown().contains("green"), shown()::toString);
  }

  /** An answer from the machine's buffer was made before the pause. */
  @Test
  void nothingInAnAnswerFromBeforeThePauseEndsNoDoubt() {
    world.run(1000);
    int before = world.sent.size();
    while (world.sent.size() == before) {
      world.run(1);
    }
    world.run(15);
    reader.card(CARD);
    world.stand(Duration.ofSeconds(5));
    world.run(2000);
    assertEquals(List.of(UNDATED), world.told);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aShortPauseDoubtsNothing(int address) {
    begin(address);
    world.run(1000);
    reader.card(CARD);
    world.stand(Duration.ofMillis(1500));
    world.run(2000);
    assertEquals(List.of("hall 04A1B2C3"), world.told);
    assertEquals(0, outages(), world.news::toString);
  }

  @Test
  void keysFromBeforeAndAfterAGapAreNoNumber() {
    world.run(1000);
    reader.press("12");
    world.stand(Duration.ofSeconds(3));
    world.run(2000);
    reader.press("34#");
    world.run(1000);
    assertEquals(List.of("hall staff/34"), world.told);
    assertEquals(List.of("keypad: found keys 12, expected # after them"), world.odd);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aReaderThatRestartedAtOnceMayHaveLostACard(int address) {
    begin(address);
    world.run(1000);
    reader.card(CARD);
    reader.restart();
    world.run(2000);
    assertEquals(List.of(), world.told, "it is gone");
    assertEquals(1, outages(), world.news::toString);
    assertTrue(world.wholeAt.containsKey("hall"), "it is there again");
    reader.card(CARD);
    world.run(1000);
    assertEquals(List.of("hall 04A1B2C3"), world.told);
  }

  @Test
  void aReaderThatAnswersWithNumberZeroHasForgottenTheConversation() {
    begin(2);
    reader.countsFromZero();
    world.run(1000);
    reader.restart();
    world.run(3000);
    assertEquals(1, outages(), world.news::toString);
    assertTrue(world.odd.contains("osdp-number: number 0 in the midst of a conversation"));
    reader.card(CARD);
    world.run(1000);
    assertEquals(List.of("hall 04A1B2C3"), world.told);
  }

  /**
   * The reader was absent for a second and accepts any sequence number, so only the silence shows
   * its absence.
   */
  @Test
  void aReaderThatWasAwayForASecondMayHaveLostACard() {
    world.run(1000);
    world.cut.add(1);
    world.run(1200);
    world.cut.clear();
    world.run(2000);
    assertEquals(1, outages(), world.news::toString);
    assertTrue(world.wholeAt.containsKey("hall"), "it is there again");
  }

  @ParameterizedTest
  @CsvSource({"0001, failed", "0100, good"})
  void aReaderThatSaysThatItsPowerFailedOrThatItWasOpenedMayHaveLostACard(
      String said, String power) {
    world.run(1000);
    reader.tell(0x48, said);
    world.run(1000);
    assertEquals(1, outages(), world.news::toString);
    assertTrue(world.told.get(0).endsWith("power: " + power), world.told::toString);
    assertTrue(world.wholeAt.containsKey("hall"), "it is there again");
  }

  @Test
  void aReaderThatSaysUnaskedWhoItIsBeganAnew() {
    world.run(1000);
    reader.tell(0x45, "5afe00010100000001010203");
    world.run(1000);
    assertEquals(1, outages(), world.news::toString);
    assertTrue(world.wholeAt.containsKey("hall"), "it is there again");
  }

  @ParameterizedTest
  @CsvSource({
    "50, '', 'card-length: found 0 bytes, expected 4 or more'",
    "50, 00000000, 'card-bits: found 0 bits, expected 1 to 256'",
    "50, 0000010101, 'card-bits: found 257 bits, expected 1 to 256'",
    "50, 0000200004a1b2, 'card-length: found 3 bytes for 32 bits'",
    "50, 0002200004a1b2c3, 'card-format: found format 2, expected 0 or 1'",
    "51, 00000431323334, 'fmt: a formatted reading, expected a raw one'",
    "53, 000531, 'keypad: found 3 bytes of keys'",
    "53, 000141, 'keypad: found key 41, expected 0 to 9, # or *'",
    "48, 01, 'osdp-status: found 1 bytes, expected 2'",
    "90, 5afe0001aabb, 'osdp-reply: found reply 90 to a poll'",
    "87, 0102, 'osdp-reply: found reply 87 to a poll'"
  })
  void whatCannotBeReadIsToldWithItsBytes(String code, String data, String odd) {
    world.run(1000);
    reader.tell(Integer.parseInt(code, 16), data);
    world.run(500);
    assertEquals(List.of(odd), world.odd);
    assertTrue(world.oddBytes.get(0).contains(code + data), world.oddBytes::toString);
    assertEquals(List.of(), world.told);
  }

  @ParameterizedTest
  @CsvSource({
    "49, 0001, inputs: 0001",
    "4a, 01, outputs: 01",
    "4b, 0002, tamper of its readers: 0002"
  })
  void aReportOfItselfIsKeptWhenItIsNews(String code, String data, String said) {
    world.run(1000);
    reader.tell(Integer.parseInt(code, 16), data);
    reader.tell(Integer.parseInt(code, 16), data);
    world.run(500);
    assertEquals(List.of("hall " + said), world.told);
    assertEquals(List.of(), world.odd);
  }
}
