package afterclass.gateway.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.link.CallLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.protocol.Call;
import afterclass.gateway.protocol.zkpush.ZkPush;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests of a ZKTeco terminal that uploads two records while the test controls the journal. */
class CallSessionTest {
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final Duration IN_TIME = Duration.ofSeconds(2);
  private static final String RECORDS =
      "7\t2026-11-23 07:03:10\t0\t1\t0\t0\t0\n8\t2026-11-23 07:04:11\t0\t1\t0\t0\t0\n";

  private final LinkThread timer = new LinkThread("timer of a test");
  private final TestJournal journal = new TestJournal();
  private final AtomicBoolean room = new AtomicBoolean(true);
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private final TerminalState life = TestOutages.state(terminal(), PresenceEvidence.HEARING);
  private final CallSession session =
      new CallSession(
          life,
          new ZkPush().newConversation(terminal().asStation()),
          new SessionResources(
              Runnable::run,
              timer,
              new Intake(journal, timer, room::get),
              journal,
              ServiceClock.unwatched(() -> NOW)),
          IN_TIME);

  private static Terminal terminal() {
    return new Terminal(
        "office",
        "school",
        LinkKind.HTTP,
        "zkpush",
        "0316144680030",
        0,
        ZoneId.of("Asia/Shanghai"),
        CredentialFormat.AS_READ,
        "",
        null,
        "");
  }

  @AfterEach
  void end() {
    timer.close();
  }

  private void upload() {
    upload(RECORDS);
  }

  private void upload(String said) {
    Asked asked = new Asked(answers, said);
    session.call(
        new Call(
            asked.method(),
            asked.path(),
            asked.query(),
            asked.headers(),
            asked.body(),
            asked.remote(),
            asked.connection()),
        asked);
  }

  @Test
  void isToldOkOnlyAfterTheCommit() {
    journal.hold();
    upload();
    assertEquals(2, journal.waiting());
    assertEquals(List.of(), answers);
    journal.release();
    assertEquals(List.of("200 OK:2"), answers);
    upload();
    assertEquals(List.of("200 OK:2", "200 OK:2"), answers, "a repeat is success");
    assertEquals(2, journal.all(JournalRecord.Kind.PUNCH).size());
  }

  @Test
  void isNotToldOkWhileTheStoreFails() {
    journal.failNext(3);
    upload();
    assertEquals(List.of(), answers);
    await().atMost(Duration.ofSeconds(20)).until(() -> !answers.isEmpty());
    assertEquals(List.of("200 OK:2"), answers);
    assertEquals(2, journal.all(JournalRecord.Kind.PUNCH).size());
  }

  /**
   * The caller waits for a limited time; a record stored later is a repeat when it is sent again.
   */
  @Test
  void isToldToSendItAgainWhenItTakesTooLong() {
    journal.hold();
    upload();
    await()
        .atMost(IN_TIME.plusSeconds(20))
        .until(() -> answers.equals(List.of("503 not stored yet, send it again")));
    journal.release();
    upload();
    assertEquals("200 OK:2", answers.get(1));
    assertEquals(2, journal.all(JournalRecord.Kind.PUNCH).size());
  }

  /** A punch is always stored; the sender of any other record keeps it, and gets OK later. */
  @Test
  void isNotToldOkForWhatThereIsNoRoomFor() {
    room.set(false);
    upload(RECORDS + "no record\n");
    assertEquals(List.of("503 no room to keep all of it, send it again"), answers);
    assertEquals(2, journal.all(JournalRecord.Kind.PUNCH).size());
    upload();
    assertEquals("200 OK:2", answers.get(1), "punches alone are taken");
    room.set(true);
    upload(RECORDS + "no record\n");
    assertEquals("200 OK:3", answers.get(2));
    assertEquals(1, journal.all(JournalRecord.Kind.REFUSED).size());
    assertEquals(2, journal.all(JournalRecord.Kind.PUNCH).size());
  }

  /** The upload as a request that waits for its answer. */
  private record Asked(List<String> answers, String said) implements CallLink.Request {
    @Override
    public String method() {
      return "POST";
    }

    @Override
    public String path() {
      return "/iclock/cdata";
    }

    @Override
    public Map<String, String> query() {
      return Map.of("SN", "0316144680030", "table", "ATTLOG", "Stamp", "1");
    }

    @Override
    public Map<String, String> headers() {
      return Map.of();
    }

    @Override
    public Bytes body() {
      return Bytes.ofUtf8(said);
    }

    @Override
    public String remote() {
      return "10.0.0.7";
    }

    @Override
    public String connection() {
      return "10.0.0.7/1";
    }

    @Override
    public void answer(int status, Bytes text) {
      answers.add(status + " " + text.utf8());
    }
  }
}
