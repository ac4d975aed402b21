package afterclass.gateway.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.gateway.link.mqtt.MqttLink;
import afterclass.gateway.link.mqtt.MqttSettings;
import afterclass.gateway.link.mqtt.OpenBrokerUsers;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wiring.KnownProtocols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests of sessions over a real broker and real clients, with a journal whose commits the test
 * controls.
 */
class MqttSessionTest {
  private static final String AT = "2026-11-23T07:05:33+08:00";
  private static final Instant AT_INSTANT = Instant.parse("2026-11-22T23:05:33Z");

  private final TestClock clock = new TestClock("2026-11-22T23:05:34Z");
  private final TestJournal journal = new TestJournal();
  private final TestOutages outages = new TestOutages();
  private final AtomicBoolean room = new AtomicBoolean(true);
  private final EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0, new OpenBrokerUsers());
  private LiveSessions sessions = sessions();

  private static Terminal terminal(String id, LinkKind link, String protocol, String address) {
    return new Terminal(
        id,
        TestTerminal.SITE,
        link,
        protocol,
        address,
        9600,
        ZoneId.of("Asia/Shanghai"),
        CredentialFormat.AS_READ,
        "",
        null,
        "");
  }

  private LiveSessions sessions() {
    broker.start();
    TerminalDirectory directory =
        new FixedDirectory(
            List.of(
                terminal("gate-1", LinkKind.MQTT, "attendance", ""),
                terminal("gate-2", LinkKind.MQTT, "attendance", ""),
                terminal("hall-1", LinkKind.SERIAL, "rdm6300", "/dev/none")));
    MqttSettings settings =
        broker.inside().watching(Duration.ofSeconds(1)).settling(Duration.ofMillis(500));
    return new LiveSessions(
        directory,
        KnownProtocols.all(),
        new SessionStores(journal, room::get, outages),
        ServiceClock.unwatched(clock),
        TestLine.supplies(TestLine::new),
        new MqttLink(settings),
        null);
  }

  @BeforeEach
  void start() {
    sessions.start();
    until(() -> sessions.links().stream().anyMatch(l -> l.name().equals("mqtt") && l.up()));
  }

  @AfterEach
  void stop() {
    sessions.close();
    // The broker's threads take two seconds to end; the next test does not wait for that.
    Thread ending = new Thread(broker::close, "end of a broker");
    ending.setDaemon(true);
    ending.start();
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  private TestTerminal gate() throws MqttException {
    return new TestTerminal(broker.uri(), "gate-1");
  }

  private TerminalStatus status(String id) {
    return sessions.statuses().stream()
        .filter(status -> status.terminal().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void acknowledgesAfterTheCommitAndNeverBefore() throws MqttException {
    journal.hold();
    try (TestTerminal gate = gate()) {
      gate.punch(17, "0012345678", AT);
      until(() -> journal.waiting() == 1);
      assertEquals(List.of(), gate.acks);
      journal.release();
      until(() -> !gate.acks.isEmpty());
      assertEquals(List.of("{\"seq\":17}"), gate.acks);
    }
    List<JournalRecord> punches = journal.all(Kind.PUNCH);
    assertEquals(1, punches.size());
    JournalRecord punch = punches.get(0);
    assertEquals("school", punch.site());
    assertEquals("gate-1", punch.terminal());
    assertEquals("attendance", punch.protocol());
    assertEquals("0012345678", punch.credential());
    assertEquals(AT_INSTANT, punch.terminalTime());
    assertEquals("17", punch.recordNo());
    assertEquals(clock.instant(), punch.arrivedAt());
    assertEquals(
        "{\"seq\":17,\"credential\":\"0012345678\",\"at\":\"" + AT + "\"}", punch.raw().utf8());
  }

  @Test
  void aRepeatIsAnsweredTheSameAndStoredOnce() throws MqttException {
    try (TestTerminal gate = gate()) {
      for (int i = 1; i <= 3; i++) {
        int answers = i;
        gate.punch(17, "0012345678", AT);
        until(() -> gate.acks.size() == answers);
      }
      assertEquals(List.of("{\"seq\":17}", "{\"seq\":17}", "{\"seq\":17}"), gate.acks);
    }
    assertEquals(1, journal.all(Kind.PUNCH).size());
    assertEquals(1, status("gate-1").punches());
  }

  @Test
  void twoPunchesInOneSecondAreTwo() throws MqttException {
    try (TestTerminal gate = gate()) {
      gate.punch(1, "A", AT);
      gate.punch(2, "A", AT);
      until(() -> gate.acks.size() == 2);
      assertEquals(List.of("{\"seq\":1}", "{\"seq\":2}"), gate.acks);
    }
    assertEquals(2, journal.all(Kind.PUNCH).size());
  }

  @Test
  void whatCannotBeStoredIsNotAcknowledgedUntilItIs() throws MqttException {
    journal.failNext(2);
    try (TestTerminal gate = gate()) {
      gate.punch(17, "0012345678", AT);
      until(() -> gate.acks.size() == 1);
    }
    assertEquals(1, journal.all(Kind.PUNCH).size());
    assertEquals(2, sessions.storingFailures());
  }

  @Test
  void whatIsRefusedIsKeptOnceCountedAndNotAcknowledged() throws MqttException {
    try (TestTerminal gate = gate()) {
      gate.say("{\"seq\":5,\"credential\":\"1\"}");
      gate.say("{\"seq\":5,\"credential\":\"1\"}");
      gate.say("{\"seq\":\"6\"}");
      gate.punch(7, "1", AT);
      until(() -> gate.acks.size() == 1 && status("gate-1").refused() == 3);
      assertEquals(List.of("{\"seq\":7}"), gate.acks);
    }
    assertEquals(Map.of("missing-field", 2L, "wrong-type", 1L), status("gate-1").refusedByReason());
    assertEquals(
        List.of(
            "missing-field: field \"at\" is missing, expected a time with its offset, such as"
                + " 2026-11-23T07:05:33+08:00",
            "wrong-type: field \"seq\" is a string, expected a whole number from 1"),
        journal.all(Kind.REFUSED).stream().map(JournalRecord::note).toList());
    assertEquals("wrong-type", status("gate-1").lastRefused().get(0).reason());
  }

  @Test
  void aMegabyteOfJunkIsRefusedAndTheTerminalGoesOn() throws MqttException {
    byte[] junk = new byte[1_048_576];
    Arrays.fill(junk, (byte) 'x');
    try (TestTerminal gate = gate()) {
      gate.say(junk);
      gate.punch(1, "1", AT);
      until(() -> gate.acks.size() == 1 && !journal.all(Kind.REFUSED).isEmpty());
    }
    JournalRecord refused = journal.all(Kind.REFUSED).get(0);
    assertEquals("too-long: 1048576 bytes, expected at most 4096", refused.note());
    assertEquals(JournalRecord.MAX_RAW, refused.raw().length());
    assertEquals(1_048_576, refused.rawLength());
  }

  @Test
  void aFloodOfJunkIsKeptOfATerminalAndCountedOfAStrangerAndThePunchesGoOn() throws MqttException {
    try (TestTerminal stranger = new TestTerminal(broker.uri(), "stranger");
        TestTerminal gate = gate()) {
      flood(stranger, gate, 500);
      gate.punch(1, "1", AT);
      until(() -> gate.acks.size() == 1);
    }
    until(() -> journal.all(Kind.QUARANTINED).size() == 300);
    until(() -> journal.all(Kind.REFUSED).size() == 500);
    sessions.close();
    until(() -> journal.all(Kind.QUARANTINED).size() == 301);
    assertEquals(
        "stranger-flood: 200 messages of 1600 bytes since %s were counted and not kept"
            .formatted(clock.instant()),
        notes(Kind.QUARANTINED).get(300));
  }

  @Test
  void onAFullDiskJunkIsCountedAndThePunchesGoOn() throws MqttException {
    room.set(false);
    try (TestTerminal stranger = new TestTerminal(broker.uri(), "stranger");
        TestTerminal gate = gate()) {
      flood(stranger, gate, 100);
      gate.punch(1, "1", AT);
      until(() -> gate.acks.size() == 1 && status("gate-1").refused() == 100);
      until(() -> sessions.unknown().get(0).messages() == 100);
    }
    sessions.close();
    String note =
        "disk-full: 100 messages of 800 bytes since %s were counted and not kept"
            .formatted(clock.instant());
    until(() -> notes(Kind.QUARANTINED).equals(List.of(note)));
    until(() -> notes(Kind.REFUSED).equals(List.of(note)));
    assertEquals(1, journal.all(Kind.PUNCH).size());
  }

  private List<String> notes(Kind kind) {
    return journal.all(kind).stream().map(JournalRecord::note).toList();
  }

  /**
   * Publishes messages no faster than they are accepted, since a client may have only a limited
   * number under way.
   */
  private void flood(TestTerminal stranger, TestTerminal gate, int messages) throws MqttException {
    for (int i = 0; i < messages; i++) {
      stranger.say("junk%04d".formatted(i));
      gate.say("junk%04d".formatted(i));
      long all = i + 1L;
      if (all % 50 == 0) {
        until(() -> status("gate-1").refused() == all);
        until(() -> sessions.unknown().get(0).messages() == all);
      }
    }
  }

  @Test
  void anUnknownTerminalIsQuarantinedOnceAndNeverAcknowledged() throws MqttException {
    try (TestTerminal stranger = new TestTerminal(broker.uri(), "stranger");
        TestTerminal gate = gate()) {
      stranger.punch(1, "9", AT);
      stranger.punch(1, "9", AT);
      gate.punch(1, "1", AT);
      until(() -> gate.acks.size() == 1 && !sessions.unknown().isEmpty());
      until(() -> sessions.unknown().get(0).messages() == 2);
      assertEquals(List.of(), stranger.acks);
    }
    List<JournalRecord> kept = journal.all(Kind.QUARANTINED);
    assertEquals(1, kept.size());
    assertEquals("stranger", kept.get(0).terminal());
    assertEquals("9", kept.get(0).credential());
    assertEquals(
        "unknown-terminal: school/stranger is not registered; it sent a punch", kept.get(0).note());
    UnknownTerminal unknown = sessions.unknown().get(0);
    assertEquals("stranger", unknown.id());
    assertEquals("attendance", unknown.protocol());
    assertEquals(2, unknown.last().size());
  }

  @Test
  void aPunchUnderTheNameOfASerialReaderIsRefused() throws MqttException {
    try (TestTerminal impostor = new TestTerminal(broker.uri(), "hall-1")) {
      impostor.punch(1, "9", AT);
      until(() -> status("hall-1").refused() == 1);
      until(() -> journal.all(Kind.REFUSED).size() == 1);
      assertEquals(List.of(), impostor.acks);
    }
    assertEquals(
        "wrong-protocol: a message of protocol attendance on attendance/school/hall-1/punch, but"
            + " the terminal is registered as rdm6300 over SERIAL",
        journal.all(Kind.REFUSED).get(0).note());
  }

  @Test
  void theOutageOfTheStartEndsWhenTheTerminalHoldsNothing() throws MqttException {
    assertEquals(List.of(open("the service was not running")), outages.of("gate-1"));
    try (TestTerminal gate = gate()) {
      gate.birth(0);
      until(() -> !outages.of("gate-1").get(0).mayHoldPunches());
      assertEquals(List.of(over("the service was not running", true)), outages.of("gate-1"));
      until(() -> status("gate-1").up());
      assertTrue(outages.of("gate-2").get(0).mayHoldPunches());
    }
  }

  /** Later records cannot be dated before the start, except those that the terminal held then. */
  @Test
  void whatATerminalHoldsWhenItIsBornIsRemembered() throws MqttException {
    try (TestTerminal gate = gate()) {
      gate.birth(0);
      until(() -> outages.empties().equals(List.of("gate-1 0")));
    }
    try (TestTerminal gate = gate()) {
      gate.birth(17);
      until(() -> outages.empties().equals(List.of("gate-1 0", "gate-1 17")));
    }
  }

  @Test
  void anOutageEndsOnlyWhenEverythingTheTerminalHoldsIsHere() throws MqttException {
    try (TestTerminal gate = gate()) {
      gate.birth(0);
      until(() -> !outages.of("gate-1").get(0).mayHoldPunches());
      gate.punch(1, "A", AT);
      until(() -> gate.acks.size() == 1);
      gate.vanish();
    }
    until(() -> outages.of("gate-1").size() == 2);
    until(() -> !status("gate-1").up());
    assertEquals(open("it went offline, says its broker"), outages.of("gate-1").get(1));
    clock.move(Duration.ofMinutes(5));
    try (TestTerminal gate = gate()) {
      gate.birth(3);
      gate.punch(2, "B", AT);
      until(() -> gate.acks.size() == 1);
      assertTrue(outages.of("gate-1").get(1).mayHoldPunches());
      gate.punch(3, "C", AT);
      until(() -> outages.of("gate-1").get(1).to() != null);
    }
    TerminalOutage outage = outages.of("gate-1").get(1);
    assertEquals(Instant.parse("2026-11-22T23:10:34Z"), outage.to());
    assertTrue(outage.nothingLost());
  }

  /** The broker sends its retained birth message at every new subscription. */
  @Test
  void anOldBirthThatIsHeardOnceMoreOpensNoOutage() throws MqttException {
    try (TestTerminal gate = gate()) {
      gate.birth(0);
      until(() -> !outages.of("gate-1").get(0).mayHoldPunches());
      gate.punch(1, "A", AT);
      gate.punch(2, "B", AT);
      until(() -> gate.acks.size() == 2);
      gate.birth(0);
      gate.punch(3, "C", AT);
      until(() -> gate.acks.size() == 3);
      assertEquals(1, outages.of("gate-1").size());
      gate.birth(9);
      until(() -> outages.of("gate-1").size() == 2);
    }
  }

  /** A broker notices with a delay that a terminal without heartbeats has disconnected. */
  @Test
  void anOutageBeginsBeforeTheBrokerNotices() throws MqttException {
    try (TestTerminal gate = gate()) {
      gate.birth(0);
      until(() -> !outages.of("gate-1").get(0).mayHoldPunches());
      clock.move(Duration.ofMinutes(5));
      gate.vanish();
    }
    until(() -> outages.of("gate-1").size() == 2);
    assertEquals(clock.instant().minusSeconds(120), outages.of("gate-1").get(1).from());
  }

  @Test
  void theClockOfALiveTerminalIsMeasured() throws MqttException {
    try (TestTerminal gate = gate()) {
      gate.punch(1, "A", AT);
      until(() -> gate.acks.size() == 1);
      assertEquals(null, status("gate-1").clockOffset());
      gate.birth(0);
      until(() -> !outages.of("gate-1").get(0).mayHoldPunches());
      gate.punch(2, "A", AT);
      until(() -> gate.acks.size() == 2);
      until(() -> Duration.ofSeconds(-1).equals(status("gate-1").clockOffset()));
    }
  }

  @Test
  void theBrokerStopsAndComesBack() throws MqttException {
    try (TestTerminal gate = gate()) {
      gate.birth(0);
      until(() -> !outages.of("gate-1").get(0).mayHoldPunches());
      broker.stop();
      until(() -> sessions.links().stream().noneMatch(LinkHealth::up));
      until(() -> outages.of("gate-1").size() == 2);
      assertTrue(outages.of("gate-1").get(1).mayHoldPunches());
    }
    broker.start();
    until(() -> sessions.links().stream().anyMatch(LinkHealth::up));
    try (TestTerminal gate = gate()) {
      gate.birth(1);
      gate.punch(1, "A", AT);
      until(() -> gate.acks.size() == 1);
      until(() -> !outages.of("gate-1").get(1).mayHoldPunches());
    }
    assertEquals(1, journal.all(Kind.PUNCH).size());
  }

  @Test
  void theServiceIsAwayAndComesBackWithTheLastSignOfLife() throws MqttException {
    try (TestTerminal gate = gate()) {
      gate.birth(0);
      until(() -> outages.lastAlive(status("gate-1").terminal()).isPresent());
      sessions.close();
    }
    clock.move(Duration.ofHours(1));
    sessions = sessions();
    sessions.start();
    try (TestTerminal gate = gate()) {
      gate.punch(1, "A", AT);
      until(() -> !gate.acks.isEmpty());
      until(() -> outages.of("gate-1").size() == 2 && outages.of("gate-1").get(1).nothingLost());
    }
    TerminalOutage away = outages.of("gate-1").get(1);
    assertEquals(Instant.parse("2026-11-22T23:05:33Z"), away.from());
    assertEquals(Instant.parse("2026-11-23T00:05:34Z"), away.to());
  }

  private TerminalOutage open(String why) {
    return new TerminalOutage("school", "gate-1", clock.instant(), null, why, false);
  }

  private TerminalOutage over(String why, boolean nothingLost) {
    return new TerminalOutage(
        "school", "gate-1", clock.instant(), clock.instant(), why, nothingLost);
  }
}
