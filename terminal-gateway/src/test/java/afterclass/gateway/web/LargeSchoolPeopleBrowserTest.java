package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.link.mqtt.BrokerRefusal;
import afterclass.gateway.registry.TerminalBrokerUsers;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.PeopleStore;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Tokens;
import afterclass.gateway.session.TerminalSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests of managing accounts, tokens and terminals in a browser, in a school of 200 teachers. */
@ExtendWith(NeedsBrowser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeSchoolPeopleBrowserTest {
  static final List<String> TEMPLATES =
      List.of(
          "account.jte",
          "first-password.jte",
          "layout/menu.jte",
          "me.jte",
          "part/renew.jte",
          "part/sessions.jte",
          "part/staff-account.jte",
          "part/staff-cards.jte",
          "part/staff-data.jte",
          "part/tokens.jte",
          "people.jte",
          "person-account.jte",
          "school.jte",
          "sign-in.jte",
          "slips-choice.jte",
          "staff-member.jte",
          "staff.jte",
          "terminal-new.jte",
          "terminal-records.jte",
          "terminals.jte");

  @RegisterExtension static final LargeSchoolOffice DESK = new LargeSchoolOffice(true, TEMPLATES);

  private static final String SIGN_IN = "form[action='/sign-in']";
  private static final String NEW_PASSWORD = Visitor.PASSWORD + " more";

  private static Office office;
  private static Visitor clerk;

  @BeforeAll
  static void open(@TempDir Path fresh) {
    office = DESK.office(fresh);
    new LargeSchool(office, LargeSchoolOffice.PEOPLE).accounts();
    clerk = DESK.visitor(office);
    clerk.signIn("zhang", "/people");
  }

  private static PeopleStore accounts() {
    return office.gateway().bean(PeopleStore.class);
  }

  private static TerminalSessions terminals() {
    return office.gateway().bean(TerminalSessions.class);
  }

  private static boolean known(String id) {
    return terminals().statuses().stream().anyMatch(s -> s.terminal().id().equals(id));
  }

  @Test
  void accountsAreAddedAndChangedAmongTwoHundred() {
    clerk.go("/people");
    clerk.assertAccessible();
    String add = "form[action='/slips/one'] ";
    clerk.type(add + "[name=name]", "qian");
    clerk.type(add + "[name=display]", "钱老师");
    clerk.click(add + "input[value=reader]");
    clerk.type(add + "[name=present]", Visitor.PASSWORD);
    clerk.click(add + "> button[type=submit]");
    clerk.awaitText("钱老师");
    clerk.go("/people");
    clerk.type("form[action='/people'] [name=text]", "T200");
    clerk.click("form[action='/people'] button[type=submit]");
    clerk.awaitSight("a[href='/people/t200']");
    clerk.click("a[href='/people/t200']");
    clerk.assertAccessible();
    for (String what : List.of("change", "sign-out", "disable")) {
      String form = "form[action='/people/t200/" + what + "'] ";
      if (!what.equals("sign-out")) {
        clerk.type(form + "[name=present]", Visitor.PASSWORD);
      }
      clerk.click(form + "button[type=submit]");
      clerk.awaitAddress("/people/t200");
    }
    clerk.awaitText("已停用");
    assertFalse(accounts().account("t200").orElseThrow().enabled());
    String renew = "form[action='/slips/accounts/t200'] ";
    clerk.type(renew + "[name=present]", Visitor.PASSWORD);
    clerk.click(renew + "button[type=submit]");
    clerk.awaitSight(".slip");
  }

  private static void preview(String form) {
    clerk.click(form + " button[type=submit]");
    clerk.awaitSight("form[action^='/facts/take']");
    clerk.click("form[action^='/facts/take'] button[type=submit]");
    clerk.awaitAddress("saved=1");
  }

  @Test
  void aPersonIsEnteredByHandWithAllThatBelongsToOne() {
    clerk.go("/school");
    clerk.type("[name=name]", "第一小学");
    clerk.click("form[action='/school'] button[type=submit]");
    clerk.awaitAddress("saved=1");
    clerk.go("/staff");
    clerk.assertAccessible();
    clerk.type("form[action='/staff'] [name=text]", "T007");
    clerk.click("form[action='/staff'] button[type=submit]");
    clerk.awaitSight("a[href='/staff/T007']");
    clerk.type("form.add [name=staffNo]", "T900");
    clerk.type("form.add [name=name]", "孙小圣");
    preview("form.add");
    clerk.awaitAddress("/staff/T900?saved=1");
    clerk.assertAccessible();
    clerk.type("form.data [name=site]", "东");
    preview("form.data");
    clerk.type("form.give [name=card]", "0000009001");
    preview("form.give");
    clerk.click("form.take-away button[type=submit]");
    clerk.awaitSight("form[action^='/facts/take']");
    clerk.click("form[action^='/facts/take'] button[type=submit]");
    clerk.awaitText("0000009001");
    preview("form.post");
    preview("form.exception");
    clerk.set("form.leave [name=to]", "2027-01-31");
    preview("form.leave");
    preview("form.return");
    clerk.type("form[action='/slips'] [name=present]", Visitor.PASSWORD);
    clerk.click("form[action='/slips'] button[type=submit]");
    clerk.awaitSight(".slip");
    clerk.assertAccessible();
  }

  @Test
  void aTeacherReplacesTheFirstPasswordOfTheSlip() {
    office.take(ImportKind.STAFF, "staffNo,name", "T901,沙老师");
    clerk.go("/slips");
    clerk.assertAccessible();
    clerk.type("[name=address]", "http://192.168.1.20:8080");
    clerk.type("[name=present]", Visitor.PASSWORD);
    clerk.click("form[action='/slips'] button[type=submit]");
    clerk.awaitText("沙老师");
    String first = clerk.find("section[aria-label=沙老师] dd:last-of-type code").getText();
    Visitor teacher = DESK.visitor(office);
    teacher.signIn("t901", first, "/first-password");
    teacher.assertAccessible();
    teacher.type("[name=password]", NEW_PASSWORD);
    teacher.type("[name=again]", NEW_PASSWORD);
    teacher.click("form[action='/first-password'] button[type=submit]");
    teacher.awaitAddress("/me");
    teacher.click("header form[action='/sign-out'] button[type=submit]");
    teacher.awaitSight(SIGN_IN);
    String again = slipOf("t901");
    teacher.signIn("t901", again, "/first-password");
    teacher.click("main form[action='/sign-out'] button[type=submit]");
    teacher.awaitSight(SIGN_IN);
  }

  /** Has a new first password made for an account, and returns it. */
  private static String slipOf(String account) {
    clerk.go("/staff/T901");
    String renew = "form[action='/slips/accounts/" + account + "'] ";
    clerk.type(renew + "[name=present]", Visitor.PASSWORD);
    clerk.click(renew + "button[type=submit]");
    clerk.awaitSight(".slip");
    return clerk.find(".slip dd:last-of-type code").getText();
  }

  @Test
  void aTokenIsMadeAndEnded() {
    clerk.go("/account");
    clerk.type("[name=name]", "payroll");
    clerk.click("input[name=scope]");
    clerk.click("form[action='/account/tokens'] button[type=submit]");
    clerk.awaitText("payroll");
    clerk.click("form[action='/account/tokens/end'] button[type=submit]");
    clerk.awaitText("没有");
    office
        .gateway()
        .bean(Tokens.class)
        .make("t100", "rosters", Set.of(Permission.SEE_OWN), 30, Actor.command());
    clerk.go("/people/t100");
    clerk.click("form[action='/people/t100/tokens/end'] button[type=submit]");
    clerk.awaitAddress("/people/t100");
    assertEquals(List.of(), office.gateway().bean(Tokens.class).of("t100"));
  }

  @Test
  void aTeacherChangesThePasswordAndEndsOtherBrowsers() {
    Visitor here = DESK.visitor(office);
    Visitor elsewhere = DESK.visitor(office);
    elsewhere.signIn("t100", "/me");
    here.signIn("t100", "/account");
    String password = "form[action='/account/password'] ";
    here.type(password + "[name=present]", "not this one");
    here.type(password + "[name=password]", NEW_PASSWORD);
    here.type(password + "[name=again]", NEW_PASSWORD);
    here.click(password + "button[type=submit]");
    here.awaitSight("p.fault");
    here.type(password + "[name=present]", Visitor.PASSWORD);
    here.type(password + "[name=password]", NEW_PASSWORD);
    here.type(password + "[name=again]", NEW_PASSWORD);
    here.click(password + "button[type=submit]");
    here.awaitAddress("/sign-in?did=changed");
    elsewhere.go("/me");
    elsewhere.awaitSight(SIGN_IN);
    here.signIn("t100", NEW_PASSWORD, "/me");
    elsewhere.signIn("t100", NEW_PASSWORD, "/account");
    elsewhere.click("table form[action='/account/sessions/end'] button[type=submit]");
    // One of the two sessions has ended before it is asked which.
    await().atMost(Duration.ofSeconds(20)).until(() -> accounts().sessions("t100").size() == 1);
    here.go("/account");
    elsewhere.go("/account");
    String all = "form.everywhere button[type=submit]";
    Visitor still = here.sees(all) ? here : elsewhere;
    still.click(all);
    still.awaitSight(SIGN_IN);
    still.signIn("t100", NEW_PASSWORD, "/me");
    still.click("header form button[type=submit]");
    still.awaitSight(SIGN_IN);
    assertEquals(List.of(), accounts().sessions("t100"));
  }

  @Test
  void aTeacherTakesTheRosterToThePhone() {
    Visitor teacher = DESK.visitor(office);
    teacher.signIn("t110", "/me");
    teacher.set("main [name=month]", "2026-11");
    teacher.click("main form.filter button[type=submit]");
    teacher.awaitAddress("/me?month=2026-11");
    String make = "form[action='/me/calendar'] button[type=submit]";
    String withdraw = "form[action='/me/calendar/withdraw'] button[type=submit]";
    teacher.click(make);
    teacher.awaitSight(withdraw);
    teacher.assertAccessible();
    teacher.click(make);
    teacher.awaitText("新的订阅地址");
    teacher.click(withdraw);
    teacher.awaitAddress("/me");
    assertEquals(Optional.empty(), accounts().address("calendar", "t110"));
  }

  @Test
  void aTerminalIsRegisteredItsGapClosedAndRetired() throws Exception {
    String id = "gate-9";
    try (WaitingTerminal terminal = new WaitingTerminal(office.gateway().brokerPort(), id)) {
      await()
          .atMost(Duration.ofSeconds(30))
          .pollInterval(Duration.ofMillis(500))
          .until(
              () -> {
                terminal.punch();
                return !terminals().unknown().isEmpty();
              });
      clerk.go("/terminals");
      clerk.assertAccessible();
      String adopt = "form[action='/terminals/adopt'] ";
      clerk.type(adopt + "[name=owner]", "王老师");
      clerk.click(adopt + "button[type=submit]");
      clerk.awaitText("gate-9 已登记");
      await().atMost(Duration.ofSeconds(30)).until(() -> known(id));
      clerk.go("/terminals");
      String row = "tr:has(input[value=gate-9]) ";
      clerk.click(row + "td > details > summary");
      clerk.type(row + "[name=why]", "换过存储卡");
      clerk.click(row + "form[action='/terminals/close-gap'] button[type=submit]");
      clerk.awaitText("处缺失记录已确认");
      clerk.click(row + "td > details > summary");
      clerk.click(row + "a[href^='/terminals/new?site=']");
      clerk.awaitText("修改 gate-9 的登记");
      clerk.assertAccessible();
      clerk.awaitSight("[name=owner][value=王老师]");
      clerk.type("[name=owner]", "李老师");
      clerk.click("form[action='/terminals/adopt'] button[type=submit]");
      clerk.awaitText("gate-9 的登记已修改");
      clerk.awaitText("李老师");
      clerk.click(row + "td > details > summary");
      clerk.click(row + "form[action='/terminals/password'] button[type=submit]");
      clerk.awaitText("gate-9 已换新密码");
      clerk.assertAccessible();
      clerk.go("/terminals");
      clerk.click(row + "td > details > summary");
      clerk.click(row + "details.retire > summary");
      clerk.awaitText("确认注销 gate-9");
      clerk.click(row + "form[action='/terminals/retire'] button[type=submit]");
      clerk.awaitText("gate-9 已注销");
      await().atMost(Duration.ofSeconds(30)).until(() -> !known(id));
    }
    office
        .gateway()
        .bean(TerminalBrokerUsers.class)
        .refused("gate-10", "its id", "10.0.0.9", BrokerRefusal.STRANGER);
    clerk.go("/terminals");
    clerk.awaitText("被拒绝的 MQTT 连接");
    clerk.assertAccessible();
    clerk.click("tr:has(input[value=gate-10]) button[type=submit]");
    clerk.awaitText("gate-10 已登记");
    await().atMost(Duration.ofSeconds(30)).until(() -> known("gate-10"));
  }

  @Test
  void aTimeClockWithAStickIsAddedAndItsFileImported(@TempDir Path stick) throws Exception {
    clerk.go("/terminals");
    clerk.click("a[href='/terminals/new']");
    clerk.awaitSight("[data-protocol=attlog]");
    clerk.assertAccessible();
    clerk.click("[data-protocol=attlog]");
    clerk.type("[name=id]", "后门");
    clerk.assertAccessible();
    clerk.click("form[action='/terminals/adopt'] button[type=submit]");
    clerk.awaitText("后门 已登记");
    await().atMost(Duration.ofSeconds(30)).until(() -> known("后门"));
    clerk.go("/terminals");
    clerk.awaitText("用U盘导入记录");
    clerk.click("a[href='/terminals/records']");
    Path file =
        Files.writeString(stick.resolve("1_attlog.dat"), "9\t2026-11-22 18:03:10\t1\t0\t1\t0\r\n");
    Instant written =
        LocalDateTime.of(2026, 11, 22, 18, 4).atZone(ZoneId.systemDefault()).toInstant();
    Files.setLastModifiedTime(file, FileTime.from(written));
    clerk.type("[name=file]", file.toString());
    clerk.assertAccessible();
    clerk.click("form[action='/terminals/records/upload'] button[type=submit]");
    clerk.awaitText("收齐至 2026-11-22 18:04");
    clerk.assertAccessible();
  }

  /** Runs after the other tests; skipped if only one of them is run. */
  @Test
  @Order(Integer.MAX_VALUE)
  void everyFormOfThesePagesWasSent() throws IOException {
    DESK.assertEveryFormSent();
  }
}
