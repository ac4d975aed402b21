package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.LineProperties;
import afterclass.gateway.protocol.OnboardingWindow;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests that a reply with a wrong sequence number is reported and counts as no reading. */
class StrayReplyTest {
  private static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final int ADDRESS = 5;
  private static final Bytes CARD = Bytes.ofHex("00002000" + "04a1b2c3");

  private final OsdpMaster master =
      new OsdpMaster(
          List.of(new Station("gate", "" + ADDRESS, ZoneOffset.UTC, null)),
          count -> Bytes.copyOf(new byte[count]),
          new LineProperties(9600, OnboardingWindow.closed()),
          FeedbackSignals.usual());

  private final List<String> odd = new ArrayList<>();
  private final List<String> cards = new ArrayList<>();
  private Packet asked = new Packet(ADDRESS, false, 0, true, null, 0, Bytes.empty());
  private boolean waits;
  private long nanos;

  private Tick now() {
    return new Tick(nanos, DAY.plusNanos(nanos));
  }

  private void take(List<LineAction> actions) {
    for (LineAction action : actions) {
      if (action instanceof LineAction.Send send) {
        asked = Packet.of(send.bytes());
        waits = true;
      } else if (action instanceof LineAction.Undecoded told) {
        odd.add(told.reason() + ": " + told.detail());
      } else if (action instanceof LineAction.Message said
          && said.meaning() instanceof Decoded.Punches punches) {
        punches.punches().forEach(punch -> cards.add(punch.credential()));
        take(master.stored(said.token(), now()));
      }
    }
  }

  private void say(int sqn, int id, Bytes data) {
    take(master.received(new Packet(ADDRESS, true, sqn, true, null, id, data).encode(), now()));
  }

  private void question() {
    while (!waits) {
      nanos = Math.max(nanos + 1, master.nextDue());
      take(master.due(now()));
    }
    waits = false;
  }

  private void answerRightly() {
    int id = asked.id() == 0x61 ? 0x45 : asked.id() == 0x62 ? 0x46 : 0x40;
    say(asked.sqn(), id, Bytes.copyOf(new byte[id == 0x45 ? 12 : 0]));
  }

  private void begin() {
    take(master.opened(now()));
    for (int i = 0; i < 8; i++) {
      question();
      answerRightly();
    }
    question();
    assertEquals(0x60, asked.id());
    assertEquals(List.of(), odd);
  }

  @Test
  void isToldAndIsNoReading() {
    begin();
    int right = asked.sqn();
    int wrong = right % 3 + 1;
    say(wrong, 0x50, CARD);
    assertEquals(
        List.of(
            "osdp-number: a reply with number %d, expected %d; 1 of them so far"
                .formatted(wrong, right)),
        odd);
    assertEquals(List.of(), cards);
    say(right, 0x50, CARD);
    assertEquals(List.of("04A1B2C3"), cards);
    say(right, 0x50, CARD);
    assertEquals(1, odd.size(), "its last answer once more is no news");
    assertEquals(List.of("04A1B2C3"), cards);
  }

  @Test
  void aStormOfThemIsTold() {
    begin();
    for (int i = 0; i < 5_000; i++) {
      say(asked.sqn() % 3 + 1, 0x50, CARD);
    }
    assertEquals(13, odd.size());
    assertTrue(odd.get(12).endsWith("4096 of them so far"), odd.get(12));
    assertEquals(List.of(), cards);
  }
}
