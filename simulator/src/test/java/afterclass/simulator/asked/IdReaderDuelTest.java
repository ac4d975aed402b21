package afterclass.simulator.asked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.idreader.IdReader;
import afterclass.gateway.wire.Bytes;
import afterclass.simulator.terminal.idreader.VirtualIdReader;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests of the gateway's master of RS-485 card readers with virtual readers. */
class IdReaderDuelTest {
  private static final String CARD = "380051A282";
  private static final String OTHER = "380051A283";

  private final VirtualIdReader first = new VirtualIdReader(1);
  private final VirtualIdReader second = new VirtualIdReader(513);
  private final Duel duel = new Duel(new Random(7), this::onTheWire);

  private byte[] onTheWire(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first.hear(bytes));
    out.writeBytes(second.hear(bytes));
    return out.toByteArray();
  }

  private void begin() {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    duel.begin(
        new IdReader()
            .newMaster(
                List.of(new Station("one", "1", zone, null), new Station("two", "513", zone, null)),
                count -> Bytes.copyOf(new byte[count])));
    duel.run(Duration.ofSeconds(2));
  }

  @Test
  void aCardIsOnePunchAndTheReaderBeepsWhenItIsStored() {
    begin();
    assertEquals("aaaa0100d2", duel.sent.get(0).hex());
    assertEquals("aaaa0102d2", duel.sent.get(1).hex());
    duel.sent.clear();
    assertTrue(first.hold(CARD));
    duel.run(Duration.ofMillis(300));
    assertEquals(Set.of("one|" + CARD), duel.credentials);
    assertTrue(duel.sent.contains(Bytes.ofHex("aaaa0100c3006464")), duel.sent::toString);
    assertEquals(List.of(100), first.beeps());
    assertEquals(List.of(), second.beeps());
  }

  @Test
  void aHeldCardIsOnePunchAndComesAgainAfterTwoSeconds() {
    begin();
    for (int i = 0; i < 10; i++) {
      first.hold(CARD);
      duel.run(Duration.ofMillis(500));
    }
    assertEquals(1, duel.journal.size());
    duel.run(Duration.ofSeconds(3));
    first.hold(CARD);
    duel.run(Duration.ofSeconds(1));
    assertEquals(List.of(2), List.copyOf(duel.journal.values()));
  }

  @Test
  void aCardIsNotHeldAllTheTimeByWhichTheClockWasPutForward() {
    begin();
    first.hold(CARD);
    duel.run(Duration.ofMillis(500));
    duel.leap(Duration.ofHours(1));
    duel.run(Duration.ofMillis(500));
    first.hold(CARD);
    duel.run(Duration.ofMillis(500));
    assertEquals(List.of(2), List.copyOf(duel.journal.values()));
  }

  @Test
  void thatAReaderHoldsNothingMoreIsSaidAgainAndAgain() {
    begin();
    int before = duel.wholes;
    duel.run(Duration.ofSeconds(4));
    assertTrue(duel.wholes - before >= 2 * 15, "said " + (duel.wholes - before) + " times");
  }

  @Test
  void aBrokenAnswerIsToldAndTheReaderAsksForTheCardAgain() {
    begin();
    for (VirtualIdReader.Fault fault :
        List.of(VirtualIdReader.Fault.FLIP_BIT, VirtualIdReader.Fault.CUT)) {
      int before = first.beeps().size();
      first.fault(fault);
      first.hold(CARD);
      duel.run(Duration.ofSeconds(1));
      assertEquals(Set.of(), duel.credentials);
      assertEquals(800, first.beeps().get(before));
    }
    assertTrue(duel.told.contains("odd one: bad-frame"), duel.told::toString);
    first.hold(CARD);
    duel.run(Duration.ofSeconds(1));
    assertEquals(Set.of("one|" + CARD), duel.credentials);
  }

  /**
   * A card kept by the reader while it was not polled has an unknown time: it is reported, but is
   * no punch.
   */
  @Test
  void aCardFromTheTimeOfAnOutageIsNoPunchOfNow() {
    first.hold(CARD);
    begin();
    assertEquals(Set.of(), duel.credentials);
    assertEquals(
        List.of("card-of-unknown-time: card 380051A282 was held to it while nobody asked"),
        duel.told);
    duel.run(Duration.ofSeconds(3));
    first.hold(OTHER);
    duel.run(Duration.ofSeconds(1));
    assertEquals(Set.of("one|" + OTHER), duel.credentials);
  }

  /**
   * The machine slept, or its clock was set: the time at which the card was presented is unknown.
   */
  @Test
  void aCardFromATimeInWhichNobodyAskedIsNoPunchOfNow() {
    begin();
    first.hold(CARD);
    duel.leap(Duration.ofSeconds(5));
    duel.run(Duration.ofSeconds(1));
    assertEquals(Set.of(), duel.credentials);
    assertTrue(
        duel.told.contains(
            "card-of-unknown-time: card 380051A282 was held to it while nobody asked"),
        duel.told::toString);
    assertTrue(
        duel.told.contains("silent one: reader 1 was not asked for a while"), duel.told::toString);
    first.hold(CARD);
    duel.run(Duration.ofSeconds(1));
    assertEquals(Set.of("one|" + CARD), duel.credentials, "held once more it counts");
  }

  @Test
  void aBrokenAnswerMayHaveBeenACard() {
    begin();
    first.fault(VirtualIdReader.Fault.FLIP_BIT);
    first.hold(CARD);
    duel.run(Duration.ofSeconds(1));
    assertTrue(
        duel.told.contains("silent one: an answer of reader 1 came broken"), duel.told::toString);
  }

  @Test
  void anAbsentReaderHardlySlowsTheOther() {
    second.off(true);
    begin();
    duel.run(Duration.ofMinutes(1));
    assertEquals(List.of("silent two: reader 513 does not answer"), duel.told);
    int before = first.polls();
    duel.run(Duration.ofMinutes(1));
    assertTrue(first.polls() - before > 270, "asked " + (first.polls() - before) + " times");
    second.off(false);
    duel.run(Duration.ofSeconds(11));
    assertTrue(second.hold(OTHER));
    assertFalse(second.hold(CARD), "it holds one only");
    duel.run(Duration.ofSeconds(1));
    assertEquals(Set.of("two|" + OTHER), duel.credentials);
  }

  @Test
  void aLostAnswerLosesTheCardAndNothingElse() {
    begin();
    first.fault(VirtualIdReader.Fault.LOSE);
    first.hold(CARD);
    duel.run(Duration.ofSeconds(1));
    assertEquals(Set.of(), duel.credentials, "the reader forgot it with its answer");
    assertEquals(List.of(), duel.told, "one answer may be missing");
    first.hold(CARD);
    duel.run(Duration.ofSeconds(1));
    assertEquals(Set.of("one|" + CARD), duel.credentials);
  }
}
