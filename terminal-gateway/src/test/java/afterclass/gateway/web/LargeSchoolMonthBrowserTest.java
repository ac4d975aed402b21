package afterclass.gateway.web;

import afterclass.gateway.policy.Drafts;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.FirstAccountLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Tests of setting up a school of 200 teachers, approving its policy, and closing and correcting a
 * month.
 */
@ExtendWith(NeedsBrowser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeSchoolMonthBrowserTest {
  static final List<String> TEMPLATES =
      List.of(
          "closing.jte",
          "draft.jte",
          "part/proposed.jte",
          "policies.jte",
          "policy.jte",
          "policy-change.jte",
          "policy-change-preview.jte",
          "set-up.jte");

  @RegisterExtension static final LargeSchoolOffice DESK = new LargeSchoolOffice(false, TEMPLATES);

  private static Path folder;
  private static Office office;
  private static Visitor clerk;
  private static Visitor principal;

  @BeforeAll
  static void open(@TempDir Path fresh) {
    folder = fresh;
    office = DESK.office(fresh);
    clerk = DESK.visitor(office);
    clerk.go(office.gateway().bean(FirstAccountLink.class).path());
    clerk.assertAccessible();
    clerk.type("[name=name]", "zhang");
    clerk.type("[name=display]", "张主任");
    clerk.type("[name=password]", Visitor.PASSWORD);
    clerk.type("[name=again]", Visitor.PASSWORD);
    clerk.click("main form button[type=submit]");
    clerk.awaitText("账号已建立，请登录");
    school(new LargeSchool(office, LargeSchoolOffice.PEOPLE).twoDays().accounts());
    clerk.signIn("zhang", "/people");
    principal = DESK.visitor(office);
    principal.signIn("sun", "/");
  }

  /** Signs and decides everything except T200's noon on Tuesday. */
  private static void school(LargeSchool school) {
    school
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
  }

  private static void upload(String name, String text) throws IOException {
    clerk.go("/policies");
    clerk.type("[name=file]", Files.writeString(folder.resolve(name), text).toString());
    clerk.click("form[enctype] button[type=submit]");
    clerk.awaitText("草案");
  }

  private static void propose(String from) {
    clerk.set("main [name=from]", from);
    clerk.click("form[action$='/propose'] button[type=submit]");
    clerk.awaitText("须另一人同意");
  }

  @Test
  @Order(1)
  void thePlanIsDraftedTriedAgreedOnAndTheAgreementTakenBack() throws IOException {
    upload("second.yaml", Drafts.second());
    clerk.set("main [name=month]", "2026-11");
    clerk.click("form[action$='#what-if'] button[type=submit]");
    clerk.awaitText("结果会改变");
    propose("2027-02-01");
    clerk.click("form[action$='/withdraw'] button[type=submit]");
    clerk.awaitText("已完成");
    propose("2027-03-01");
    principal.go("/policies/drafts/1");
    principal.click("button[value=approve]");
    principal.awaitText("2027-03-01");
    principal.type("form:has(button[value=revoke]) [name=reason]", "日期不对");
    principal.click("button[value=revoke]");
    principal.awaitText("已完成");
    clerk.go("/policies");
    clerk.click("main a[href^='/policies/']");
    clerk.set("main form.filter [name=date]", "2026-07-01");
    clerk.click("main form.filter button[type=submit]");
    clerk.awaitText("早考勤");
  }

  @Test
  @Order(2)
  void aPlanIsPastedAndDropped() {
    clerk.go("/policies");
    clerk.click("main details:has(textarea) summary");
    clerk.set(
        "textarea[name=text]", Drafts.version("3", "value: 07:00-07:10", "value: 07:00-07:20"));
    clerk.click("form:has(textarea) button[type=submit]");
    clerk.awaitText("草案 2");
    clerk.click("form[action$='/drop'] button[type=submit]");
    clerk.awaitText("已放弃");
  }

  @Test
  @Order(3)
  void thePriceOfALessonHourIsChangedByOneAndAgreedOnByAnother() {
    clerk.go("/policies/change");
    clerk.assertAccessible();
    clerk.assertFits();
    clerk.type("[name=amount]", Keys.chord(Keys.CONTROL, "a") + "41.50");
    clerk.type("[name=from]", Keys.chord(Keys.CONTROL, "a") + "2027-02-01" + Keys.TAB);
    clerk.click("form.change button[type=submit]");
    clerk.awaitText("41.50");
    clerk.assertAccessible();
    clerk.click("form.propose button[type=submit]");
    clerk.awaitText("须另一人同意");
    principal.go(clerk.address().replaceAll("^.*(/policies/drafts/\\d+).*$", "$1"));
    principal.click("button[value=approve]");
    principal.awaitText("2027-02-01");
  }

  @Test
  @Order(4)
  void aMonthIsClosedRefusedClosedAndCorrected() {
    office.passTo("2026-12-01T08:00");
    clerk.signIn("zhang", "/closing/2026-11");
    principal.signIn("sun", "/");
    clerk.click("form[action$=propose] button[type=submit]");
    clerk.awaitText("已提交，待另一人审批");
    clerk.assertAccessible();
    principal.go("/closing/2026-11");
    principal.type("form.ruling [name=answer]", "先等一天");
    principal.click("button[value=refuse]");
    principal.awaitText("未同意");
    clerk.go("/closing/2026-11");
    clerk.click("form[action$=propose] button[type=submit]");
    clerk.awaitText("已提交，待另一人审批");
    principal.go("/closing/2026-11");
    principal.click("button[value=approve]");
    principal.awaitText("SHA-256");
    office.take(
        ImportKind.MADE_UP,
        "date,staffNo,time,action,reason",
        "2026-11-24,T200,07:05,add,门卫看见",
        "2026-11-24,T200,11:35,add,门卫看见",
        "2026-11-24,T200,12:55,add,门卫看见");
    office.settle();
    clerk.go("/closing/2026-11");
    clerk.awaitText("月结以后的变化");
    clerk.click("form[action$=correct] button[type=submit]");
    clerk.awaitText("2026-11 的更正待审批，在 2026-12 发放");
    principal.go("/closing/2026-11");
    principal.click("button[value=approve]");
    principal.awaitText("已同意，月结表不再改变");
    clerk.go("/closing/2026-12");
    clerk.awaitText("2026-11-24 周二 取消 实计");
  }

  /** Runs after the other tests; skipped if only one of them is run. */
  @Test
  @Order(Integer.MAX_VALUE)
  void everyFormOfThesePagesWasSent() throws IOException {
    DESK.assertEveryFormSent();
  }
}
