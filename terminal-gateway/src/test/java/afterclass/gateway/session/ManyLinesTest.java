package afterclass.gateway.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.link.CallLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.CallPiece;
import afterclass.gateway.protocol.zkpush.ZkPush;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wire.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests that a call with any number of lines becomes few journal records without loss. */
class ManyLinesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private final LinkThread timer = new LinkThread("timer of a test");
  private final TestJournal journal = new TestJournal();
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private final Intake intake = new Intake(journal, timer, () -> true);
  private final Quarantine quarantine = new Quarantine(intake, new FixedDirectory(List.of()));
  private final CallSession session = session();

  private CallSession session() {
    Terminal terminal =
        new Terminal(
            "office",
            "school",
            Terminal.LinkKind.HTTP,
            "zkpush",
            "0316144680030",
            0,
            ZoneId.of("Asia/Shanghai"),
            CredentialFormat.AS_READ,
            "",
            null,
            "");
    return new CallSession(
        TestOutages.state(terminal, PresenceEvidence.HEARING),
        new ZkPush().newConversation(terminal.asStation()),
        new SessionResources(threads, timer, intake, journal, ServiceClock.unwatched(() -> NOW)),
        Duration.ofMinutes(5));
  }

  @AfterEach
  void end() {
    timer.close();
    threads.shutdownNow();
  }

  private static Call call(String serial, String table, String body) {
    return new Call(
        "POST",
        "/iclock/cdata",
        Map.of("SN", serial, "table", table),
        Map.of(),
        Bytes.ofUtf8(body),
        "192.168.1.31",
        "one");
  }

  /** Uploads a body and returns when it is answered. */
  private void upload(String table, String body) {
    int before = answers.size();
    Call call = call("0316144680030", table, body);
    session.call(
        call,
        new CallLink.Request() {
          @Override
          public String method() {
            return call.method();
          }

          @Override
          public String path() {
            return call.path();
          }

          @Override
          public Map<String, String> query() {
            return call.query();
          }

          @Override
          public Map<String, String> headers() {
            return call.headers();
          }

          @Override
          public Bytes body() {
            return call.body();
          }

          @Override
          public String remote() {
            return call.remote();
          }

          @Override
          public String connection() {
            return call.connection();
          }

          @Override
          public void answer(int status, Bytes text) {
            answers.add(status + " " + text.utf8());
          }
        });
    await().atMost(Duration.ofMinutes(2)).until(() -> answers.size() > before);
  }

  private long bytesOf(JournalRecord.Kind kind) {
    return journal.all(kind).stream().mapToLong(record -> record.raw().length()).sum();
  }

  /** Returns lines of one character each, in a seeded order. */
  private static String rubbish(int lines, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return IntStream.range(0, lines)
        .mapToObj(i -> String.valueOf((char) ('a' + random.nextInt(26))))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String punches(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                "%d\t2026-11-22 %02d:%02d:%02d\t0\t1\t0\t0\t0\n"
                    .formatted(1000 + i / 3600, 7 + i / 3600 % 10, i / 60 % 60, i % 60))
        .collect(Collectors.joining());
  }

  @Test
  void linesOfOneCharacterAreJoined() {
    upload("ATTLOG", rubbish(450_000, 1));
    upload("rtlog", rubbish(450_000, 3));
    assertEquals(List.of("200 OK:450000", "200 OK:450000"), answers);
    int records = journal.all(JournalRecord.Kind.REFUSED).size();
    assertTrue(records <= 2 * 220, "records: " + records);
    assertTrue(bytesOf(JournalRecord.Kind.REFUSED) >= 2 * 899_000, "nothing of it is left out");
    upload("ATTLOG", "7\t2026-11-23 07:03:10\t0\t1\t0\t0\t0\n");
    assertEquals(1, journal.all(JournalRecord.Kind.PUNCH).size(), "and it is heard on");
  }

  @Test
  void punchesAmongThemAreNotJoined() {
    upload(
        "ATTLOG", rubbish(10_000, 2) + punches(0, 500) + rubbish(10_000, 2) + punches(500, 1_000));
    assertEquals(List.of("200 OK:21000"), answers);
    assertEquals(1_000, journal.all(JournalRecord.Kind.PUNCH).size());
  }

  @Test
  void operationsAreJoinedToo() {
    upload("OPERLOG", rubbish(450_000, 1));
    assertEquals(List.of("200 OK:450000"), answers);
    upload(
        "OPERLOG",
        IntStream.range(0, 20_000)
            .mapToObj(i -> "OPLOG 4\t0\t2026-11-22 08:00:00\t" + i + "\t0\t0\t0\n")
            .collect(Collectors.joining()));
    int records = journal.all(JournalRecord.Kind.EVENT).size();
    assertTrue(records <= 2_100, "records: " + records);
    String all =
        journal.all(JournalRecord.Kind.EVENT).stream()
            .map(record -> new String(record.raw().toArray(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));
    assertTrue(all.contains("\t19999\t0\t0\t0"), "the last of them is kept as well");
  }

  @Test
  void threeMegabytesOfPunchesGetThrough() {
    String all = punches(0, 90_000);
    assertTrue(all.length() > 3_000_000, "bytes: " + all.length());
    upload("ATTLOG", all);
    assertEquals(List.of("200 OK:90000"), answers);
    assertEquals(90_000, journal.all(JournalRecord.Kind.PUNCH).size());
  }

  @Test
  void aStrangersCallBecomesFewRecords() {
    Call call = call("STRANGER", "ATTLOG", punches(0, 9_000));
    List<CallPiece> said = new ZkPush().stranger(call);
    quarantine.take("STRANGER", "zkpush", said, NOW);
    int records = journal.all(JournalRecord.Kind.QUARANTINED).size();
    assertTrue(records <= UnknownCaller.SINGLY + 6, "records: " + records);
    long kept = bytesOf(JournalRecord.Kind.QUARANTINED);
    assertTrue(kept >= 300_000, "bytes: " + kept);
    quarantine.take("STRANGER", "zkpush", said, NOW);
    assertEquals(records, journal.all(JournalRecord.Kind.QUARANTINED).size(), "a repeat is none");
  }

  @Test
  void ofAStrangerSoMuchIsKeptInAnHour() {
    for (int i = 0; i < 1_000; i++) {
      quarantine.take(
          "STRANGER", "zkpush", new ZkPush().stranger(call("STRANGER", "ATTLOG", "x" + i)), NOW);
    }
    assertEquals(Quarantine.MOST_RECORDS, journal.all(JournalRecord.Kind.QUARANTINED).size());
    quarantine.take(
        "ANOTHER", "zkpush", new ZkPush().stranger(call("ANOTHER", "ATTLOG", "y")), NOW);
    assertEquals(Quarantine.MOST_RECORDS + 1, journal.all(JournalRecord.Kind.QUARANTINED).size());
    quarantine.tick(NOW.plus(HourWindow.SPAN));
    List<String> notes =
        journal.all(JournalRecord.Kind.QUARANTINED).stream()
            .map(record -> String.valueOf(record.note()))
            .filter(note -> note.startsWith("stranger-flood"))
            .toList();
    assertEquals(
        List.of(
            "stranger-flood: 700 messages of 2800 bytes since 2026-11-23T00:00:00Z"
                + " were counted and not kept"),
        notes);
  }

  @Test
  void manyNamesDoNotHelpHim() {
    for (int i = 0; i < 5_000; i++) {
      String name = "S" + i;
      quarantine.take(name, "zkpush", new ZkPush().stranger(call(name, "ATTLOG", "x")), NOW);
    }
    int records = journal.all(JournalRecord.Kind.QUARANTINED).size();
    assertEquals(3_000, records);
    quarantine.end(NOW);
    assertEquals(records + 1, journal.all(JournalRecord.Kind.QUARANTINED).size());
  }
}
