package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.policy.Drafts;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.gateway.policy.PolicyVersion;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Tests of how a new policy version comes into force, as two people see it in a browser. */
class PolicyBrowserTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String PASSWORD = "correct horse 7";

  @RegisterExtension static final BrowserWindow WINDOW = new BrowserWindow(1200, 900);

  private ChromeDriver browser;

  private Office office;
  private Path folder;

  @BeforeEach
  void open(@TempDir Path fresh) {
    folder = fresh;
    browser = WINDOW.fresh();
    office = new Office(folder, false).day();
    People people = office.gateway().bean(People.class);
    Actor by = Actor.command();
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", PASSWORD, by);
    people.add("wang", "王校长", List.of(Role.APPROVER), "", PASSWORD, by);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void signIn(String name, String then) {
    browser.manage().deleteAllCookies();
    browser.get(office.gateway().uri() + "/sign-in?then=" + then);
    browser.findElement(By.name("name")).sendKeys(name);
    browser.findElement(By.name("password")).sendKeys(PASSWORD + Keys.ENTER);
    await().atMost(BOUND).until(() -> browser.getCurrentUrl().contains(then));
  }

  private void awaitText(String text) {
    await()
        .atMost(BOUND)
        .ignoreException(WebDriverException.class)
        .untilAsserted(
            () -> {
              String shown = browser.findElement(By.tagName("main")).getText();
              assertTrue(shown.contains(text), text + " in " + shown);
            });
  }

  /** Waits for a row whose cells contain the given texts, in order. */
  private void awaitRow(String table, String... cells) {
    await()
        .atMost(BOUND)
        .ignoreException(WebDriverException.class)
        .untilAsserted(
            () -> {
              List<String> rows =
                  browser.findElements(By.cssSelector(table + " tbody tr")).stream()
                      .map(WebElement::getText)
                      .map(text -> text.replaceAll("\\s+", " "))
                      .toList();
              assertTrue(rows.contains(String.join(" ", cells)), rows.toString());
            });
  }

  private void assertAccessible() {
    assertEquals(
        List.of(),
        new AxeBuilder()
            .analyze(browser).getViolations().stream().map(Rule::getDescription).toList(),
        browser.getCurrentUrl());
  }

  private void upload(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    browser.findElement(By.name("file")).sendKeys(file.toString());
    browser.findElement(By.cssSelector("form[enctype] button[type=submit]")).click();
  }

  /** Fills a field by script, since date and month fields accept different keys in each locale. */
  private void fill(String name, String value) {
    browser.executeScript(
        "document.querySelector('main input[name=\"' + arguments[0] + '\"]').value = arguments[1]",
        name,
        value);
  }

  @Test
  void thePlanIsReadInBothLanguagesAlsoOnAPhone() {
    signIn("wang", "/policies");
    awaitText("现行");
    assertTrue(browser.findElements(By.cssSelector("form[enctype]")).isEmpty());
    assertAccessible();
    browser.findElement(By.linkText("延时服务")).click();
    awaitText("早考勤");
    awaitText("夏季 17:30–23:59；春秋冬季 17:00–23:59");
    awaitText("迟到（考勤时间结束起、11:30之前有打卡）");
    awaitText("六.1 早上7:00-7:10为早考勤时间");
    assertAccessible();
    browser.get(browser.getCurrentUrl() + "?lang=en");
    awaitText("Morning check");
    awaitText("Summer 17:30–23:59");
    awaitText("late: one safety incident, \"late\" (四.6)");
    awaitText("Morning attendance is 7:00-7:10");
    assertAccessible();
    ChromeDriver phone = Browser.open(390, 844);
    try {
      phone.get(office.gateway().uri() + "/sign-in?then=/policies");
      phone.findElement(By.name("name")).sendKeys("wang");
      phone.findElement(By.name("password")).sendKeys(PASSWORD + Keys.ENTER);
      await().atMost(BOUND).until(() -> phone.getCurrentUrl().endsWith("/policies"));
      phone.findElement(By.linkText("延时服务")).click();
      await().atMost(BOUND).until(() -> phone.getCurrentUrl().matches(".*/policies/[0-9a-f]{64}"));
      assertEquals(
          true,
          phone.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"));
    } finally {
      phone.quit();
    }
  }

  @Test
  void aVersionIsDraftedTriedProposedByOneAndAgreedOnByAnother() throws IOException {
    signIn("zhang", "/policies");
    upload("bad.yaml", Drafts.version("2", "block: noon", "block: lunch"));
    awaitText("bad.yaml 有误，没有保存：3 处问题。");
    awaitText("block: lunch");
    assertAccessible();

    upload("second.yaml", Drafts.second());
    awaitText("草案 1：延时服务，第 2 版");
    awaitRow(".differences", "考勤要求 早考勤", "考勤时间", "所有日期", "07:00–07:10", "07:00–07:15");
    awaitRow(".differences", "服务时段 午间服务", "课时", "所有日期", "3", "4");
    assertAccessible();

    fill("month", "2026-11");
    browser.findElement(By.cssSelector("form[action$='#what-if'] button[type=submit]")).click();
    awaitText("5 项结果会改变");
    awaitRow(".decisions", "2026-11-23 周一", "李老师", "早读", "取消", "2", "六.1 早考勤 迟到", "实计", "2");
    awaitRow(".sums", "实计课时", "3", "5", "+2");
    assertAccessible();

    fill("from", "2026-11-25");
    browser.findElement(By.cssSelector("form[action$='/propose'] button[type=submit]")).click();
    awaitText("由 zhang 提交，须另一人同意。");
    assertTrue(browser.findElements(By.cssSelector("button[value=approve]")).isEmpty());
    assertAccessible();

    signIn("wang", "/policies/drafts/1");
    assertAccessible();
    browser.findElement(By.cssSelector("button[value=refuse]")).click();
    awaitText("没有填写理由。");
    browser.get(office.gateway().uri() + "/policies/drafts/1?lang=en");
    awaitText("Submitted by zhang; a second person has to approve.");
    awaitRow(".differences", "Service Noon service", "Lesson hours", "always", "3", "4");
    assertAccessible();
    browser.findElement(By.cssSelector("button[value=approve]")).click();
    awaitText("approved a policy from 2026-11-25 Wed");
    assertAccessible();
    browser.get(office.gateway().uri() + "/policies?lang=en");
    awaitText("draft 1");
    assertEquals(
        List.of("1", "2"),
        office.gateway().bean(PoliciesInForce.class).versions().stream()
            .map(version -> version.policy().stamp().version())
            .toList());
    assertEquals(
        LocalDate.of(2026, 11, 25),
        office.gateway().bean(PoliciesInForce.class).versions().stream()
            .map(PolicyVersion::from)
            .reduce((first, last) -> last)
            .orElseThrow());
  }
}
