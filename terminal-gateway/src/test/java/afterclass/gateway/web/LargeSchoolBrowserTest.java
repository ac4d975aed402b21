package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.rules.model.Signature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a day's work on all forms of the office, in a school of 200 teachers. */
@ExtendWith(NeedsBrowser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeSchoolBrowserTest {
  static final List<String> TEMPLATES =
      List.of(
          "audit.jte",
          "card-preview.jte",
          "cards.jte",
          "fact.jte",
          "facts.jte",
          "held.jte",
          "part/ruling.jte",
          "part/turn.jte",
          "report.jte",
          "roster-preview.jte",
          "roster.jte",
          "sheet.jte");

  @RegisterExtension static final LargeSchoolOffice DESK = new LargeSchoolOffice(false, TEMPLATES);

  private static final String LAST = "T200";
  private static final String DATE = "2026-11-23";
  private static final String WEEK = "/roster?week=" + DATE;

  private static Path folder;
  private static Office office;
  private static Visitor clerk;

  @BeforeAll
  static void open(@TempDir Path fresh) {
    folder = fresh;
    office = DESK.office(fresh);
    new LargeSchool(office, LargeSchoolOffice.PEOPLE).twoDays().accounts();
    clerk = DESK.visitor(office);
    clerk.signIn("zhang", "/people");
  }

  private static RosterSnapshot roster() {
    return office.gateway().bean(LiveRoster.class).snapshot();
  }

  private static Signature signed(String no) {
    return roster().signature(no, LargeSchool.MONDAY);
  }

  @Test
  void theSheetSendsOnlyWhatWasChanged() {
    clerk.go("/sheet/2026-11-20");
    clerk.set(".any-day [name=date]", DATE);
    clerk.click(".any-day button[type=submit]");
    clerk.awaitAddress("/sheet/" + DATE);
    clerk.awaitText("未填 200");
    clerk.assertAccessible();
    assertEquals(1, clerk.fieldsToSend());
    clerk.click("input[name='signed." + LAST + "'][value=no]");
    assertEquals(3, clerk.fieldsToSend());
    clerk.enter("input[name='signed." + LAST + "'][value=no]");
    clerk.awaitText("已保存 1 项");
    clerk.awaitText("已签到 0，未签到 1，未填 199");
    clerk.click("details.fill summary");
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
    clerk.click("details.fill summary");
    clerk.click("button[name=all]");
    clerk.awaitText("其中 1 项已被他人修改");
    assertEquals(401, clerk.fieldsToSend());
    clerk.click("p.save button[type=submit]");
    clerk.awaitText("已保存 200 项");
  }

  @Test
  void aHeldCaseIsDecided() {
    clerk.go("/held");
    clerk.assertAccessible();
    String form = "form.ruling:has(input[value=T010]):has(input[value='" + DATE + "']) ";
    clerk.type(form + "[name=reason]", "值班室证明没有来");
    clerk.click(form + "button[value=forfeit]");
    clerk.awaitText("已保存 1 项");
    assertTrue(roster().ruling("T010", LargeSchool.MONDAY).isPresent());
  }

  @Test
  void aCardIsAssigned() {
    clerk.go("/cards");
    clerk.type("[name=staff]", LAST);
    clerk.click("main form button[type=submit]");
    clerk.awaitText("登记给");
    clerk.click("main form button[type=submit]");
    clerk.awaitText("没有未登记卡");
  }

  @Test
  void aSubstitutionIsEnteredAndTakenBack() {
    clerk.go("/roster?week=" + DATE);
    clerk.assertAccessible();
    String form = "form:has([name=what][value=substitution]) ";
    clerk.type(form + "[name=staff]", "T001");
    clerk.type(form + "[name=substitute]", "T199");
    clerk.click(form + "button[type=submit]");
    clerk.awaitText("尚未写入");
    clerk.click("form[action*='/roster/take'] button[type=submit]");
    clerk.awaitText("已保存 2 项");
    clerk.click("form:has([name=what][value=take-back]) button[type=submit]");
    clerk.awaitText("取消");
    clerk.click("form[action*='/roster/take'] button[type=submit]");
    clerk.awaitText("已保存 1 项");
  }

  @Test
  void twoPeopleSwapPosts() {
    clerk.go(WEEK);
    String form = "form:has([name=what][value=swap]) ";
    clerk.type(form + "[name=staff]", "T002");
    clerk.click(form + "[name=service] option[value=morning-reading]");
    clerk.type(form + "[name=other-staff]", "T198");
    clerk.click(form + "[name=other-service] option[value=noon]");
    clerk.click(form + "button[type=submit]");
    clerk.awaitText("尚未写入");
    clerk.click("form[action*='/roster/take'] button[type=submit]");
    clerk.awaitText("已保存 2 项");
    assertEquals(List.of("noon"), roster().services("T002", LargeSchool.MONDAY));
    assertEquals(List.of("morning-reading"), roster().services("T198", LargeSchool.MONDAY));
  }

  @Test
  void aRosterOfTwoThousandRowsIsSeenAndTaken() throws IOException {
    List<String> rows = new ArrayList<>(List.of("staffNo,weekday,service,from"));
    for (int i = 1; i <= LargeSchoolOffice.PEOPLE; i++) {
      for (int day = 1; day <= 5; day++) {
        rows.add("%s,%d,noon,2027-03-01".formatted(LargeSchool.no(i), day));
        rows.add("%s,%d,tutoring,2027-03-01".formatted(LargeSchool.no(i), day));
      }
    }
    Path file = Files.write(folder.resolve("term.csv"), rows);
    clerk.go("/roster?week=" + DATE);
    clerk.type("[name=file]", file.toString());
    clerk.click("form[enctype] button[type=submit]");
    clerk.awaitText("共 2000 行");
    clerk.click("form[action*='/roster/take'] button[type=submit]");
    clerk.awaitText("已保存 2000 项");
  }

  @Test
  void aFactIsEnteredCorrectedAndTakenBack() {
    clerk.go("/facts/one?kind=leave");
    String enter = "form[action*='/facts/enter'] ";
    clerk.type(enter + "[name=staffNo]", "T130");
    clerk.set(enter + "[name=from]", "2026-11-24");
    clerk.set(enter + "[name=to]", "2026-11-25");
    clerk.type(enter + "[name=covers]", "全部");
    for (String then : List.of(enter, "form[action*='/facts/take-back'] ")) {
      clerk.click(then + "button[type=submit]");
      clerk.awaitText("尚未写入");
      clerk.click("form[action*='/facts/take'] button[type=submit]");
      clerk.awaitText("已保存");
      clerk.go("/facts?kind=&staff=T130&from=2026-11-24");
      if (then.equals(enter)) {
        assertFalse(roster().leave("T130", LargeSchool.MONDAY.plusDays(1)).isEmpty());
        clerk.click("a[href*='kind=leave&key=']");
      }
    }
    assertTrue(roster().leave("T130", LargeSchool.MONDAY.plusDays(1)).isEmpty());
  }

  @Test
  void listsAreAskedForAmongTwoHundred() {
    clerk.go("/held");
    ask();
    clerk.awaitText("吴强");
    clerk.go("/facts?kind=roster");
    ask();
    clerk.awaitText("第 1 至 500 项，共 600 项");
    clerk.click("a[rel=next]");
    clerk.awaitText("T200");
    clerk.go("/report/forfeits");
    ask();
    clerk.awaitText(DATE + " 周一 至 " + DATE + " 周一");
    clerk.go("/audit");
    clerk.type("main [name=text]", "T001");
    clerk.click("main form.filter button[type=submit]");
    clerk.awaitText("T001");
  }

  /** Requests a list for one day, and waits for it. */
  private static void ask() {
    clerk.set("main form.filter [name=from]", DATE);
    clerk.set("main form.filter [name=to]", DATE);
    clerk.click("main form.filter button[type=submit]");
    clerk.awaitSent();
  }

  /** Runs after the other tests; skipped if only one of them is run. */
  @Test
  @Order(Integer.MAX_VALUE)
  void everyFormOfThesePagesWasSent() throws IOException {
    DESK.assertEveryFormSent();
  }
}
