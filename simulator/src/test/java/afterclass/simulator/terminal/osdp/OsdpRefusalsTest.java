package afterclass.simulator.terminal.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.OnboardingWindow;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers that refuse, know less, or say a card another way; beside them one that is well. */
class OsdpRefusalsTest {
  private static final String KEY = "0f0e0d0c0b0a09080706050403020100";
  private static final OnboardingWindow CLOSED = OnboardingWindow.closed();
  private static final int POLL = 0x60;
  private static final int LED = 0x69;

  private final VirtualReader hall = new VirtualReader(1, KEY, 7);
  private final VirtualReader gate = new VirtualReader(2, "", 8);

  private LineWorld both() {
    return new LineWorld(
        1,
        List.of(LineWorld.station("hall", 1, KEY), LineWorld.station("gate", 2, "")),
        List.of(hall, gate),
        CLOSED);
  }

  /** Whatever a reader refuses and why, its cards and the other's come, once each. */
  @ParameterizedTest
  @CsvSource({
    "1, 60", "2, 60", "3, 60", "4, 60", "5, 60", "6, 60", "9, 60", "255, 60",
    "1, 69", "2, 69", "3, 69", "4, 69", "5, 69", "6, 69", "9, 69", "255, 69",
    "1, 6b", "3, 6b", "6, 6b", "9, 6b"
  })
  void noRefusalLosesOrDoublesACard(int reason, String command) {
    LineWorld world = both();
    world.run(2_000);
    hall.refuseOnce(Integer.parseInt(command, 16), reason);
    gate.refuseOnce(Integer.parseInt(command, 16), reason);
    for (int i = 0; i < 3; i++) {
      hall.card("04A1B2C" + i);
      gate.card("04D1E2F" + i);
      world.run(3_000);
    }
    // One in clear that wants a secure channel has no key here: it is tried again after a while.
    world.run(20_000);
    assertEquals(
        List.of("hall 04A1B2C0", "hall 04A1B2C1", "hall 04A1B2C2"),
        world.told.stream().filter(each -> each.startsWith("hall")).toList());
    assertEquals(
        List.of("gate 04D1E2F0", "gate 04D1E2F1", "gate 04D1E2F2"),
        world.told.stream().filter(each -> each.startsWith("gate")).toList());
  }

  @Test
  void aWrongCheckIsAnsweredWithTheSameFrameAgain() {
    LineWorld world = both();
    world.run(2_000);
    int before = hall.heardOf(POLL);
    hall.refuseOnce(POLL, 1);
    hall.card("04A1B2C3");
    world.run(2_500);
    assertEquals(List.of("hall 04A1B2C3"), world.told);
    assertTrue(hall.heardOf(POLL) > before);
    assertEquals(
        List.of("warning gate in-clear", "whole gate false", "whole hall false"),
        world.news.stream().sorted().toList(),
        "no outage of it");
  }

  /** A reader without lights is not asked for light again; its cards count all the same. */
  @Test
  void whatItDoesNotKnowIsNotSaidAgain() {
    LineWorld world = both();
    world.run(2_000);
    hall.refuseOnce(LED, 3);
    hall.card("04A1B2C3");
    world.run(2_000);
    hall.card("04A1B2C4");
    world.run(2_000);
    assertEquals(0, hall.heardOf(LED));
    assertEquals(List.of("hall 04A1B2C3", "hall 04A1B2C4"), world.told);
    assertEquals(List.of("osdp-nak: NAK 03: it does not know the command, command 69"), world.odd);
    assertTrue(hall.shown().stream().anyMatch(shown -> shown.kind().equals("beep")));
  }

  /** A refused light is only light: the panel goes on in the secure channel, and says so. */
  @Test
  void aRecordThatItCannotCarryOutIsToldAndLeft() {
    LineWorld world = both();
    world.run(2_000);
    hall.refuseOnce(LED, 9);
    hall.card("04A1B2C3");
    world.run(1_000);
    assertEquals(List.of("hall 04A1B2C3"), world.told);
    assertEquals(
        List.of("osdp-nak: NAK 09: it cannot carry out the record, command 69"), world.odd);
    hall.card("04A1B2C4");
    world.run(1_000);
    assertEquals(1, hall.heardOf(LED), "the next card is green again");
  }

  @Test
  void aReaderThatKnowsNoCrcStandsBesideOneThatDoes() {
    gate.knowsNoCrc();
    LineWorld world = both();
    world.run(5_000);
    gate.card("04D1E2F0");
    hall.card("04A1B2C0");
    world.run(2_000);
    assertEquals(List.of("gate 04D1E2F0", "hall 04A1B2C0"), world.told.stream().sorted().toList());
    assertEquals(List.of("green", "beep", "text STORED"), shown(gate));
    assertEquals(List.of("green", "beep", "text STORED"), shown(hall));
  }

  private static List<String> shown(VirtualReader reader) {
    return reader.shown().stream().map(Shown::kind).toList();
  }

  /** 077,30211 as 26 bits, 4D760345 as 34, 45165,374531 as 37: a wrong parity is never a card. */
  @ParameterizedTest
  @CsvSource({"26, 4D7603, 4D7603", "34, 4D760345, 4D760345", "37, 306D5B703, 0306D5B703"})
  void everyWiegandFormIsOneCard(int bits, String data, String card) {
    LineWorld world = both();
    world.run(2_000);
    String written = onTheWires(bits, data);
    hall.wiegand(written);
    world.run(1_000);
    assertEquals(List.of("hall " + card), world.told, () -> bits + " bits: " + world.odd);
    for (int bit = 0; bit < bits; bit++) {
      hall.wiegand(
          written.substring(0, bit)
              + (written.charAt(bit) == '1' ? '0' : '1')
              + written.substring(bit + 1));
    }
    world.run(bits * 1_000L);
    assertEquals(List.of("hall " + card), world.told);
    assertEquals(bits, world.odd.size());
  }

  @ParameterizedTest
  @CsvSource({"4D760345", "04A1B2C3D4E5F6", "00000000000000000001"})
  void aUidOfAnyLengthIsKeptAsItIsRead(String uid) {
    LineWorld world = both();
    world.run(2_000);
    hall.card(uid);
    world.run(1_000);
    assertEquals(List.of("hall " + uid), world.told);
  }

  @ParameterizedTest
  @CsvSource({"25", "27", "32", "33", "36", "38", "56"})
  void aWiegandOfAnotherLengthIsToldAndNeverGuessed(int bits) {
    LineWorld world = both();
    world.run(2_000);
    hall.wiegand("1".repeat(bits));
    world.run(1_000);
    assertEquals(List.of(), world.told);
    assertEquals(List.of("wiegand: found " + bits + " bits, expected 26, 34 or 37"), world.odd);
  }

  private static String onTheWires(int bits, String hex) {
    int length = bits - 2;
    String digits = new BigInteger(hex, 16).toString(2);
    String data = "0".repeat(length - digits.length()) + digits;
    // Of 35 data bits each parity covers 18: they share the middle one.
    int half = (length + 1) / 2;
    int first = ones(data.substring(0, half)) % 2;
    int last = 1 - ones(data.substring(length - half)) % 2;
    return first + data + last;
  }

  private static int ones(String bits) {
    return (int) bits.chars().filter(bit -> bit == '1').count();
  }
}
