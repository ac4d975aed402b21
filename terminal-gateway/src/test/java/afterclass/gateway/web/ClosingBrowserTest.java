package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of closing a month, its approval in English, and the correction for a late fact. */
class ClosingBrowserTest {

  @Test
  void aMonthIsClosedByTwoPeopleAndCorrectedLater(@TempDir Path folder) {
    try (Office office = new Office(folder, false).day();
        Visitor clerk = new Visitor(office, 1200, 900);
        Visitor principal = new Visitor(office, 390, 844)) {
      People people = office.gateway().bean(People.class);
      people.add(
          "zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, Actor.command());
      people.add(
          "sun", "Principal Sun", List.of(Role.APPROVER), "", Visitor.PASSWORD, Actor.command());
      office.passTo("2026-12-01T08:00");
      clerk.signIn("zhang", "/closing/2026-11");
      clerk.awaitText("签到表没有填完的上学日");
      clerk.assertAccessible();
      clerk.click("form[action$=propose] button[type=submit]");
      clerk.awaitText("2026-11 还不能月结");
      List<String> rows = new ArrayList<>(List.of("date,staffNo,signed"));
      for (int day : List.of(2, 9, 16, 30)) {
        List.of("T1", "T2", "T3").forEach(t -> rows.add("2026-11-%02d,%s,no".formatted(day, t)));
      }
      office.take(ImportKind.SIGN_IN, rows.toArray(String[]::new));
      clerk.click("form[action$=propose] button[type=submit]");
      clerk.awaitText("已提交，待另一人审批");
      assertFalse(clerk.sees("form.ruling"), "nobody decides their own");
      principal.signIn("sun", "/closing/2026-11?lang=en");
      principal.awaitText("Month close 2026-11, waiting for approval");
      principal.assertAccessible();
      principal.assertFits();
      assertTrue(
          principal.sees(
              "#decision:has(form.ruling) + section #sheet tbody tr:nth-child(3):last-child"),
          "the decision, then the table with a row a person");
      assertFalse(principal.sees("#decision table:not(.checks)"), "the table stands once");
      assertTrue(principal.sees(".export a[href*='/sheet.pdf']"));
      principal.click("button[value=approve]");
      principal.awaitText("Approved; the monthly sheet never changes again.");
      principal.awaitText("Closed: submitted by zhang, approved by sun");
      office.take(
          ImportKind.MADE_UP, "date,staffNo,time,action,reason", "2026-11-23,T2,07:05,add,门卫看见");
      office.settle();
      clerk.go("/closing/2026-11");
      clerk.awaitText("月结以后的变化");
      clerk.awaitText("2026-11-23 周一 取消 实计");
      clerk.assertAccessible();
      clerk.click("form[action$=correct] button[type=submit]");
      clerk.awaitText("2026-11 的更正待审批，在 2026-12 发放");
      principal.go("/closing/2026-11?lang=en");
      principal.click("button[value=refuse]");
      principal.awaitText("There is no reason");
      principal.click("button[value=approve]");
      principal.awaitText("Approved; the monthly sheet never changes again.");
      clerk.go("/closing/2026-12");
      clerk.awaitText("2026-11-23 周一 取消 实计");
      clerk.awaitText("2026-12 结束后才能月结，2027-01-01 周五 起可以提交。");
      assertFalse(clerk.sees("form[action$=propose]"), "it would be refused");
      clerk.go("/closing/2027-01");
      clerk.awaitText("2027-02-01 周一 起可以提交");
      clerk.go("/closing/2026-10");
      clerk.awaitText("2026-10 现在不能月结。应先月结： 2026-12");
      assertFalse(clerk.sees("form[action$=propose]"), "it would be refused");
    }
  }
}
