package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditEntry;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the pages for phones, 360 pixels wide, in a school of 200 teachers. */
@ExtendWith(NeedsBrowser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeSchoolPhoneBrowserTest {
  static final List<String> TEMPLATES = List.of("inspections.jte", "part/ask.jte", "requests.jte");

  @RegisterExtension static final LargeSchoolOffice DESK = new LargeSchoolOffice(false, TEMPLATES);

  private static final String DATE = "2026-11-23";
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
  private static final LocalDate THURSDAY = WEDNESDAY.plusDays(1);

  private static Office office;
  private static Door door;
  private static Visitor inspector;

  @BeforeAll
  static void open(@TempDir Path fresh) {
    office = DESK.office(fresh);
    new LargeSchool(office, LargeSchoolOffice.PEOPLE).twoDays().accounts();
    People people = office.gateway().bean(People.class);
    Actor by = Actor.command();
    people.add("zhou", "周检查", List.of(Role.INSPECTOR), "", Visitor.PASSWORD, by);
    List<String> posts = new ArrayList<>(List.of("staffNo,weekday,service,from"));
    IntStream.rangeClosed(1, 10)
        .mapToObj(LargeSchool::no)
        .flatMap(no -> Stream.of(no + ",3,stair-duty,2026-11-25", no + ",4,stair-duty,2026-11-25"))
        .forEach(posts::add);
    posts.add("T011,3,gate-duty,2026-11-25");
    posts.add("T012,4,gate-duty,2026-11-25");
    office.take(ImportKind.ROSTER, posts.toArray(String[]::new));
    office.passTo("2026-11-26T12:00");
    door = new Door(office.gateway().uri());
    inspector = DESK.phone(door.uri());
    inspector.signIn("zhou", "/inspections/" + WEDNESDAY);
  }

  @AfterAll
  static void shut() throws IOException {
    if (door != null) {
      door.close();
    }
  }

  private static RosterSnapshot roster() {
    return office.gateway().bean(LiveRoster.class).snapshot();
  }

  /** Returns what is stored about the ten on the stairs, in their order. */
  private static String stairs(LocalDate date) {
    StringBuilder all = new StringBuilder();
    IntStream.rangeClosed(1, 10)
        .mapToObj(i -> roster().inspections(LargeSchool.no(i), date))
        .map(found -> found.isEmpty() ? "-" : found.get(0).result().name().substring(0, 1))
        .forEach(all::append);
    return all.toString();
  }

  /** Returns whose results zhou entered for Thursday, the first of each action, in order. */
  private static List<String> entered() {
    Instant from = Instant.parse("2026-11-01T00:00:00Z");
    Instant to = Instant.parse("2027-01-01T00:00:00Z");
    AuditQuery query = new AuditQuery(from, to, "zhou", "stair-duty", Long.MAX_VALUE, 100);
    List<String> newestFirst =
        office.gateway().bean(AuditTrail.class).find(query).stream()
            .map(AuditEntry::became)
            .filter(text -> text.contains(THURSDAY.toString()))
            .map(text -> text.split(" ", -1)[1])
            .toList();
    List<String> inOrder = new ArrayList<>(newestFirst);
    Collections.reverse(inOrder);
    return inOrder;
  }

  private static String result(String no, String what) {
    return "label[for='" + what + ".stair-duty." + no + "']";
  }

  @Test
  @Order(1)
  void aRoundOfTenPostsTakesFourTapsAndNoPageIsLoadedAgain() {
    inspector.assertAccessible();
    inspector.assertFits();
    inspector.run("window.same = 'page'");
    assertEquals("----------", stairs(WEDNESDAY));
    List<String> taps =
        List.of(
            "nav.tabs a[href='#stair-duty']",
            result("T002", "absent"),
            result("T005", "late"),
            "button[name=rest][value=stair-duty]");
    for (String tap : taps.subList(0, 3)) {
      inspector.click(tap);
    }
    inspector.awaitText("已全部保存");
    assertEquals("-A--L-----", stairs(WEDNESDAY), "who was only taken as present has no result");
    inspector.awaitText("未确认 8 人");
    assertFalse(inspector.find("#gate-duty").isDisplayed(), "one post at a time");
    inspector.click(taps.get(3));
    inspector.awaitText("未确认 0 人");
    inspector.awaitText("10/10");
    inspector.awaitText("已全部保存");
    assertEquals("PAPPLPPPPP", stairs(WEDNESDAY));
    assertEquals("0", String.valueOf(roster().inspections("T011", WEDNESDAY).size()));
    assertEquals(4, taps.size());
    inspector.click(".post[data-line='stair-duty.T002'] summary");
    inspector.type("input[name='note.stair-duty.T002']", "二楼没人");
    inspector.enter("input[name='note.stair-duty.T002']");
    inspector.awaitText("已全部保存");
    assertEquals("二楼没人", roster().inspectionNote("T002", WEDNESDAY, "stair-duty"));
    inspector.click(result("T005", "clear"));
    inspector.awaitText("未确认 1 人");
    inspector.awaitText("已全部保存");
    assertEquals("PAPP-PPPPP", stairs(WEDNESDAY));
    assertEquals("page", inspector.run("return window.same"));
    inspector.assertAccessible();
    inspector.assertFits();
  }

  @Test
  @Order(2)
  void aRoundWithoutConnectionIsKeptSentInOrderAndItsConflictsAreShown() {
    String page = "/inspections/" + THURSDAY;
    inspector.go(page);
    inspector.awaitSight("html[data-stored]");
    inspector.click(result("T009", "late"));
    inspector.awaitText("已全部保存");
    door.shut();
    inspector.click(result("T004", "absent"));
    inspector.click(result("T001", "late"));
    inspector.click("button[name=rest][value=stair-duty]");
    inspector.awaitText("连接中断：9 项已保存在本机");
    inspector.go(page);
    inspector.awaitText("连接中断：9 项已保存在本机");
    inspector.awaitText("未确认 0 人");
    inspector.assertAccessible();
    inspector.assertFits();
    office.take(
        ImportKind.INSPECTIONS,
        "date,staffNo,service,result",
        THURSDAY + ",T003,stair-duty,absent");
    office.take(
        ImportKind.INSPECTIONS, "date,staffNo,service,result", THURSDAY + ",T006,stair-duty,late");
    assertEquals("--A--L--L-", stairs(THURSDAY));
    door.open();
    inspector.run("window.dispatchEvent(new Event('online'))");
    inspector.awaitText("他人已记为“不到岗”，您记的是“在岗”");
    inspector.awaitText("他人已记为“值班迟到”，您记的是“在岗”");
    assertEquals("LPAAPLPPLP", stairs(THURSDAY));
    inspector.assertAccessible();
    inspector.click(".post[data-line='stair-duty.T003'] [data-take=theirs]");
    inspector.click(".post[data-line='stair-duty.T006'] [data-take=mine]");
    inspector.awaitText("已全部保存");
    assertEquals("LPAAPPPPLP", stairs(THURSDAY));
    assertEquals(List.of("T009", "T004", "T001", "T002", "T006"), entered());
  }

  @Test
  @Order(3)
  void whatOneInspectorEnteredIsNotSentInTheNameOfAnother() {
    door.shut();
    inspector.go("/inspections/" + THURSDAY);
    inspector.click(result("T010", "absent"));
    inspector.awaitText("连接中断：1 项已保存在本机");
    door.open();
    inspector.forget();
    inspector.run("window.dispatchEvent(new Event('online'))");
    inspector.awaitText("请用检查时的账号登录");
    inspector.signIn("zhang", "/inspections/" + THURSDAY);
    inspector.awaitText("未确认 0 人");
    assertEquals("LPAAPPPPLP", stairs(THURSDAY));
    inspector.forget();
    inspector.signIn("zhou", "/inspections/" + WEDNESDAY);
    inspector.awaitText(THURSDAY + " 的到岗检查还有 1 项未发送");
    inspector.click("a[data-date]");
    inspector.awaitText("未确认 0 人");
    await().atMost(Duration.ofSeconds(20)).until(() -> stairs(THURSDAY).equals("LPAAPPPPLA"));
  }

  private static void askForLeave(Visitor clerk, String no) {
    clerk.go("/requests");
    clerk.type("form.card [name=staff]", no);
    clerk.set("form.card [name=from]", "2026-11-30");
    clerk.type("form.card [name=reason]", "开会");
    clerk.click("form.card button[type=submit]");
    clerk.awaitText(" 已提交，待审批");
  }

  @Test
  @Order(4)
  void requestsAreWithdrawnAndDecidedWithOneTapEach() {
    Visitor clerk = DESK.phone(door.uri());
    clerk.signIn("zhang", "/requests");
    askForLeave(clerk, "T010");
    clerk.click("form[action*=withdraw] button[type=submit]");
    clerk.awaitText(" 已撤回");
    askForLeave(clerk, "T011");
    askForLeave(clerk, "T012");
    clerk.assertFits();
    Visitor principal = DESK.phone(door.uri());
    principal.signIn("sun", "/requests");
    principal.assertAccessible();
    principal.assertFits();
    principal.click(".request:has(a[href*='/staff/T011/']) button[value=approve]");
    principal.awaitText(" 已同意");
    principal.awaitText("已准假");
    String other = ".request:has(a[href*='/staff/T012/']) ";
    principal.click(other + "button[value=refuse]");
    principal.awaitText("没有填写理由");
    principal.type(other + "[name=answer]", "当天有公开课");
    principal.click(other + "button[value=refuse]");
    principal.awaitText(" 未同意");
    principal.awaitText("未准假 当天有公开课");
    principal.assertAccessible();
    principal.assertFits();
    office.settle();
    assertFalse(roster().leave("T011", LargeSchool.MONDAY.plusDays(7)).isEmpty());
    assertTrue(roster().leave("T012", LargeSchool.MONDAY.plusDays(7)).isEmpty());
  }

  @Test
  @Order(5)
  void aTeacherSeesTheMonthAndAppealsInTwoTaps() {
    Visitor teacher = DESK.phone(door.uri());
    teacher.signIn("t120", "/me");
    teacher.awaitText("取消 3 课时");
    teacher.awaitText("补卡、申诉截止：2026-11-30");
    teacher.awaitText("补卡、申诉截止：2026-12-01");
    assertEquals(List.of("0", "6", "2"), sums(teacher));
    assertTrue(teacher.sees("td.forfeited a[href='/staff/T120/days/" + DATE + "']"));
    teacher.assertAccessible();
    teacher.assertFits();
    teacher.click(".lost:has(a[href*='" + DATE + "']) a.btn-primary");
    teacher.type("details.ask:has(select) [name=reason]", "中午在班里");
    teacher.assertAccessible();
    teacher.click("details.ask:has(select) button[type=submit]");
    teacher.awaitText(" 已提交，待审批");
    teacher.go("/me");
    teacher.awaitText("申诉 午间两次打卡：已提交，待审批");
    assertFalse(teacher.sees(".lost:has(a[href*='" + DATE + "']) a.btn-primary"), "asked already");
    teacher.go("/staff/T120/days/" + DATE);
    assertFalse(teacher.sees("details.ask:has(select)"), "one appeal for a requirement");
    assertFalse(teacher.main().contains("SHA-256"), "the technical part is folded");
    teacher.click("details.technical > summary");
    teacher.awaitText("SHA-256");
    teacher.assertAccessible();
    teacher.assertFits();
    teacher.click("details.ask:has([type=time]) summary");
    teacher.set("details.ask input[name=what]", "07:04");
    teacher.type("details.ask:has([type=time]) input[name=reason]", "门口人多");
    teacher.click("details.ask:has([type=time]) button[type=submit]");
    teacher.awaitText(" 已提交，待审批");

    Visitor principal = DESK.phone(door.uri());
    principal.signIn("sun", "/requests");
    principal.click(".request:has(a[href*='/staff/T120/']) button[value=approve]");
    principal.awaitText("申诉已通过，免此项考勤");
    office.settle();
    teacher.go("/staff/T120/days/" + DATE);
    teacher.awaitText("午间两次打卡 免考勤");
    teacher.awaitText("申诉已通过，免此项考勤。");
    assertFalse(teacher.main().contains("已准假"), "an accepted appeal is no leave");
    teacher.go("/me");
    assertEquals(List.of("0", "3", "5"), sums(teacher), "the morning of that day is held");
  }

  /** Returns the lesson hours at the top of the month: credited, forfeited, waiting. */
  private static List<String> sums(Visitor teacher) {
    return Stream.of("earned", "forfeited", "held")
        .map(what -> teacher.find(".sums ." + what).getText())
        .toList();
  }

  @Test
  @Order(6)
  void aFormWhoseTimeIsOverIsNotShownAndSaysWhy() {
    office.passTo("2026-12-02T08:00");
    Visitor teacher = DESK.phone(door.uri());
    teacher.signIn("t130", "/me?month=2026-11");
    teacher.awaitText("补卡、申诉已于 2026-12-01 截止");
    assertFalse(teacher.sees(".lost a.btn-primary"));
    teacher.go("/staff/T130/days/2026-11-24");
    teacher.awaitText("补卡、申诉已于 2026-12-01 截止（当天之后 5 个上学日内）。有疑问请联系管理员。");
    assertFalse(teacher.sees("details.ask"));
  }

  /** Runs after the other tests; skipped if only one of them is run. */
  @Test
  @Order(Integer.MAX_VALUE)
  void everyFormOfThesePagesWasSent() throws IOException {
    DESK.assertEveryFormSent();
  }
}
