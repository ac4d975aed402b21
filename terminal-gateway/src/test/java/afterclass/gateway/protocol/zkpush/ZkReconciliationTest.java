package afterclass.gateway.protocol.zkpush;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ZkReconciliationTest {
  private static final String POLL = "GET /iclock/getrequest";
  private static final String SPAN =
      " ATTLOG StartTime=2025-08-31 00:00:00\tEndTime=2025-09-02 23:59:59";
  private static final CallAction.Count COUNT =
      new CallAction.Count(
          Instant.parse("2025-08-30T16:00:00Z"), Instant.parse("2025-09-02T15:59:59Z"));
  private static final CallAction WHOLE = new CallAction.Whole(true);

  private long backlog;
  private final Calls calls = Calls.usual();

  @BeforeEach
  void open() {
    calls.conversation.opened(Calls.BEGIN, calls.now());
  }

  private String poll() {
    String answer = Calls.answer(calls.say(POLL));
    return answer.replaceFirst("200 C:[0-9]+:", "");
  }

  private List<CallAction> result(int after, String fields) {
    long id = Calls.BEGIN.getEpochSecond() + after;
    CallTurn turn = calls.say("POST /iclock/devicecmd", Bytes.ofUtf8("ID=" + id + "&" + fields));
    assertEquals("200 OK", Calls.answer(turn));
    return turn.actions().subList(1, turn.actions().size());
  }

  /** What follows from the count, after the figure of what is not here. */
  private List<CallAction> counted(long punches) {
    List<CallAction> actions = calls.conversation.counted(COUNT, punches, calls.now());
    backlog = ((CallAction.Backlog) actions.get(0)).records();
    return actions.subList(1, actions.size());
  }

  private void upload(String pin) {
    calls.say(
        "POST /iclock/cdata?table=ATTLOG",
        Bytes.ofUtf8(pin + "\t2025-09-01 16:00:01\t0\t1\t0\t0\t0\n"));
  }

  private void quiet() {
    calls.pass(Duration.ofSeconds(5));
  }

  @Test
  void sumsThatAgreeMakeTheTerminalWhole() {
    assertEquals("VERIFY SUM" + SPAN, poll());
    assertEquals("200 OK", Calls.answer(calls.say(POLL)));
    assertEquals(List.of(), result(99, "Return=0&CMD=VERIFY SUM&AttlogSum=3"));
    assertEquals(List.of(COUNT), result(1, "Return=0&CMD=VERIFY SUM&AttlogSum=3"));
    assertEquals(List.of(WHOLE), counted(3));
    assertEquals("200 OK", Calls.answer(calls.say(POLL)));
    calls.conversation.due(calls.pass(ZkReconciliation.EVERY).now());
    assertEquals("VERIFY SUM" + SPAN, poll(), "it is checked now and then");
  }

  @Test
  void whatIsMissingIsFetchedAndCountedAgain() {
    poll();
    result(1, "Return=0&AttlogSum=2");
    assertEquals(
        List.of(new CallAction.Missing(Calls.BEGIN, "it holds 2 records and 1 are here")),
        counted(1));
    assertEquals(1, backlog);
    assertEquals("DATA QUERY" + SPAN, poll());
    upload("1");
    upload("2");
    assertEquals(List.of(), result(2, "Return=0&CMD=DATA"));
    assertEquals("200 OK", Calls.answer(calls.say(POLL)), "records may still come");
    quiet();
    assertEquals("VERIFY SUM" + SPAN, poll());
    assertEquals(List.of(COUNT), result(3, "Return=0&AttlogSum=2"));
    assertEquals(List.of(WHOLE), counted(2));
    assertEquals(0, backlog);
  }

  @Test
  void aCommandWhoseResultIsLostIsOfferedAgain() {
    String first = Calls.answer(calls.say(POLL));
    assertEquals("200 OK", Calls.answer(calls.pass(Duration.ofSeconds(30)).say(POLL)));
    assertEquals(first, Calls.answer(calls.pass(Duration.ofSeconds(31)).say(POLL)));
  }

  @Test
  void thatTheSameUserPunchedTwiceInASecondIsNoLoss() {
    poll();
    result(1, "Return=0&AttlogSum=2");
    counted(1);
    poll();
    String twice = "1\t2025-09-01 16:00:01\t0\t1\t0\t0\t0\n";
    Bytes body = Bytes.ofUtf8(twice + twice);
    calls.say("POST /iclock/cdata?table=ATTLOG", body);
    calls.say("POST /iclock/cdata?table=ATTLOG", body);
    result(2, "Return=0");
    quiet();
    poll();
    result(3, "Return=0&AttlogSum=2");
    assertEquals(List.of(WHOLE), counted(1));
    assertEquals(0, backlog);
  }

  @Test
  void aTerminalThatHoldsFewerThanWeDoIsNotSureToHaveKeptAll() {
    poll();
    result(1, "Return=0&AttlogSum=1");
    counted(5);
    poll();
    upload("1");
    result(2, "Return=0");
    quiet();
    poll();
    result(3, "Return=0&AttlogSum=1");
    assertEquals(
        List.of(
            new CallAction.Warning(
                "holds-fewer", "it holds 1 records, handed over 1, and 5 are here"),
            new CallAction.Whole(false)),
        counted(5));
  }

  @Test
  void sumsThatStillDifferLeaveItsOutageOpen() {
    poll();
    result(1, "Return=0&AttlogSum=3");
    counted(1);
    poll();
    upload("1");
    result(2, "Return=0");
    quiet();
    poll();
    result(3, "Return=0&AttlogSum=3");
    assertEquals(
        List.of(
            new CallAction.Warning(
                "sum-differs", "it holds 3 records, handed over 1, and 1 are here")),
        counted(1));
    assertEquals(2, backlog);
    assertEquals("200 OK", Calls.answer(calls.say(POLL)));
    calls.pass(ZkReconciliation.REST);
    calls.conversation.due(calls.now());
    assertEquals("VERIFY SUM" + SPAN, poll());
  }

  @Test
  void aTerminalThatCannotCountHandsOverAndIsNotSure() {
    poll();
    assertEquals(List.of(), result(1, "Return=-1004&CMD=VERIFY"));
    assertEquals("DATA QUERY" + SPAN, poll());
    result(2, "Return=0");
    quiet();
    poll();
    assertEquals(new CallAction.Whole(false), result(3, "Return=-1004").get(1));
  }

  @Test
  void silenceIsToldOnceAndDoubtedFromTheLastCall() {
    poll();
    result(1, "Return=0&AttlogSum=0");
    counted(0);
    calls.pass(ZkConversation.SILENCE);
    assertEquals(List.of(), calls.conversation.due(calls.now()));
    calls.pass(Duration.ofDays(3));
    assertEquals(
        List.of(new CallAction.Silent("it has not called for 90 s")),
        calls.conversation.due(calls.now()));
    assertEquals(List.of(), calls.conversation.due(calls.now()));
    assertEquals(
        "VERIFY SUM ATTLOG StartTime=2025-08-31 00:00:00\tEndTime=2025-09-05 23:59:59", poll());
  }
}
