package afterclass.gateway.wiring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.web.Clerk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that every upload answered with OK over HTTP is in the journal, even if it cannot be
 * decoded.
 */
class KeptUploadsTest {
  private static final Instant NOW = Instant.parse("2026-11-28T13:51:00Z");
  private static final String SERIAL = "0316144680030";
  private static final String RTLOG = "/iclock/cdata?SN=" + SERIAL + "&table=rtlog";
  private static final String GOOD =
      "time=2026-11-28 21:50:40\tpin=1001\tcardno=0\teventaddr=1\tevent=3\tindex=42";
  private static final String LONG_ADDRESS = "eventaddr=" + "0123456789 ".repeat(40) + "end";

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static EmbeddedGateway start(Path directory) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", 0);
    settings.put("attendance.store", directory.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.port", 0);
    settings.put("attendance.http.enabled", true);
    settings.put("attendance.http.port", 0);
    settings.put("attendance.judging.enabled", false);
    settings.put("attendance.terminals.office-1.link", "http");
    settings.put("attendance.terminals.office-1.protocol", "zkpush");
    settings.put("attendance.terminals.office-1.address", SERIAL);
    EmbeddedGateway gateway = EmbeddedGateway.start(settings, InstantSource.fixed(NOW));
    await().atMost(Duration.ofSeconds(30)).until(() -> gateway.callPort() > 0);
    return gateway;
  }

