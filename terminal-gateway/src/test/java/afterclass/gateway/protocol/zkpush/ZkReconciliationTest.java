package afterclass.gateway.protocol.zkpush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.CallAction;
import afterclass.gateway.protocol.CallTurn;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZkReconciliationTest {
  private static final String POLL = "GET /iclock/getrequest";
  private static final String SPAN =
      " ATTLOG StartTime=2025-08-31 00:00:00\tEndTime=2025-09-02 23:59:59";
  private static final CallAction.Count COUNT =
      new CallAction.Count(
          Instant.parse("2025-08-30T16:00:00Z"), Instant.parse("2025-09-02T15:59:59Z"));
  private static final CallAction WHOLE = new CallAction.Complete(true);

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

  /** Returns the actions after a count, without the one that states the backlog. */
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
            new CallAction.Complete(false)),
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
    assertEquals(new CallAction.Complete(false), result(3, "Return=-1004").get(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -2, -1002, -1004})
  void oneThatSaysThereIsNothingIsWholeIfTheJournalHasNothingEither(int code) {
    poll();
    result(1, "Return=" + code + "&CMD=VERIFY SUM");
    assertEquals("DATA QUERY" + SPAN, poll());
    assertEquals(List.of(COUNT), result(2, "Return=" + code + "&CMD=DATA"));
    assertEquals(List.of(WHOLE), counted(0));
    assertEquals("200 OK", Calls.answer(calls.say(POLL)));
  }

  /** The terminal reports no records of a time for which the journal contains some. */
  @Test
  void oneThatHasLostItsRecordsIsNotSureToHaveHandedThemOver() {
    poll();
    result(1, "Return=-1002&CMD=VERIFY SUM");
    poll();
    result(2, "Return=-1002&CMD=DATA");
    assertEquals(new CallAction.Complete(false), counted(5).get(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Return=-1005&CMD=DATA", "Return=-3&CMD=DATA", "Return=x&CMD=DATA", "CMD=DATA"})
  void oneThatCannotNowIsAskedAgainLater(String answer) {
    poll();
    result(1, "Return=-1002&CMD=VERIFY SUM");
    poll();
    assertEquals("no-query", ((CallAction.Warning) result(2, answer).get(0)).code());
    assertEquals("200 OK", Calls.answer(calls.say(POLL)), "its outage stays open");
    calls.pass(ZkReconciliation.REST);
    calls.conversation.due(calls.now());
    assertEquals("VERIFY SUM" + SPAN, poll());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ID=%d&Return=0&CMD=VERIFY SUM&AttlogSum=0",
        "CMD=VERIFY SUM&Return=0&ID=%d&AttlogSum=0",
        "Return=0&id=%d&CMD=VERIFY SUM&AttlogSum=0"
      })
  void aResultWithoutATableIsAResult(String result) {
    poll();
    long id = Calls.BEGIN.getEpochSecond() + 1;
    CallTurn turn =
        calls.say(
            "POST /iclock/cdata", Bytes.ofUtf8(result.formatted(id) + "\nID=9&Return=0&CMD=X"));
    assertEquals("200 OK", Calls.answer(turn));
    assertEquals(List.of(new CallAction.Present(), COUNT), turn.actions());
    assertEquals(List.of(WHOLE), counted(0));
    assertEquals("200 OK", Calls.answer(calls.say(POLL)), "it is not asked for ever");
  }

  private static final String ENTRIES = "DATA QUERY tablename=transaction,fielddesc=*,filter=*";

  private void inAccessMode() {
    calls.say("GET /iclock/cdata?options=all&DeviceType=acc");
  }

  @Test
  void oneInAccessModeHandsOverItsEntriesAndIsWhole() {
    inAccessMode();
    assertEquals(ENTRIES, poll());
    String entry = "pin=7\ttime_second=822297000\teventtype=0\tindex=";
    calls.say(
        "POST /iclock/querydata?type=tabledata&tablename=transaction",
        Bytes.ofUtf8(entry + 1 + "\n" + entry + 2));
    assertEquals(List.of(new CallAction.Backlog(0), WHOLE), result(1, "Return=2&CMD=DATA QUERY"));
    assertEquals("200 OK", Calls.answer(calls.say(POLL)));
  }

  @Test
  void oneInAccessModeThatHandsOverFewerStaysOpenAndIsAskedAgain() {
    inAccessMode();
    poll();
    assertEquals(List.of(), result(1, "Return=2&CMD=DATA QUERY").stream().skip(1).toList());
    calls.pass(ZkReconciliation.RESULT_IN.plusSeconds(1));
    List<CallAction> due = calls.conversation.due(calls.now());
    assertEquals(
        List.of(
            new CallAction.Backlog(2),
            new CallAction.Warning("no-query", "it has 2 entries and handed over 0")),
        due);
    calls.pass(ZkReconciliation.REST);
    calls.conversation.due(calls.now());
    assertEquals(ENTRIES, poll());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, -1002})
  void oneInAccessModeThatHasNothingIsWholeIfTheJournalHasNothingEither(int code) {
    inAccessMode();
    poll();
    CallAction.Count asked = (CallAction.Count) result(1, "Return=" + code + "&CMD=DATA").get(0);
    assertEquals(Calls.BEGIN.minus(Duration.ofDays(1)), asked.from());
    assertEquals(
        List.of(new CallAction.Backlog(0), WHOLE),
        calls.conversation.counted(asked, 0, calls.now()));
  }

  @Test
  void oneInAccessModeThatCannotBeAskedIsNotSureToHaveHandedOverAll() {
    inAccessMode();
    poll();
    CallAction.Count asked = (CallAction.Count) result(1, "Return=-1002&CMD=DATA").get(0);
    assertEquals(
        new CallAction.Complete(false), calls.conversation.counted(asked, 3, calls.now()).get(1));
  }

  private static final String ENTRY = "time=2025-09-01 16:10:00\tpin=7\tcardno=0\tevent=0\tindex=1";

  private void handOverAnEntry() {
    CallTurn turn = calls.say("POST /iclock/cdata?table=rtlog", Bytes.ofUtf8(ENTRY));
    assertEquals("200 OK:1", Calls.answer(turn));
    quiet();
  }

  /**
   * Returns the commands offered to the terminal within a time, each by its first word and table.
   */
  private List<String> offered(Duration time) {
    List<String> all = new ArrayList<>();
    for (long s = 0; s < time.toSeconds(); s += 10) {
      calls.pass(Duration.ofSeconds(10));
      whole.addAll(calls.conversation.due(calls.now()));
      String said = poll();
      if (!said.equals("200 OK")) {
        all.add(said.replaceFirst("(?s) StartTime=.*|,fielddesc.*", ""));
      }
    }
    return all;
  }

  private final List<CallAction> whole = new ArrayList<>();

  private CallTurn answered(String command, String fields) {
    String id = command.replaceFirst("(?s)200 C:([0-9]+):.*", "$1");
    return calls.say("POST /iclock/devicecmd", Bytes.ofUtf8("ID=" + id + "&" + fields));
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, -2, -3, -1002, -1004, -1005})
  void oneThatCountsAndHandsOverAnEntryIsStillCounted(int code) {
    handOverAnEntry();
    String sum = Calls.answer(calls.say(POLL));
    assertTrue(sum.contains("VERIFY SUM ATTLOG"), sum);
    String entries = Calls.answer(calls.say(POLL));
    assertTrue(entries.endsWith(ENTRIES), entries);
    assertNotEquals(sum.split(":", 3)[1], entries.split(":", 3)[1], "each has its own number");
    assertFalse(answered(entries, "Return=" + code + "&CMD=DATA QUERY").actions().contains(WHOLE));
    answered(sum, "Return=0&CMD=VERIFY SUM&AttlogSum=1");
    assertEquals(List.of(WHOLE), counted(1));
    handOverAnEntry();
    calls.conversation.opened(Calls.BEGIN, calls.now());
    handOverAnEntry();
    String again = Calls.answer(calls.say(POLL));
    assertTrue(again.contains("VERIFY SUM ATTLOG"), again);
    answered(again, "Return=0&AttlogSum=1");
    assertEquals(List.of(WHOLE), counted(1));
    assertEquals(List.of(), offered(Duration.ofHours(5)), "what it does not know is not asked");
    assertEquals("VERIFY SUM ATTLOG", offered(Duration.ofHours(2)).get(0), "it is checked again");
  }

  @Test
  void oneThatCountsAndNeverAnswersForItsEntriesIsCountedAgain() {
    handOverAnEntry();
    answered(Calls.answer(calls.say(POLL)), "Return=0&CMD=VERIFY SUM&AttlogSum=1");
    assertEquals(List.of(), counted(1), "the other way is still open");
    List<String> asked = offered(Duration.ofMinutes(5));
    assertEquals(3, asked.stream().filter(each -> each.contains("transaction")).count());
    assertEquals("VERIFY SUM ATTLOG", asked.get(3));
    long id = Calls.BEGIN.getEpochSecond() + 3;
    calls.say("POST /iclock/devicecmd", Bytes.ofUtf8("ID=" + id + "&Return=0&AttlogSum=1"));
    assertEquals(List.of(WHOLE), counted(1));
    handOverAnEntry();
    assertEquals(List.of(), offered(Duration.ofHours(5)));
  }

  /** After a start of the service the terminal's mode is unknown, and it continues where it was. */
  @Test
  void oneInAccessModeThatDoesNotSayItAgainIsWholeByItsEntries() {
    handOverAnEntry();
    answered(Calls.answer(calls.say(POLL)), "Return=-1&CMD=VERIFY SUM");
    String fetch = Calls.answer(calls.say(POLL));
    assertTrue(fetch.contains("DATA QUERY ATTLOG"), fetch);
    answered(fetch, "Return=-1&CMD=DATA QUERY");
    String entries = Calls.answer(calls.say(POLL));
    assertTrue(entries.endsWith(ENTRIES), entries);
    assertEquals(List.of(), counted(1), "the other way is still open");
    calls.say(
        "POST /iclock/querydata?type=tabledata&tablename=transaction",
        Bytes.ofUtf8("pin=7\ttime_second=822297000\teventtype=0\tindex=1"));
    List<CallAction> actions = answered(entries, "Return=1&CMD=DATA QUERY").actions();
    assertEquals(WHOLE, actions.get(actions.size() - 1));
    assertTrue(actions.stream().noneMatch(CallAction.Warning.class::isInstance), actions::toString);
  }

  @Test
  void oneThatAnswersNothingIsNotAskedForEver() {
    assertEquals(30, offered(Duration.ofHours(3)).size());
    assertEquals(
        List.of(
            new CallAction.Warning("no-answer", "it does not say what it holds"),
            new CallAction.Complete(false)),
        whole);
  }

  @Test
  void oneInAccessModeThatAnswersNothingIsNotAskedForEver() {
    inAccessMode();
    assertEquals(30, offered(Duration.ofHours(5)).size());
    assertEquals(new CallAction.Complete(false), whole.get(whole.size() - 1));
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
        List.of(new CallAction.Absent("it has not called for 90 s")),
        calls.conversation.due(calls.now()));
    assertEquals(List.of(), calls.conversation.due(calls.now()));
    assertEquals(
        "VERIFY SUM ATTLOG StartTime=2025-08-31 00:00:00\tEndTime=2025-09-05 23:59:59", poll());
  }
}
