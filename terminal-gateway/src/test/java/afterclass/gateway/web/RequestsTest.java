package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.requests.Request;
import afterclass.gateway.requests.RequestKind;
import afterclass.gateway.requests.RequestState;
import afterclass.gateway.requests.RequestStore;
import afterclass.gateway.requests.Requests;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.Leave;
import afterclass.gateway.roster.MakeUpPunch;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of which requests are allowed, who decides them, and how a decision changes the day. */
class RequestsTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Actor TEACHER = new Actor("li", Actor.Way.PAGE, "10.0.0.7");
  private static final Actor OFFICE = new Actor("zhang", Actor.Way.PAGE, "10.0.0.8");

  private Office office;
  private Requests requests;

  @BeforeEach
  void open(@TempDir Path folder) {
    office = new Office(folder, false).staffed().day();
    requests = office.gateway().bean(Requests.class);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Request ask(RequestKind kind, String staff, LocalDate date, String what) {
    return requests.ask(kind, staff, date, date, what, "忘了", TEACHER);
  }

  private static String code(Runnable asks) {
    return assertThrows(ProblemException.class, asks::run).code();
  }

  private String standing() {
    office.gateway().bean(DayKeeper.class).settle(Duration.ofSeconds(30));
    return office.gateway().bean(ReportSources.class).ledger().standing(MONDAY, MONDAY).stream()
        .map(e -> e.staff() + " " + e.service() + " " + e.status())
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private List<String> done() {
    AuditQuery all =
        new AuditQuery(
            Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"), "", "request.", 1L << 40, 50);
    return office.gateway().bean(AuditTrail.class).find(all).stream()
        .map(AuditEntry::action)
        .toList();
  }

  @Test
  void aPunchThatASecondPersonBelievesPaysTheDayAndStaysMarked() {
    Request asked = ask(RequestKind.MADE_UP, "T2", MONDAY, "07:05");
    assertEquals(List.of(asked), requests.open());
    assertEquals(
        "T1 morning-reading EARNED, T1 tutoring EARNED, T2 morning-reading FORFEITED,"
            + " T3 noon FORFEITED",
        standing());
    Request decided = requests.decide(asked.id(), true, "", OFFICE, "");
    assertEquals(RequestState.APPROVED, decided.state());
    assertEquals(
        "T1 morning-reading EARNED, T1 tutoring EARNED, T2 morning-reading EARNED,"
            + " T3 noon FORFEITED",
        standing());
    List<MakeUpPunch> made =
        office.gateway().bean(ReportSources.class).roster().madeUp("T2", MONDAY);
    assertEquals("#1 zhang: 忘了", made.get(0).reason());
    assertEquals(List.of("request.approve", "request.ask"), done());
  }

  @Test
  void whatIsRefusedChangesNothingAndSaysWhy() {
    Request asked = ask(RequestKind.MADE_UP, "T2", MONDAY, "07:05");
    String before = standing();
    assertEquals("request-reason", code(() -> requests.decide(asked.id(), false, " ", OFFICE, "")));
    Request decided = requests.decide(asked.id(), false, "监控里没有人", OFFICE, "");
    assertEquals("监控里没有人", decided.answer());
    assertEquals(before, standing());
    assertEquals("request-decided", code(() -> requests.decide(asked.id(), true, "", OFFICE, "")));
  }

  @Test
  void nobodyDecidesTheirOwn() {
    Request asked = ask(RequestKind.LEAVE, "T2", MONDAY, "*");
    assertEquals("request-own", code(() -> requests.decide(asked.id(), true, "", TEACHER, "")));
    assertEquals("request-own", code(() -> requests.decide(asked.id(), true, "", OFFICE, "T2")));
    assertEquals("request-of-another", code(() -> requests.withdraw(asked.id(), OFFICE)));
    assertEquals(RequestState.WITHDRAWN, requests.withdraw(asked.id(), TEACHER).state());
    assertEquals(List.of(), requests.open());
  }

  @Test
  void anAppealThatIsAgreedToWaivesTheRequirementBesideTheLeaveThatHolds() {
    requests.decide(ask(RequestKind.LEAVE, "T2", MONDAY, "tutoring").id(), true, "", OFFICE, "");
    String check =
        office.gateway().bean(ReportSources.class).judged().latest("T2", MONDAY).stream()
            .flatMap(d -> d.outcome().trace().stream())
            .filter(t -> t.guards().contains("morning-reading"))
            .findFirst()
            .orElseThrow()
            .requirement();
    requests.decide(ask(RequestKind.APPEAL, "T2", MONDAY, check).id(), true, "", OFFICE, "");
    assertEquals(
        "T2 morning-reading EARNED",
        List.of(standing().split(", ")).stream().filter(s -> s.startsWith("T2")).findFirst().get());
    assertEquals(
        List.of(check, "tutoring").stream().sorted().toList(),
        office.gateway().bean(ReportSources.class).roster().leave("T2", MONDAY).stream()
            .sorted()
            .toList());
  }

  @Test
  void leaveOverTheSameDaysKeepsWhatEarlierLeaveCovers() {
    LocalDate until = MONDAY.plusDays(1);
    for (String what : List.of("morning-reading", "*", "noon;tutoring")) {
      Request asked = requests.ask(RequestKind.LEAVE, "T2", MONDAY, until, what, "病了", TEACHER);
      requests.decide(asked.id(), true, "", OFFICE, "");
    }
    RosterSnapshot facts = office.gateway().bean(ReportSources.class).roster();
    assertEquals("[*, morning-reading, noon, tutoring]", facts.leave("T2", MONDAY).toString());
    assertEquals(facts.leave("T2", MONDAY), facts.leave("T2", until));
    Request day = ask(RequestKind.LEAVE, "T2", until, "noon");
    requests.decide(day.id(), true, "", OFFICE, "");
    office.take(ImportKind.LEAVE, "staffNo,from,to,covers", "T2," + MONDAY + "," + until + ",无");
    facts = office.gateway().bean(ReportSources.class).roster();
    assertEquals("[]", facts.leave("T2", MONDAY).toString());
  }

  @Test
  void leaveOfADayStatesNothingOfTheLongerLeaveAroundIt() {
    LocalDate until = MONDAY.plusDays(2);
    Request days = requests.ask(RequestKind.LEAVE, "T2", MONDAY, until, "tutoring", "病了", TEACHER);
    requests.decide(days.id(), true, "", OFFICE, "");
    requests.decide(ask(RequestKind.LEAVE, "T2", MONDAY, "noon").id(), true, "", OFFICE, "");
    RosterSnapshot facts = office.gateway().bean(ReportSources.class).roster();
    assertEquals("[noon]", Leave.covered(facts, "T2", MONDAY, MONDAY).toString());
    assertEquals("[noon, tutoring]", facts.leave("T2", MONDAY).toString());
    office.take(
        ImportKind.LEAVE,
        "staffNo,from,to,covers",
        "T2," + MONDAY + "," + until + ",morning-reading");
    facts = office.gateway().bean(ReportSources.class).roster();
    assertEquals("[morning-reading, noon]", facts.leave("T2", MONDAY).toString());
  }

  @Test
  void theQuotaOfAMonthAndTheLastDayArePolicy() {
    assertEquals(2, requests.rules(MONDAY).punchesAMonth());
    assertEquals(
        "request-late",
        code(() -> ask(RequestKind.MADE_UP, "T2", LocalDate.of(2026, 11, 16), "07:05")));
    ask(RequestKind.MADE_UP, "T2", LocalDate.of(2026, 11, 17), "07:05");
    Request second = ask(RequestKind.MADE_UP, "T2", MONDAY, "07:05");
    assertEquals("request-quota", code(() -> ask(RequestKind.MADE_UP, "T2", MONDAY, "07:06")));
    requests.withdraw(second.id(), TEACHER);
    ask(RequestKind.MADE_UP, "T2", MONDAY, "07:06");
  }

  @Test
  void whatCannotBeIsRefusedWithAReasonInBothLanguages() {
    LocalDate tomorrow = LocalDate.of(2026, 11, 25);
    assertEquals("request-early", code(() -> ask(RequestKind.MADE_UP, "T2", tomorrow, "07:05")));
    assertEquals("request-time", code(() -> ask(RequestKind.MADE_UP, "T2", MONDAY, "7:5")));
    assertEquals("request-what", code(() -> ask(RequestKind.APPEAL, "T2", MONDAY, "tutoring")));
    assertEquals(
        "request-dates",
        code(() -> requests.ask(RequestKind.LEAVE, "T2", tomorrow, MONDAY, "*", "病了", TEACHER)));
    assertEquals(
        "request-reason",
        code(() -> requests.ask(RequestKind.LEAVE, "T2", MONDAY, MONDAY, "*", " ", TEACHER)));
    assertEquals("request-kind", code(() -> Requests.kind("holiday")));
    ProblemException late =
        assertThrows(
            ProblemException.class,
            () -> ask(RequestKind.MADE_UP, "T2", LocalDate.of(2026, 11, 16), "07:05"));
    assertEquals("2026-11-16 的申请期限已过：截止 2026-11-23。 请联系管理员说明情况。", late.in(Messages.ZH));
  }

  private String appealable() {
    return office.gateway().bean(ReportSources.class).judged().latest("T2", MONDAY).stream()
        .flatMap(d -> d.outcome().trace().stream())
        .filter(t -> t.guards().contains("morning-reading"))
        .findFirst()
        .orElseThrow()
        .requirement();
  }

  @Test
  void aSecondAppealAgainstOneRequirementIsRefusedWithTheFirst() {
    String check = appealable();
    Request first = ask(RequestKind.APPEAL, "T2", MONDAY, check);
    ProblemException twice =
        assertThrows(
            ProblemException.class, () -> ask(RequestKind.APPEAL, "T2", MONDAY, check + " "));
    assertEquals("request-twice", twice.code());
    assertTrue(twice.in(Messages.ZH).contains("#" + first.id() + " T2"), twice.in(Messages.ZH));
    requests.withdraw(first.id(), TEACHER);
    Request again = ask(RequestKind.APPEAL, "T2", MONDAY, check);
    requests.decide(again.id(), true, "", OFFICE, "");
    assertEquals("request-waived", code(() -> ask(RequestKind.APPEAL, "T2", MONDAY, check)));
  }

  @Test
  void ofTwoAppealsAtTheSameTimeOneIsStored() {
    String check = appealable();
    List<String> told =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> asked(check)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertEquals(List.of("request-twice", "request-twice", "request-twice", "stored"), told);
    assertEquals(1, requests.open().size());
  }

  private String asked(String check) {
    try {
      return ask(RequestKind.APPEAL, "T2", MONDAY, check).id() > 0 ? "stored" : "";
    } catch (ProblemException refused) {
      return refused.code();
    }
  }

  @Test
  void everyDecidedRequestIsFoundHoweverManyCameAfterIt() throws Exception {
    LocalDate next = MONDAY.plusDays(7);
    Request first = ask(RequestKind.LEAVE, "T2", next, "*");
    requests.withdraw(first.id(), TEACHER);
    for (int i = 0; i < 100; i++) {
      Request other = requests.ask(RequestKind.LEAVE, "T1", next, next, "*", "开会", OFFICE);
      requests.withdraw(other.id(), OFFICE);
    }
    RequestStore.Whose own = new RequestStore.Whose(false, "T2", "li");
    assertEquals(
        List.of(first.id()),
        requests.decided(own, Long.MAX_VALUE, 100).stream().map(Request::id).toList());
    String page = Office.text(office.get("/requests", "Accept", "text/html"));
    assertTrue(page.contains("/requests?below=2"), page);
    String older = Office.text(office.get("/requests?below=2", "Accept", "text/html"));
    assertTrue(older.contains("忘了"), older);
  }

  @Test
  void aReasonWithTabsLineEndsOrManyEmojiCanBeApproved() {
    List<String> reasons = List.of("忘记\t打卡\r\n第二\u2028行", "x" + "😀".repeat(149), "旧\u0000的\u001b");
    List<String> staff = List.of("T2", "T2", "T1");
    for (int i = 0; i < reasons.size(); i++) {
      LocalDate date = MONDAY.minusDays(i);
      Request asked =
          requests.ask(
              RequestKind.MADE_UP, staff.get(i), date, date, "07:05", reasons.get(i), TEACHER);
      requests.decide(asked.id(), true, "好\t的", OFFICE, "");
    }
    RosterSnapshot facts = office.gateway().bean(ReportSources.class).roster();
    assertEquals("#1 zhang: 忘记 打卡 第二 行", facts.madeUp("T2", MONDAY).get(0).reason());
    String cut = facts.madeUp("T2", MONDAY.minusDays(1)).get(0).reason();
    assertEquals("#2 zhang: x" + "😀".repeat(144), cut);
    assertEquals("#3 zhang: 旧的", facts.madeUp("T1", MONDAY.minusDays(2)).get(0).reason());
    assertEquals("好 的", requests.find(1).orElseThrow().answer());
  }

  @Test
  void anotherTeachersRequestIsAnsweredLikeOneThatDoesNotExist() throws Exception {
    People people = office.gateway().bean(People.class);
    people.add("zhang", "zhang", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, OFFICE);
    people.add("wang", "wang", List.of(Role.TEACHER), "T1", Visitor.PASSWORD, OFFICE);
    office.session("w", "wang");
    long id = ask(RequestKind.LEAVE, "T2", MONDAY, "*").id();
    String found = withdrawn(id);
    assertTrue(found.startsWith("404 ") && !found.contains("T2"), found);
    assertEquals(withdrawn(99).replace("#99", "#" + id), found);
    assertEquals(List.of(RequestState.OPEN), requests.open().stream().map(Request::state).toList());
  }

  private String withdrawn(long id) throws Exception {
    Office.Answer answer = office.ask("w", "DELETE", "/api/requests/" + id, "", "");
    return answer.status() + " " + answer.json().path("code") + answer.json().path("detail");
  }
}
