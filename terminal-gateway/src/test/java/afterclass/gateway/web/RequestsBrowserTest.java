package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a request for a forgotten punch from a phone, decided by a second person in English. */
class RequestsBrowserTest {

  @Test
  void aForgottenPunchIsAskedForFromThePhoneAndDecidedByAnother(@TempDir Path folder) {
    try (Office office = new Office(folder, false).day();
        Visitor teacher = new Visitor(office, 390, 844);
        Visitor approver = new Visitor(office, 1200, 900)) {
      People people = office.gateway().bean(People.class);
      people.add("li", "李老师", List.of(Role.TEACHER), "T2", Visitor.PASSWORD, Actor.command());
      people.add(
          "sun", "Principal Sun", List.of(Role.APPROVER), "", Visitor.PASSWORD, Actor.command());
      teacher.signIn("li", "/staff/T2/days/2026-11-23");
      teacher.awaitText("迟到");
      teacher.click("details.ask:has([type=time]) summary");
      teacher.assertAccessible();
      teacher.assertFits();
      teacher.set("details.ask input[name=what]", "07:04");
      teacher.type("details.ask:has([type=time]) input[name=reason]", "门口人多，没刷上");
      teacher.click("details.ask:has([type=time]) button[type=submit]");
      teacher.awaitText("申请 #1 已提交，待审批");
      teacher.assertAccessible();
      teacher.assertFits();
      assertFalse(teacher.sees("form.ruling"), "a teacher cannot decide");
      approver.signIn("sun", "/requests?lang=en");
      approver.awaitText("make-up punch 07:04");
      approver.assertAccessible();
      approver.click("button[value=refuse]");
      approver.awaitText("There is no reason, or it is too long.");
      approver.click("button[value=approve]");
      approver.awaitText("Request #1 approved.");
      approver.awaitText("make-up punch approved");
      approver.awaitText("sun 2026-11-24 08:00:00");
      office.settle();
      approver.go("/staff/T2/days/2026-11-23?lang=en");
      approver.awaitText("07:04");
      approver.awaitText("#1 make-up punch 07:04");
      teacher.go("/staff/T2/days/2026-11-23");
      teacher.awaitText("补卡");
      teacher.awaitText("早读 实计 2");
    }
  }

  @Test
  void leaveIsAskedForAndTakenBack(@TempDir Path folder) {
    try (Office office = new Office(folder, false).day();
        Visitor teacher = new Visitor(office, 1200, 900)) {
      People people = office.gateway().bean(People.class);
      people.add("li", "李老师", List.of(Role.TEACHER), "T2", Visitor.PASSWORD, Actor.command());
      teacher.signIn("li", "/requests");
      teacher.set("input[name=from]", "2026-11-30");
      teacher.set("input[name=to]", "2026-11-29");
      teacher.type("input[name=reason]", "带孩子看病");
      teacher.click("form.card button[type=submit]");
      teacher.awaitText("日期 2026-11-30 – 2026-11-29 不正确");
      teacher.set("input[name=to]", "2026-12-01");
      assertEquals(
          "sent,kept,sent",
          teacher.run(
              """
              const [button, seen] = [document.querySelector("form.card button[type=submit]"), []];
              const stay = (event) => {
                seen.push(event.defaultPrevented ? "kept" : "sent");
                event.preventDefault();
              };
              addEventListener("submit", stay);
              button.click();
              button.click();
              dispatchEvent(new Event("pageshow"));
              button.click();
              dispatchEvent(new Event("pageshow"));
              removeEventListener("submit", stay);
              return seen.join();
              """),
          "a form on its way is not sent twice, and can be sent again from the page shown again");
      teacher.click("form.card button[type=submit]");
      teacher.awaitText("请假 全部");
      teacher.click(".request form button[type=submit]");
      teacher.awaitText("已撤回");
    }
  }
}
