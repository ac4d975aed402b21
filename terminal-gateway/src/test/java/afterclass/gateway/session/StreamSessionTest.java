package afterclass.gateway.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wiring.KnownProtocols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests of a card reader on a line on which the test sends. */
class StreamSessionTest {
  private static final String CARD = "0231343030384543373933434503";
  private static final String OTHER = "0230413030344437363033333203";
  private static final Instant START = Instant.parse("2026-11-22T23:00:00Z");

  private final TestClock clock = new TestClock("2026-11-22T23:00:00Z");
  private final TestJournal journal = new TestJournal();
  private final TestOutages outages = new TestOutages();
  private final List<TestLine> lines = new ArrayList<>();
  private final Terminal reader =
      new Terminal(
          "hall-1",
          "school",
          LinkKind.SERIAL,
          "rdm6300",
          "/dev/ttyUSB7",
          9600,
          ZoneId.of("Asia/Shanghai"),
          CredentialFormat.EM4100_DECIMAL,
          "",
          null,
          "");
  private LiveSessions sessions = sessions();

  private LiveSessions sessions() {
    return new LiveSessions(
        new FixedDirectory(List.of(reader)),
        KnownProtocols.all(),
        new SessionStores(journal, () -> true, outages),
        ServiceClock.unwatched(clock),
        TestLine.supplies(
            (address, baud) -> {
              TestLine line = new TestLine(address, baud);
              lines.add(line);
              return line;
            }),
        null,
        null);
  }

  @BeforeEach
  void start() {
    sessions.start();
    line().up();
    until(() -> status().up());
  }

  @AfterEach
  void stop() {
    sessions.close();
    assertTrue(line().closed);
  }

  private TestLine line() {
    return lines.get(lines.size() - 1);
  }

  private TerminalStatus status() {
    return sessions.statuses().get(0);
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10)).until(condition);
  }

  @Test
  void theLineIsOpenedAsRegistered() {
    assertEquals("/dev/ttyUSB7", line().address);
    assertEquals(9600, line().baud);
    assertEquals(List.of(new LinkHealth("serial:hall-1", true, START, "open")), sessions.links());
  }

  @Test
  void aPresentationIsOnePunchWithTheTimeOfItsArrival() {
    clock.move(Duration.ofSeconds(10));
    line().say(CARD.substring(0, 10));
    line().say(CARD.substring(10) + CARD + CARD);
    until(() -> journal.all(Kind.PUNCH).size() == 1);
    clock.move(Duration.ofMillis(500));
    line().say(CARD + OTHER);
    until(() -> journal.all(Kind.PUNCH).size() == 2);
    JournalRecord punch = journal.all(Kind.PUNCH).get(0);
    assertEquals("14008EC793", punch.credential());
    assertEquals(null, punch.terminalTime());
    assertEquals(null, punch.recordNo());
    assertEquals(START.plusSeconds(10), punch.occurredAt());
    assertEquals(CARD, punch.raw().hex());
    assertEquals("0A004D7603", journal.all(Kind.PUNCH).get(1).credential());
    until(() -> status().punches() == 2);
    assertEquals("0009357203", reader.credentialForm().canonical("hall-1", "14008EC793"));
    assertEquals("0005076483", reader.credentialForm().canonical("hall-1", "0A004D7603"));
  }

  @Test
  void badFramesAndNoiseAreKeptAndCounted() {
    line().say("ffee" + "0231343030384543373934434503" + CARD);
    until(() -> journal.all(Kind.PUNCH).size() == 1 && journal.all(Kind.REFUSED).size() == 2);
    assertEquals(
        List.of("noise: bytes that begin no frame", "bad-frame: check is ce, expected c9"),
        journal.all(Kind.REFUSED).stream().map(JournalRecord::note).toList());
    assertEquals(2, status().refused());
    assertEquals(Map.of("bad-frame", 1L, "noise", 1L), status().refusedByReason());
  }

  @Test
  void aNoisyLineIsKeptWholeInFewRecords() {
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      noise.append("023").append(i / 10 % 10).append('3').append(i % 10).append("03");
    }
    line().say(noise + CARD);
    until(() -> journal.all(Kind.PUNCH).size() == 1 && status().refused() == 500);
    until(() -> journal.all(Kind.REFUSED).size() == NoiseLimit.SINGLY);
    clock.move(NoiseLimit.SPAN);
    until(() -> journal.all(Kind.REFUSED).size() == NoiseLimit.SINGLY + 1);
    JournalRecord joined = journal.all(Kind.REFUSED).get(NoiseLimit.SINGLY);
    assertEquals("noise: 480 odd runs joined", joined.note());
    assertEquals(1920, joined.rawLength());
  }

  @Test
  void whatWasSaidWhileTheLineWasDownMayBeLost() {
    clock.move(Duration.ofMinutes(1));
    line().down("the other end went away");
    until(() -> !status().up());
    assertEquals(START.plusSeconds(60), status().downSince());
    clock.move(Duration.ofMinutes(2));
    line().up();
    until(() -> status().up());
    until(() -> outages.of("hall-1").size() == 2 && outages.of("hall-1").get(1).to() != null);
    assertEquals(
        new TerminalOutage(
            "school",
            "hall-1",
            START.plusSeconds(60),
            START.plusSeconds(180),
            "the other end went away",
            false),
        outages.of("hall-1").get(1));
  }

  @Test
  void aServiceThatDiedLeavesAnOutageFromItsLastSignOfLife() {
    clock.move(Duration.ofSeconds(40));
    until(() -> outages.lastAlive(reader).filter(START.plusSeconds(39)::equals).isPresent());
    sessions.close();
    clock.move(Duration.ofMinutes(30));
    sessions = sessions();
    sessions.start();
    assertEquals(2, outages.of("hall-1").size());
    assertEquals(START.plusSeconds(39), outages.of("hall-1").get(1).from());
    line().up();
    until(() -> outages.of("hall-1").get(1).to() != null);
    assertFalse(outages.of("hall-1").get(1).nothingLost());
  }

  @Test
  void noSignOfLifeIsWrittenWhileAPunchWaitsForTheDisk() {
    until(() -> outages.lastAlive(reader).isPresent());
    Instant before = outages.lastAlive(reader).orElseThrow();
    journal.hold();
    line().say(CARD);
    until(() -> journal.waiting() == 1);
    clock.move(Duration.ofMinutes(5));
    assertEquals(before, outages.lastAlive(reader).orElseThrow());
    journal.release();
    until(() -> outages.lastAlive(reader).orElseThrow().isAfter(before));
  }

  @Test
  void aPunchIsStoredOnceTheDiskHasRoomAgain() {
    journal.failNext(2);
    line().say(CARD);
    until(() -> journal.all(Kind.PUNCH).size() == 1);
    assertEquals(START, journal.all(Kind.PUNCH).get(0).arrivedAt());
  }
}
