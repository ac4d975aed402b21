package afterclass.simulator.terminal.zkpush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.link.http.HttpCallLink;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalOutage;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.terminal.zkpush.ZkTerminal.Fault;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the virtual terminal with real calls to the whole service and its real store. */
class ZkTerminalTest {
  private static final String SERIAL = "0316144680030";
  private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
  private static final LocalDateTime MORNING = LocalDateTime.parse("2026-11-23T07:01:00");

  private Path folder;
  private EmbeddedGateway gateway;
  private URI calls;
  private final ZkTerminal terminal = new ZkTerminal(SERIAL, "");

  @BeforeEach
  void begin(@TempDir Path fresh) {
    folder = fresh;
    start();
  }

  private void start() {
    InstantSource clock = () -> NOW;
    gateway =
        EmbeddedGateway.start(
            Map.ofEntries(
                Map.entry("micronaut.server.port", 0),
                Map.entry("attendance.store", folder.resolve("attendance.db").toString()),
                Map.entry("attendance.first-day", "2026-09-01"),
                Map.entry("attendance.mqtt.broker", "none"),
                Map.entry("attendance.http.enabled", true),
                Map.entry("attendance.http.port", 0),
                Map.entry("attendance.terminals.gate.link", "http"),
                Map.entry("attendance.terminals.gate.protocol", "zkpush"),
                Map.entry("attendance.terminals.gate.address", SERIAL)),
            clock);
    HttpCallLink port = gateway.bean(HttpCallLink.class);
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(port::isOpen);
    calls = URI.create("http://127.0.0.1:" + gateway.callPort());
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  private void restart() {
    stop();
    start();
  }

  private void punches(int count) {
    for (int i = 0; i < count; i++) {
      terminal.punch(Integer.toString(i % 7), MORNING.plusSeconds(i));
    }
  }

  private List<JournalRecord> stored(JournalRecord.Kind kind) {
    return gateway.bean(PunchJournal.class).after(0, 10_000).stream()
        .map(StoredRecord::record)
        .filter(record -> record.kind() == kind)
        .toList();
  }

  private void assertEachOnce(int count) {
    List<JournalRecord> punches = stored(JournalRecord.Kind.PUNCH);
    assertEquals(count, punches.size());
    assertEquals(
        count,
        punches.stream()
            .map(punch -> punch.credential() + punch.terminalTime())
            .distinct()
            .count());
  }

  private List<TerminalOutage> outages() {
    return gateway.bean(OutageLog.class).between(NOW.minusSeconds(86_400), NOW.plusSeconds(86_400));
  }

  private void untilWhole() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () ->
                terminal.round(calls)
                    && outages().stream().allMatch(outage -> outage.to() != null));
  }

  @Test
  void aPunchIsAnsweredWhenItIsStoredAndTheTerminalIsWhole() throws Exception {
    punches(120);
    assertTrue(terminal.round(calls));
    assertEquals(0, terminal.waiting());
    assertEachOnce(120);
    assertEquals("user/0", stored(JournalRecord.Kind.PUNCH).get(0).credential());
    assertEquals(
        Instant.parse("2026-11-22T23:01:00Z"),
        stored(JournalRecord.Kind.PUNCH).get(0).terminalTime());
    assertTrue(terminal.options().contains("\nTimeZone=8\n"), terminal.options());
    untilWhole();
    assertTrue(outages().stream().allMatch(TerminalOutage::nothingLost), outages().toString());
    assertTrue(terminal.commands().stream().allMatch(c -> c.startsWith("VERIFY SUM ATTLOG ")));
  }

  @Test
  void lostAnswersRepeatsAndRestartsStoreEachPunchOnce() throws Exception {
    punches(60);
    terminal.next(Fault.ANSWER_LOST);
    assertFalse(terminal.round(calls));
    assertEquals(60, terminal.waiting());
    restart();
    terminal.next(Fault.BODY_TWICE);
    terminal.reboot();
    assertTrue(terminal.round(calls));
    terminal.clockAhead(Duration.ofMinutes(-3));
    terminal.punch("9", MORNING.plusHours(1));
    restart();
    assertTrue(terminal.round(calls));
    assertEachOnce(61);
    untilWhole();
    assertTrue(outages().stream().allMatch(TerminalOutage::nothingLost), outages().toString());
  }

  @Test
  void whatTheTerminalForgotToHandOverIsFoundAndFetched() throws Exception {
    punches(130);
    terminal.next(Fault.UPLOAD_FORGOTTEN);
    assertTrue(terminal.round(calls));
    untilWhole();
    assertEachOnce(130);
    assertTrue(outages().stream().allMatch(TerminalOutage::nothingLost), outages().toString());
    assertEquals(
        List.of("VERIFY SUM", "DATA QUERY", "VERIFY SUM"),
        terminal.commands().stream().map(c -> c.substring(0, 10)).toList());
  }

  /** After a firmware update the terminal uses access mode. */
  @Test
  void oneInAccessModeIsUnderstoodWholly() throws Exception {
    ZkTerminal access = ZkTerminal.inAccessMode(SERIAL, "9876");
    for (int i = 0; i < 130; i++) {
      access.punch(Integer.toString(1 + i % 7), MORNING.plusSeconds(i));
    }
    assertTrue(access.round(calls));
    assertEquals(0, access.waiting());
    access.punch("9", MORNING.plusHours(1));
    access.next(Fault.UPLOAD_FORGOTTEN);
    restart();
    access.reboot();
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () ->
                access.round(calls) && outages().stream().allMatch(outage -> outage.to() != null));
    assertEachOnce(131);
    assertEquals("user/1", stored(JournalRecord.Kind.PUNCH).get(0).credential());
    assertTrue(outages().stream().allMatch(TerminalOutage::nothingLost), outages().toString());
    assertTrue(
        stored(JournalRecord.Kind.EVENT).stream()
            .noneMatch(event -> event.raw().utf8().contains("9876")));
  }

  @Test
  void moreThanAMebibyteOfRecordsGetsThrough() throws Exception {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      body.append(1 + i % 9)
          .append('\t')
          .append(MORNING.minusSeconds(i).toString().replace('T', ' '));
      body.append(MORNING.minusSeconds(i).getSecond() == 0 ? ":00" : "")
          .append("\t0\t1\t0\t0\t0\n");
    }
    String head =
        "POST /iclock/cdata?sn=%s&table=ATTLOG HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n"
            .formatted(SERIAL, body.length());
    assertTrue(body.length() > 1024 * 1024);
    String answer = raw(head + body);
    assertTrue(answer.startsWith("HTTP/1.1 200 OK"), answer);
    assertTrue(answer.endsWith("OK:40000"), answer);
    assertTrue(gateway.bean(PunchJournal.class).lastPosition() >= 40_000);
  }

  @Test
  void aStrangerKeepsWhatItHasAndIsShown() throws Exception {
    ZkTerminal stranger = new ZkTerminal("OTHER1", "");
    stranger.punch("3", MORNING);
    assertFalse(stranger.round(calls));
    assertEquals(1, stranger.waiting());
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> stored(JournalRecord.Kind.QUARANTINED).size() == 1);
    assertEquals("OTHER1", gateway.bean(TerminalSessions.class).unknown().get(0).id());
    assertEachOnce(0);
  }

  @Test
  void whatIsNoCallIsAnsweredShortly() throws Exception {
    assertTrue(raw("GET /other HTTP/1.1\r\nHost: a\r\n\r\n").startsWith("HTTP/1.1 404"));
    assertTrue(
        raw("POST /iclock/cdata?SN=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000\r\n\r\n")
            .startsWith("HTTP/1.1 413"));
    assertEquals("", raw("\u0016\u0003\u0001 no HTTP at all\r\n\r\n"));
    punches(1);
    assertTrue(terminal.round(calls));
  }

  private String raw(String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), calls.getPort())) {
      socket.setSoTimeout(40_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] answer = new byte[200];
      int read = in.read(answer);
      return read <= 0 ? "" : new String(answer, 0, read, StandardCharsets.ISO_8859_1);
    }
  }
}
