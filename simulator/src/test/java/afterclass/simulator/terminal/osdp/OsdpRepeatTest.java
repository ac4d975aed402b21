package afterclass.simulator.terminal.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.OnboardingWindow;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of lost and damaged frames, in secure channel (reader 1) and in clear (reader 2). */
class OsdpRepeatTest {
  private static final String KEY = "0f0e0d0c0b0a09080706050403020100";
  private static final int POLL = 0x60;
  private static final int LED = 0x69;
  private static final int ACK = 0x40;
  private static final int RAW = 0x50;

  private final VirtualReader keyed = new VirtualReader(1, KEY, 7);
  private final VirtualReader clear = new VirtualReader(2, "", 8);

  /** Creates a line with one reader, so that a lost frame is certainly its own. */
  private LineWorld world = alone(keyed, KEY);

  private VirtualReader reader = keyed;
  private int from;

  private static LineWorld alone(VirtualReader reader, String key) {
    return new LineWorld(
        1,
        List.of(LineWorld.station("hall", reader.address(), key)),
        List.of(reader),
        OnboardingWindow.closed());
  }

  private void begin(int address) {
    reader = address == 1 ? keyed : clear;
    world = address == 1 ? alone(keyed, KEY) : alone(clear, "");
    world.run(1000);
    from = world.sent.size();
  }

  /**
   * Asserts that the first command sent since then was repeated bit for bit, and followed by the
   * next.
   */
  private void saidTwice(int code) {
    List<LineWorld.Sent> sent =
        world.sentTo(reader.address(), from).stream()
            .dropWhile(each -> each.code() != code)
            .toList();
    assertEquals(sent.get(0).hex(), sent.get(1).hex(), "the same bytes");
    assertEquals(sent.get(0).frame().sqn() % 3 + 1, sent.get(2).frame().sqn(), "the next number");
    boolean secured = sent.get(2).frame().blockType() >= 0x15;
    assertEquals(reader == keyed, secured, "in the channel that it had");
  }

  private void toldOnce() {
    assertEquals(List.of("hall 04A1B2C3"), world.told);
    assertEquals(0, reader.held());
    assertTrue(world.news.stream().noneMatch(each -> each.startsWith("silent")));
  }

  /** Asserts that a card presented during a fault causes a repeated poll and one report. */
  private void cardDespite(int address, Runnable fault, int millis) {
    begin(address);
    fault.run();
    reader.card("04a1b2c3");
    world.run(millis);
    saidTwice(POLL);
    toldOnce();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aLostCommandIsSaidAgainWithTheSameNumberAndBytes(int address) {
    cardDespite(address, () -> world.lost.add(POLL), 1000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aSpoiltCommandIsSaidAgainWithTheSameNumberAndBytes(int address) {
    cardDespite(address, () -> world.spoilt.add(POLL), 1000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aLostReplyWithACardIsOnePunch(int address) {
    cardDespite(address, () -> world.lost.add(RAW), 1000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aSpoiltReplyIsOnePunchAndPollingGoesOn(int address) {
    cardDespite(address, () -> world.spoilt.add(RAW), 2000);
    List<LineWorld.Sent> sent = world.sentTo(address, from);
    for (int i = 1; i < sent.size(); i++) {
      assertTrue(sent.get(i - 1).millisTo(sent.get(i)) < 300, "polled without a pause");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aSignWhoseReplyIsLostIsShownOnce(int address) {
    begin(address);
    reader.card("04a1b2c3");
    while (world.sentTo(address, from).stream().noneMatch(each -> each.code() == LED)) {
      world.run(1);
    }
    world.lost.add(ACK);
    world.run(1000);
    saidTwice(LED);
    assertEquals(
        List.of("green", "beep", "text STORED"),
        reader.shown().stream().map(ShownSignal::kind).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void toABusyReaderTheSameIsSaidLater(int address) {
    cardDespite(address, () -> reader.busyFor(1), 1000);
    List<LineWorld.Sent> sent = world.sentTo(address, from);
    assertTrue(sent.get(0).millisTo(sent.get(1)) >= 100);
    assertNotEquals(0, sent.get(1).frame().sqn());
  }
}
