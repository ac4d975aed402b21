package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.security.PeopleStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Tests of what all lists and forms have in a browser: sorting, searching and paging, the fields of
 * dates and people, remembered filters, and text that outlives a session.
 */
@ExtendWith(NeedsBrowser.class)
class ListsBrowserTest {
  private static final String DAY = "/days/2026-11-23";
  private static final String SHOWN = "[data-table=day] tbody tr:not([hidden]):not(.other-page)";
  private static final String SEARCH = ".table-bar input";
  private static final String CALENDAR = ".calendar-popup:not([hidden])";

  private static Office office;
  private static Visitor clerk;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false);
    new LargeSchool(office, 60).twoDays().accounts();
    clerk = new Visitor(office, 1200, 900);
    clerk.signIn("zhang", DAY);
  }

  @AfterAll
  static void close() {
    if (clerk != null) {
      clerk.close();
      office.close();
    }
  }

  private static int rows() {
    return clerk.count(SHOWN);
  }

  private static String first(String cell) {
    return clerk.find(SHOWN + " " + cell).getText();
  }

  private static void press(String css, Keys... keys) {
    clerk.type(css, String.join("", List.of(keys)));
  }

  @Test
  void aLongTableIsSortedSearchedAndTurned() {
    clerk.go(DAY);
    assertEquals(50, rows());
    press(".table-bar button:nth-of-type(2)", Keys.ENTER);
    assertEquals(10, rows());
    assertEquals("T051", first(".staffNo"));
    String name = "[data-table=day] th:nth-child(2)";
    press(name + " button", Keys.ENTER);
    assertEquals("ascending", clerk.find(name).getDomAttribute("aria-sort"));
    press(".table-bar button:nth-of-type(1):not([hidden])", Keys.ENTER);
    assertTrue(first(".name").startsWith("陈"), first(".name"));
    press(name + " button", Keys.SPACE);
    assertEquals("descending", clerk.find(name).getDomAttribute("aria-sort"));
    assertTrue(first(".name").startsWith("朱"), first(".name"));
    clerk.type(SEARCH, "t00");
    assertEquals(9, rows());
    clerk.awaitText("显示 9 / 60 行");
    clerk.assertAccessible();
    clerk.go("/days/2026-11-24");
    assertEquals(9, rows());
    press(".table-bar button:not([hidden])", Keys.ENTER);
    assertEquals(50, rows());
    clerk.type(SEARCH, "zj");
    assertTrue(rows() > 0 && first(".name").matches("[张赵周朱].*"), () -> rows() + " rows");
    press(".table-bar button:not([hidden])", Keys.ENTER);
    press(name + " button", Keys.ENTER);
    assertEquals("T001", first(".staffNo"));
  }

  @Test
  void aDateIsPickedByKeysAndItsListIsFoundAgain() {
    clerk.go("/held?from=2026-11-20&to=2026-11-24");
    String button = "[name=from] + .date-button";
    assertEquals("周五", clerk.find(button).getText());
    press(button, Keys.ENTER);
    clerk.awaitSight(CALENDAR);
    clerk.assertAccessible();
    press(CALENDAR + " [tabindex='0']", Keys.ARROW_LEFT);
    press(CALENDAR + " [tabindex='0']", Keys.PAGE_UP);
    press(CALENDAR + " [tabindex='0']", Keys.ENTER);
    assertEquals("2026-10-19", value("[name=from]"));
    assertEquals("周一", clerk.find(button).getText());
    clerk.find("[name=to]").clear();
    clerk.type("[name=to]", "2026年11月25日" + Keys.TAB);
    assertEquals("2026-11-25", value("[name=to]"));
    clerk.click("form.filter button[type=submit]");
    clerk.awaitAddress("/held?from=2026-10-19&to=2026-11-25");
    clerk.go(DAY);
    clerk.click("a[href^='/held']");
    clerk.awaitAddress("/held?from=2026-10-19&to=2026-11-25");
    clerk.click("a[data-reset]");
    clerk.awaitAddress("/held");
  }

  private static String value(String css) {
    return Objects.requireNonNull(clerk.find(css).getDomProperty("value"));
  }

  @Test
  void aPersonIsFoundByNameOrInitials() {
    clerk.go("/facts");
    clerk.type("[name=staff]", "zf");
    clerk.awaitSight(".staff-list.show [data-value]");
    clerk.assertAccessible();
    // Two keys, since looking at the page scrolls it, which closes the list.
    press("[name=staff]", Keys.ARROW_DOWN);
    clerk.awaitSight(".staff-list.show [data-value]");
    press("[name=staff]", Keys.ARROW_DOWN, Keys.ENTER);
    String chosen = value("[name=staff]");
    assertTrue(chosen.matches("T0\\d\\d [张赵周朱]芳"), chosen);
    clerk.click("form.filter button[type=submit]");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> clerk.address().contains("&staff=" + chosen.split(" ", -1)[0] + "&"));
    await().atMost(Duration.ofSeconds(20)).until(() -> value("[name=staff]").equals(chosen));
  }

  @Test
  void textTypedBeforeTheSessionEndedIsThereAfterSigningInAgain() {
    Visitor teacher = new Visitor(office, 390, 844);
    try (teacher) {
      teacher.signIn("t010", "/requests");
      String form = "form[action='/requests'] ";
      teacher.type(form + "[name=reason]", "孩子发烧，去医院");
      teacher.set(form + "[name=from]", "2026-12-01");
      PeopleStore store = office.gateway().bean(PeopleStore.class);
      assertEquals(1, store.endSessions("t010", Instant.parse("2026-11-25T00:00:01Z")));
      teacher.click(form + "button[type=submit]");
      teacher.awaitSight("[data-keeps-text]");
      teacher.awaitText("登录并回到");
      teacher.assertAccessible();
      teacher.assertFits();
      teacher.click("[data-keeps-text] a.btn");
      teacher.type("[name=name]", "t010");
      teacher.type("[name=password]", Visitor.PASSWORD);
      teacher.enter("[name=password]");
      teacher.awaitAddress("/requests");
      teacher.awaitText("已填回");
      assertEquals("孩子发烧，去医院", teacher.find(form + "[name=reason]").getDomProperty("value"));
      assertEquals("2026-12-01", teacher.find(form + "[name=from]").getDomProperty("value"));
      assertFalse(teacher.kept().contains(Visitor.PASSWORD), teacher.kept());
      teacher.click(form + "button[type=submit]");
      teacher.awaitText("已提交");
      teacher.go("/requests");
      assertEquals("", teacher.find(form + "[name=reason]").getDomProperty("value"));
    }
  }
}
