package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.policy.Drafts;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.RosterBook;
import afterclass.gateway.security.Account;
import afterclass.gateway.security.People;
import afterclass.gateway.security.PeopleStore;
import afterclass.gateway.security.Role;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.rules.model.Inspection;
import afterclass.rules.model.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Every form of the office is saved in a school of 200 teachers, by people at a browser. */
@ExtendWith(NeedsBrowser.class)
class LargeSchoolBrowserTest {
  private static final int PEOPLE = 200;
  private static final String LAST = "T200";
  private static final String DATE = "2026-11-23";

  /** What is open: also where there is no browser, and the class is skipped. */
  private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

  private static Path folder;
  private static Visitor clerk;
  private static Office office;

  @BeforeAll
  static void open(@TempDir Path fresh) {
    folder = fresh;
    office = new Office(folder, false);
    OPEN.push(office);
    clerk = new Visitor(office, 1200, 900);
    OPEN.push(clerk);
    school(office);
    clerk.signIn("zhang", "/people");
  }

  /** Monday and Tuesday are rostered; the terminal was away on Monday morning. */
  private static LargeSchool school(Office office) {
    LargeSchool school =
        new LargeSchool(office, PEOPLE)
            .take(
                ImportKind.ROSTER,
                "staffNo,weekday,service,from,to",
                i ->
                    Stream.of("1,morning-reading", "1,noon", "2,noon")
                        .map(what -> LargeSchool.no(i) + "," + what + ",2026-11-23,2026-11-24"));
    People people = office.gateway().bean(People.class);
    Actor by = Actor.command();
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, by);
    people.add("sun", "孙校长", List.of(Role.APPROVER), "", Visitor.PASSWORD, by);
    PeopleStore store = office.gateway().bean(PeopleStore.class);
    Account one = store.account("sun").orElseThrow();
    school
        .everybody()
        .forEach(i -> store.put(teacher(LargeSchool.no(i), one.passwordHash(), one.createdAt())));
    OutageLog outages = office.gateway().bean(OutageLog.class);
    var gate = office.gateway().bean(TerminalDirectory.class).all().get(0);
    outages.down(gate, Instant.parse("2026-11-22T22:50:00Z"), "line gone");
    outages.up(gate, Instant.parse("2026-11-22T23:20:00Z"), false);
    office.punch("93C78E00", "2026-11-23T07:12:00");
    office.passTo("2026-11-25T08:00");
    return school;
  }

  private static Account teacher(String no, String hash, Instant at) {
    List<Role> roles = List.of(Role.TEACHER);
    return new Account(no.toLowerCase(Locale.ROOT), no, roles, no, hash, at, at, null);
  }

  @AfterAll
  static void close() throws Exception {
    while (!OPEN.isEmpty()) {
      OPEN.pop().close();
    }
  }

  private static RosterBook roster() {
    return office.gateway().bean(RosterBook.class);
  }

  private static Signature signed(String no) {
    return roster().signature(no, LargeSchool.MONDAY);
  }

  @Test
  void theSheetSendsOnlyWhatWasChanged() {
    clerk.go("/sheet/" + DATE);
    clerk.awaitText("未填 200");
    clerk.assertAccessible();
    assertEquals(1, clerk.fieldsToSend());
    clerk.click("input[name='signed." + LAST + "'][value=no]");
    assertEquals(3, clerk.fieldsToSend());
    clerk.type("input[name='signed." + LAST + "'][value=no]", Keys.ENTER.toString());
    clerk.awaitText("已保存 1 项");
    clerk.awaitText("已签到 0，未签到 1，未填 199");
    clerk.click("button[name=all]");
    clerk.awaitText("已保存 199 项");
    assertEquals(List.of(Signature.YES, Signature.NO), List.of(signed("T001"), signed(LAST)));
  }

  @Test
  void whatSomebodyElseEnteredMeanwhileIsToldAmongTwoHundred() {
    String date = "/sheet/2026-11-24";
    clerk.go(date);
    clerk.awaitText("未填 200");
    office.take(ImportKind.SIGN_IN, "date,staffNo,signed", "2026-11-24,T003,no");
    clerk.click("button[name=all]");
    clerk.awaitText("其中 1 项已被他人修改");
    assertEquals(401, clerk.fieldsToSend());
    clerk.click("p.save button");
    clerk.awaitText("已保存 200 项");
  }

  @Test
  void aPostIsEnteredAtTheEndOfTheRound() {
    clerk.go("/inspections/" + DATE);
    clerk.assertAccessible();
    clerk.click("nav.tabs a[href='#noon']");
    clerk.click("input[name='result.noon." + LAST + "'][value=absent]");
    clerk.type("input[name='note.noon." + LAST + "']", "教室没人");
    assertEquals(4, clerk.fieldsToSend());
    clerk.click("p.save button");
    clerk.awaitText("已保存 1 项");
    assertEquals("教室没人", roster().inspectionNote(LAST, LargeSchool.MONDAY, "noon"));
    assertEquals(
        Inspection.Result.ABSENT, roster().inspections(LAST, LargeSchool.MONDAY).get(0).result());
  }

  @Test
  void aHeldCaseIsDecided() {
    clerk.go("/held");
    clerk.assertAccessible();
    String form = "form.ruling:has(input[value=T150]):has(input[value='" + DATE + "']) ";
    clerk.type(form + "[name=reason]", "值班室证明没有来");
    clerk.click(form + "button[value=forfeit]");
    clerk.awaitText("已保存 1 项");
    assertTrue(roster().ruling("T150", LargeSchool.MONDAY).isPresent());
  }

  @Test
  void aCardIsAssigned() {
    clerk.go("/cards");
    clerk.type("[name=staff]", LAST);
    clerk.click("main form button");
    clerk.awaitText("登记给");
    clerk.click("main form button");
    clerk.awaitText("没有未登记卡");
  }

  @Test
  void aSubstitutionIsEnteredAndTakenBack() {
    clerk.go("/roster?week=" + DATE);
    clerk.assertAccessible();
    String form = "form:has([name=what][value=substitution]) ";
    clerk.type(form + "[name=staff]", "T001");
    clerk.type(form + "[name=substitute]", "T199");
    clerk.click(form + "button");
    clerk.awaitText("尚未写入");
    clerk.click("form[action*='/roster/take'] button");
    clerk.awaitText("已保存 2 项");
    clerk.click("form:has([name=what][value=take-back]) button");
    clerk.awaitText("取消");
    clerk.click("form[action*='/roster/take'] button");
    clerk.awaitText("已保存 1 项");
  }

  @Test
  void aRosterOfTwoThousandRowsIsSeenAndTaken() throws IOException {
    List<String> rows = new ArrayList<>(List.of("staffNo,weekday,service,from"));
    for (int i = 1; i <= PEOPLE; i++) {
      for (int day = 1; day <= 5; day++) {
        rows.add("%s,%d,noon,2027-03-01".formatted(LargeSchool.no(i), day));
        rows.add("%s,%d,tutoring,2027-03-01".formatted(LargeSchool.no(i), day));
      }
    }
    Path file = Files.write(folder.resolve("term.csv"), rows);
    clerk.go("/roster?week=" + DATE);
    clerk.type("[name=file]", file.toString());
    clerk.click("form[enctype] button");
    clerk.awaitText("共 2000 行");
    clerk.click("form[action*='/roster/take'] button");
    clerk.awaitText("已保存 2000 项");
  }

  @Test
  void leaveIsAskedForDecidedAndTakenBack() {
    for (String no : List.of("T010", "T011")) {
      clerk.go("/requests");
      clerk.type("form.card [name=staff]", no);
      clerk.set("form.card [name=from]", "2026-11-30");
      clerk.type("form.card [name=reason]", "开会");
      clerk.click("form.card button");
      clerk.awaitText("号已提交，待审批");
    }
    clerk.click("form[action*=withdraw] button");
    clerk.awaitText("号已撤回");
    try (Visitor principal = new Visitor(office, 1200, 900)) {
      principal.signIn("sun", "/requests");
      principal.click("button[value=approve]");
      principal.awaitText("号：已同意");
    }
  }

  @Test
  void accountsAreAddedAndChangedAmongTwoHundred() {
    clerk.go("/people");
    clerk.assertAccessible();
    String add = "form[action='/people/add'] ";
    clerk.type(add + "[name=name]", "qian");
    clerk.type(add + "[name=display]", "钱老师");
    clerk.click(add + "input[value=teacher]");
    clerk.type(add + "[name=password]", Visitor.PASSWORD);
    clerk.click(add + "> button");
    clerk.awaitText("钱老师");
    for (String what : List.of("change", "password", "sign-out", "disable")) {
      clerk.go("/people");
      String form = "form[action='/people/t200/" + what + "'] ";
      clerk.click("tr:has(" + form.strip() + ") summary");
      if (what.equals("password")) {
        clerk.type(form + "[name=password]", Visitor.PASSWORD + " more");
      }
      clerk.click(form + "button");
    }
    clerk.go("/people");
    clerk.awaitText("已停用");
    PeopleStore store = office.gateway().bean(PeopleStore.class);
    assertFalse(store.account("t200").orElseThrow().enabled());
  }

  @Test
  void aTokenIsMadeAndEnded() {
    clerk.go("/account");
    clerk.type("[name=name]", "payroll");
    clerk.click("input[name=scope]");
    clerk.click("form[action='/account/tokens'] button");
    clerk.awaitText("payroll");
    clerk.click("form[action='/account/tokens/end'] button");
    clerk.awaitText("没有");
  }

  @Test
  void thePlanIsDraftedTriedAndAgreedOn() throws IOException {
    Path file = Files.writeString(folder.resolve("second.yaml"), Drafts.second());
    clerk.go("/policies");
    clerk.type("[name=file]", file.toString());
    clerk.click("form[enctype] button");
    clerk.awaitText("草案 1");
    clerk.set("main [name=month]", "2026-11");
    clerk.click("form[action$='#what-if'] button");
    clerk.awaitText("项结果会改变");
    clerk.set("main [name=from]", "2027-02-01");
    clerk.click("form[action$='/propose'] button");
    clerk.awaitText("须另一人同意");
    try (Visitor principal = new Visitor(office, 1200, 900)) {
      principal.signIn("sun", "/policies/drafts/1");
      principal.click("button[value=approve]");
      principal.awaitText("2027-02-01");
    }
  }

  @Test
  void aPunchIsMadeUpOnAPersonsDayAndTheLogIsSearched() {
    clerk.go("/staff/T120/days/" + DATE);
    clerk.click("details.ask summary");
    clerk.set("details.ask input[name=what]", "07:04");
    clerk.type("details.ask input[name=reason]", "门口人多");
    clerk.click("details.ask button");
    clerk.awaitText("号已提交，待审批");
    clerk.go("/audit");
    clerk.type("main [name=text]", "T120");
    clerk.click("main form.filter button");
    clerk.awaitText("T120");
  }

  @Test
  void aMonthIsClosed(@TempDir Path another) {
    try (Office other = new Office(another, false)) {
      school(other)
          .take(
              ImportKind.SIGN_IN,
              "date,staffNo,signed",
              i ->
                  Stream.of("2026-11-23", "2026-11-24")
                      .map(d -> d + "," + LargeSchool.no(i) + ",yes"))
          .take(
              ImportKind.RULINGS,
              "date,staffNo,ruling,reason",
              i -> Stream.of("2026-11-23," + LargeSchool.no(i) + ",accept,线路断了"));
      other.passTo("2026-12-01T08:00");
      try (Visitor here = new Visitor(other, 1200, 900);
          Visitor principal = new Visitor(other, 1200, 900)) {
        here.signIn("zhang", "/closing/2026-11");
        here.click("form[action$=propose] button");
        here.awaitText("已提交，待另一人审批");
        here.assertAccessible();
        principal.signIn("sun", "/closing/2026-11");
        principal.click("button[value=approve]");
        principal.awaitText("SHA-256");
        here.go("/closing/2026-11");
        here.awaitText("SHA-256");
      }
    }
  }
}