  private String post(EmbeddedGateway gateway, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + gateway.callPort() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).POST(body).build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }

  private String get(EmbeddedGateway gateway, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.uri().resolve(path))
            .header("Authorization", Clerk.bearer(gateway))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }

  private static List<JournalRecord> journal(EmbeddedGateway gateway, long after) {
    PunchJournal journal = gateway.bean(PunchJournal.class);
    List<JournalRecord> all = new ArrayList<>();
    List<StoredRecord> page = journal.after(after, 5_000);
    while (!page.isEmpty()) {
      page.forEach(stored -> all.add(stored.record()));
      page = journal.after(page.get(page.size() - 1).position(), 5_000);
    }
    return all;
  }

  /**
   * The line is answered with OK, or the terminal would repeat it forever and never send later
   * lines.
   */
  @Test
  void aLineThatCannotBeReadIsKeptShownAndStopsNoOther(@TempDir Path directory) throws Exception {
    List<String> bad =
        List.of(
            GOOD.replace("event=3", "door=3").replace("eventaddr=1", LONG_ADDRESS),
            GOOD.replace("11-28", "11-31"),
            GOOD.replace("pin=1001\tcardno=0\t", ""),
            GOOD.replace("1001", "王老师"));
    String body =
        bad.get(0) + "\r\n" + bad.get(1) + "\n" + GOOD + "\n" + bad.get(2) + "\n" + bad.get(3);
    try (EmbeddedGateway gateway = start(directory)) {
      assertEquals("200 OK:5", post(gateway, RTLOG, BodyPublishers.ofString(body)));
      TerminalStatus status = gateway.bean(TerminalSessions.class).statuses().get(0);
      assertEquals(
          Map.of("bad-event", 1L, "bad-time", 1L, "bad-pin", 2L), status.refusedByReason());
      assertEquals(1, status.punches());
      String api = get(gateway, "/api/terminals");
      String page = get(gateway, "/terminals");
      for (String line : bad) {
        String shown = line.replace('\t', '·');
        assertTrue(api.contains(shown), shown + " in " + api);
        assertTrue(page.contains(shown), shown + " in " + page);
      }
    }
    try (EmbeddedGateway gateway = start(directory)) {
      List<JournalRecord> all = journal(gateway, 0);
      List<String> refused =
          all.stream()
              .filter(record -> record.kind() == Kind.REFUSED)
              .map(record -> record.raw().utf8())
              .toList();
      assertEquals(bad, refused);
      List<JournalRecord> punches =
          all.stream().filter(record -> record.kind() == Kind.PUNCH).toList();
      assertEquals(1, punches.size());
      assertEquals("user/1001", punches.get(0).credential());
      assertEquals("200 OK:5", post(gateway, RTLOG, BodyPublishers.ofString(body)));
      assertEquals(1, journal(gateway, 0).stream().filter(r -> r.kind() == Kind.PUNCH).count());
    }
  }

  private static byte[] wide(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  private static List<byte[]> bodies() {
    String lines = "OPLOG 4\tmark-1\t教师\nx=1\tmark-2\r\nmark-3 \0 \uFFFD\rUSER PIN=1\tName=mark-4";
    return List.of(
        lines.getBytes(StandardCharsets.UTF_8),
        wide(lines, "GB18030"),
        wide(lines, "UTF-16LE"),
        wide(lines, "UTF-16BE"),
        ("OPLOG mark-1 " + "\u0001\u0002 ".repeat(50) + "mark-2 mark-3 mark-4")
            .getBytes(StandardCharsets.UTF_8),
        ("OPLOG mark-1 " + "long as it is ".repeat(20_000) + "mark-2 mark-3 mark-4")
            .getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void nothingThatIsToldOkIsMissingWhateverTheAddressAndTheBody(@TempDir Path directory)
      throws Exception {
    List<String> addresses = new ArrayList<>();
    for (String table :
        List.of("ATTLOG", "rtlog", "options", "ERRORLOG", "USERINFO", "tabledata", "")) {
      addresses.add("/iclock/cdata?SN=" + SERIAL + "&table=" + table);
    }
    addresses.add("/iclock/cdata?SN=" + SERIAL + "&table=tabledata&tablename=transaction");
    addresses.add("/iclock/cdata?SN=" + SERIAL + "&table=tabledata&tablename=user");
    for (String other :
        List.of("devicecmd", "querydata", "registry", "push", "ping", "getrequest", "rtdata")) {
      addresses.add("/iclock/" + other + "?SN=" + SERIAL);
    }
    try (EmbeddedGateway gateway = start(directory)) {
      PunchJournal journal = gateway.bean(PunchJournal.class);
      int number = 0;
      for (String address : addresses) {
        for (byte[] body : bodies()) {
          number++;
          byte[] own = numbered(body, number);
          long before = journal.lastPosition();
          boolean chunked = number % 2 == 0;
          BodyPublisher publisher =
              chunked
                  ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(own))
                  : BodyPublishers.ofByteArray(own);
          String answer = post(gateway, address, publisher);
          assertTrue(answer.startsWith("200"), address + ": " + answer);
          String kept = kept(journal(gateway, before));
          for (int mark = 1; mark <= 4; mark++) {
            String wanted = "mark-" + number + "-" + mark;
            assertTrue(kept.contains(wanted), address + " lost " + wanted + " of " + number);
          }
        }
      }
    }
  }

  /** Returns a body that differs from all earlier ones, whatever its encoding. */
  private static byte[] numbered(byte[] body, int number) {
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String plain = "mark-";
    String little = "m\0a\0r\0k\0-\0";
    String big = "m\0a\0r\0k\0-";
    StringBuilder digits = new StringBuilder();
    String said = number + "-";
    if (text.contains(little) || text.contains("\0" + big)) {
      boolean low = text.startsWith("O\0");
      said.chars()
          .mapToObj(Character::toString)
          .forEach(digit -> digits.append(low ? digit + "\0" : "\0" + digit));
      String from = low ? little : big;
      return text.replace(from, from + digits).getBytes(StandardCharsets.ISO_8859_1);
    }
    return text.replace(plain, plain + said).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String kept(List<JournalRecord> records) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    records.forEach(record -> all.writeBytes(record.raw().toArray()));
    return all.toString(StandardCharsets.ISO_8859_1).replace("\0", "");
  }

  /** Returns distinct words of eight characters; a repeated one would only be counted. */
  private static String counted(int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(1_000_000 + i).append(' ');
    }
    return text.toString();
  }

  @Test
  void theLongestBodyAndVeryManyLinesAreKept(@TempDir Path directory) throws Exception {
    try (EmbeddedGateway gateway = start(directory)) {
      String longest = "note=begin " + counted(1_047_000) + " end";
      String path = "/iclock/cdata?SN=" + SERIAL + "&table=ERRORLOG";
      assertEquals("200 OK:1", untilTaken(gateway, path, longest));
      String kept = kept(journal(gateway, 0));
      assertTrue(kept.contains("begin") && kept.contains(" end"));
      assertTrue(kept.length() >= longest.length(), kept.length() + " of " + longest.length());

      StringBuilder many = new StringBuilder();
      for (int i = 0; i < 100_000; i++) {
        many.append(i % 4 == 0 ? "x" : "").append(i).append("\t2026-11-28 07:05:33\t0\t1");
        many.append(i % 5 == 0 ? "\t2026-11-28 7:00\n" : "\n");
      }
      long before = gateway.bean(PunchJournal.class).lastPosition();
      String attlog = "/iclock/cdata?SN=" + SERIAL + "&table=ATTLOG";
      assertEquals("200 OK:100000", untilTaken(gateway, attlog, many.toString()));
      List<JournalRecord> records = journal(gateway, before);
      assertEquals(
          80_000,
          records.stream().filter(record -> record.kind() == JournalRecord.Kind.PUNCH).count());
      assertTrue(records.size() < 80_300, "lines that cannot be read are joined");
      Set<String> lines =
          records.stream()
              .flatMap(record -> record.raw().utf8().lines())
              .collect(Collectors.toSet());
      assertEquals(many.toString().lines().collect(Collectors.toSet()), lines);
    }
  }

  /** Sends a request repeatedly until it is accepted, as a terminal does. */
  private String untilTaken(EmbeddedGateway gateway, String path, String body)
      throws IOException, InterruptedException {
    String answer = "";
    for (int i = 0; i < 20 && !answer.startsWith("200"); i++) {
      answer = post(gateway, path, BodyPublishers.ofString(body));
    }
    return answer;
  }
}
