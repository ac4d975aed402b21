package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.audit.AuditQuery;
import afterclass.gateway.audit.AuditTrail;
import afterclass.gateway.security.FirstAccountLink;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Tests of the way from the set-up link to a teacher's own days, in a browser. */
class SignInBrowserTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String PASSWORD = "correct horse 7";

  private static void fill(ChromeDriver browser, String name, String value) {
    browser.findElement(By.name(name)).clear();
    browser.findElement(By.name(name)).sendKeys(value);
  }

  private static void send(ChromeDriver browser) {
    browser.findElement(By.cssSelector("main form button[type=submit]")).click();
  }

  private static void signIn(ChromeDriver browser, String name, String password) {
    fill(browser, "name", name);
    fill(browser, "password", password);
    send(browser);
  }

  private static String main(ChromeDriver browser) {
    return browser.findElement(By.tagName("main")).getText();
  }

  private static void awaitText(ChromeDriver browser, String text) {
    await()
        .atMost(BOUND)
        .ignoreException(WebDriverException.class)
        .untilAsserted(() -> assertTrue(main(browser).contains(text), main(browser)));
  }

  private static void awaitAddress(ChromeDriver browser, String part) {
    await()
        .atMost(BOUND)
        .untilAsserted(
            () -> assertTrue(browser.getCurrentUrl().contains(part), browser.getCurrentUrl()));
  }

  private static void assertAccessible(ChromeDriver browser) {
    assertEquals(
        List.of(),
        new AxeBuilder()
            .analyze(browser).getViolations().stream().map(Rule::getDescription).toList(),
        browser.getCurrentUrl());
  }

  @Test
  void theFirstAdministratorSetsUpAndATeacherSeesOnlyTheOwnDays(@TempDir Path folder) {
    ChromeDriver browser = Browser.open(390, 844);
    try (Office office = new Office(folder, false).day()) {
      String home = office.gateway().uri().toString();
      browser.get(home + "/");
      awaitText(browser, "尚未建立账号");

      browser.get(home + office.gateway().bean(FirstAccountLink.class).path());
      assertAccessible(browser);
      fill(browser, "name", "zhang");
      fill(browser, "display", "张主任");
      fill(browser, "password", "1234567890");
      fill(browser, "again", "1234567890");
      send(browser);
      awaitText(browser, "密码太容易猜到");
      fill(browser, "password", PASSWORD);
      fill(browser, "again", PASSWORD);
      send(browser);

      awaitAddress(browser, "/sign-in");
      awaitText(browser, "账号已建立，请登录");
      assertAccessible(browser);
      signIn(browser, "zhang", "wrong one at all");
      awaitText(browser, "登录名或密码不对");
      signIn(browser, "zhang", PASSWORD);
      awaitAddress(browser, home + "/");
      Cookie cookie = Objects.requireNonNull(browser.manage().getCookieNamed("attendance-session"));
      assertTrue(cookie.isHttpOnly());
      assertEquals("Lax", cookie.getSameSite());
      browser.get(home + office.gateway().bean(FirstAccountLink.class).path());
      awaitText(browser, "设置链接无效或已用过");

      browser.get(home + "/people");
      assertAccessible(browser);
      WebElement add = browser.findElement(By.cssSelector("form[action='/slips/one']"));
      add.findElement(By.name("name")).sendKeys("wang");
      add.findElement(By.name("display")).sendKeys("王老师");
      add.findElement(By.name("staff")).sendKeys("T1");
      add.findElement(By.cssSelector("input[value=teacher]")).click();
      add.findElement(By.name("present")).sendKeys(PASSWORD);
      add.findElement(By.cssSelector("button[type=submit]")).click();
      awaitText(browser, "wang");
      String first = browser.findElement(By.cssSelector(".slip dd:last-of-type code")).getText();
      assertAccessible(browser);
      browser.findElement(By.cssSelector("header summary")).click();
      browser.findElement(By.cssSelector("header form button[type=submit]")).click();
      awaitAddress(browser, "/sign-in");

      browser.get(home + "/staff/T1/days/2026-11-23?lang=en");
      awaitAddress(browser, "/sign-in");
      signIn(browser, "wang", first);
      awaitAddress(browser, "/first-password");
      fill(browser, "password", PASSWORD);
      fill(browser, "again", PASSWORD);
      send(browser);
      awaitAddress(browser, "/me");
      browser.get(home + "/staff/T1/days/2026-11-23?lang=en");
      awaitText(browser, "Morning");
      browser.get(home + "/staff/T2/days/2026-11-23?lang=en");
      awaitText(browser, "Your account may not open");
      browser.get(home + "/?lang=en");
      awaitAddress(browser, "/me");
      awaitText(browser, "2026-11-23");
      assertAccessible(browser);

      browser.get(home + "/account?lang=en");
      assertAccessible(browser);
      awaitText(browser, "Chrome");
    } finally {
      browser.quit();
    }
  }

  @Test
  void whoeverIsShutOutIsSignedOutAndWhatWasDoneIsOnRecord(@TempDir Path folder) {
    ChromeDriver browser = Browser.open(1200, 900);
    try (Office office = new Office(folder, false)) {
      People people = office.gateway().bean(People.class);
      Actor by = Actor.command();
      people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", PASSWORD, by);
      people.add("li", "李主任", List.of(Role.APPROVER), "", PASSWORD, by);
      String home = office.gateway().uri().toString();
      browser.get(home + "/sign-in?then=//elsewhere.example/");
      signIn(browser, "li", PASSWORD);
      awaitAddress(browser, home + "/");
      people.disable("li", true, by);
      browser.get(home + "/audit");
      awaitAddress(browser, "/sign-in");
      signIn(browser, "li", PASSWORD);
      awaitText(browser, "登录名或密码不对");
      signIn(browser, "zhang", PASSWORD);
      awaitText(browser, "停用账号");
      awaitText(browser, "登录失败");
      assertFalse(main(browser).contains(PASSWORD), main(browser));
      assertAccessible(browser);
      fill(browser, "text", "disable");
      send(browser);
      await()
          .atMost(BOUND)
          .until(() -> browser.findElements(By.cssSelector("main tbody tr")).size() == 1);
      assertTrue(
          office
              .gateway()
              .bean(AuditTrail.class)
              .find(new AuditQuery(Instant.EPOCH, Instant.MAX, "li", "", Long.MAX_VALUE, 9))
              .stream()
              .allMatch(entry -> entry.actor().address().equals("127.0.0.1")));
    } finally {
      browser.quit();
    }
  }
}
