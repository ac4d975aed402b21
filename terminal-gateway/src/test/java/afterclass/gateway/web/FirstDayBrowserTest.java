package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.security.FirstAccountLink;
import afterclass.gateway.security.People;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Test of the first day: a new administrator enters by hand what a school begins with, led by the
 * first page, and prints the slips; every click is counted.
 */
@ExtendWith(NeedsBrowser.class)
class FirstDayBrowserTest {
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  /** Clicks from the first page without anything to the printed slip of the first teacher. */
  private static final int CLICKS = 19;

  private int clicks;

  private void click(Visitor desk, String css) {
    String now = ".scrollIntoView({ behavior: 'instant', block: 'center' })";
    desk.run("document.querySelector(\"" + css + "\")" + now);
    desk.click(css);
    clicks++;
  }

  private void step(Visitor desk, String id) {
    if (!desk.address().endsWith("/")) {
      click(desk, "header a[href='/']");
    }
    desk.awaitSight("[data-step='" + id + "']");
    click(desk, "[data-step='" + id + "'] a");
  }

  private void send(Visitor desk, String form) {
    click(desk, form + " button[type=submit]");
    desk.awaitSight("form[action^='/facts/take']");
    click(desk, "form[action^='/facts/take'] button[type=submit]");
    desk.awaitAddress("saved=1");
  }

  private static void setUp(Office office, Visitor desk) {
    desk.go(office.gateway().bean(FirstAccountLink.class).path());
    desk.type("[name=name]", "zhang");
    desk.type("[name=display]", "张主任");
    desk.type("[name=password]", Visitor.PASSWORD);
    desk.type("[name=again]", Visitor.PASSWORD);
    desk.click("form[action^='/set-up/'] button[type=submit]");
    desk.awaitText("账号已建立，请登录");
    desk.signIn("zhang", "/");
  }

  private void enterEverything(Visitor desk) {
    step(desk, "school");
    desk.type("[name=name]", "第一小学");
    click(desk, "form[action='/school'] button[type=submit]");
    desk.awaitAddress("saved=1");
    step(desk, "staff");
    desk.type("form.add [name=staffNo]", "T1");
    desk.type("form.add [name=name]", "王老师");
    send(desk, "form.add");
    desk.type("form.give [name=card]", "1001");
    send(desk, "form.give");
    click(desk, "header a[href='/roster']");
    click(desk, ".cell-add[href*='kind=roster'][href*='weekday=1']");
    desk.awaitSight("[name=staffNo]");
    desk.type("[name=staffNo]", "T1");
    send(desk, "form[action='/facts/enter']");
    click(desk, "[data-date='" + HOLIDAY + "']");
    desk.awaitSight("form[action='/facts/enter']");
    send(desk, "form[action='/facts/enter']");
    step(desk, "accounts");
    desk.type("[name=address]", "http://192.168.1.20:8080");
    desk.type("[name=present]", Visitor.PASSWORD);
    click(desk, "form[action='/slips'] button[type=submit]");
    desk.awaitSight(".slip");
    desk.run("window.print = () => { document.body.dataset.printed = 'yes'; }");
    click(desk, "[data-print]");
    desk.awaitSight("body[data-printed=yes]");
  }

  @Test
  void aNewAdministratorEntersASchoolByHand(@TempDir Path folder) {
    try (Office office = new Office(folder, false);
        Visitor desk = new Visitor(office, 1200, 900)) {
      office.heard();
      setUp(office, desk);
      desk.awaitText("已完成 1/7");
      enterEverything(desk);
      assertEquals(CLICKS, clicks);
      assertTrue(desk.main().contains("第一小学") && desk.main().contains("t1"), desk.main());
      RosterSnapshot roster = office.gateway().bean(LiveRoster.class).snapshot();
      assertEquals("T1", roster.holder("1001", MONDAY).orElse(""));
      assertFalse(roster.services("T1", MONDAY).isEmpty());
      assertEquals("OFF", roster.dayType(HOLIDAY).name());
      assertTrue(office.gateway().bean(People.class).account("t1").orElseThrow().firstPassword());
      desk.go("/");
      assertFalse(desk.sees("[data-step]"));
      desk.awaitSight("[data-waiting=one-administrator]");
      pages(desk, "dark");
      pages(desk.onPhone(), "light");
    }
  }

  private static void pages(Visitor visitor, String theme) {
    for (String path :
        List.of("/", "/staff", "/staff/T1", "/people", "/people/t1", "/slips", "/school", "/me")) {
      visitor.go(path);
      visitor.run("document.documentElement.dataset.bsTheme = '" + theme + "'");
      visitor.assertAccessible();
      visitor.assertFits();
    }
  }
}
