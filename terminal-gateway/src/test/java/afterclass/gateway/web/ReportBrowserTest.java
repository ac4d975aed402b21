package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.Select;

/** Tests of following a line of the forfeit report to its reason, in a browser. */
class ReportBrowserTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String PASSWORD = "correct horse 7";
  private static final String NOVEMBER = "?from=2026-11-01&to=2026-11-30";

  /** 297 by 210 mm in points of 1/72 inch. */
  private static final Pattern ACROSS =
      Pattern.compile("/MediaBox \\[0 0 841\\.\\d+ 595\\.\\d+\\]");

  @RegisterExtension static final BrowserWindow WINDOW = new BrowserWindow(1200, 900);

  private ChromeDriver browser;
  private static Office office;

  @BeforeAll
  static void open(@TempDir Path folder) {
    office = new Office(folder, false, "attendance.school-name", "育才小学").day();
    office
        .gateway()
        .bean(People.class)
        .add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", PASSWORD, Actor.command());
  }

  @BeforeEach
  void signIn() {
    browser = WINDOW.fresh();
    signIn(browser);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static void signIn(ChromeDriver at) {
    at.get(office.gateway().uri() + "/sign-in?then=/account");
    at.findElement(By.name("name")).sendKeys("zhang");
    at.findElement(By.name("password")).sendKeys(PASSWORD + Keys.ENTER);
    await().atMost(BOUND).until(() -> at.getCurrentUrl().contains("/account"));
  }

  private static void go(ChromeDriver at, String path) {
    at.get(office.gateway().uri() + path);
  }

  private void awaitText(String text) {
    await()
        .atMost(BOUND)
        .ignoreException(WebDriverException.class)
        .untilAsserted(
            () -> {
              String shown = browser.findElement(By.tagName("main")).getText();
              assertTrue(shown.contains(text), shown);
            });
  }

  private static void awaitChart(ChromeDriver at) {
    await()
        .atMost(BOUND)
        .until(
            () ->
                !at.findElements(By.cssSelector("figure.figure-chart[data-drawn] canvas"))
                    .isEmpty());
  }

  private static void assertAccessible(ChromeDriver at) {
    assertEquals(
        List.of(),
        new AxeBuilder()
            .analyze(at).getViolations().stream().map(ReportBrowserTest::violation).toList(),
        at.getCurrentUrl());
  }

  private static String violation(Rule rule) {
    return rule.getDescription() + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  private static void assertFits(ChromeDriver at) {
    assertEquals(
        true,
        at.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"),
        at.getCurrentUrl());
  }

  private static String printed(ChromeDriver at) {
    byte[] pdf = Base64.getDecoder().decode(at.print(new PrintOptions()).getContent());
    return new String(pdf, StandardCharsets.ISO_8859_1);
  }

  @Test
  void fromTheSumsOfAWeekToTheReasonOfALine() {
    go(browser, "/report/forfeits" + NOVEMBER);
    awaitChart(browser);
    assertAccessible(browser);
    new Select(browser.findElement(By.name("by"))).selectByValue("week");
    browser.findElement(By.cssSelector("form.filter button[type=submit]")).click();
    await().atMost(BOUND).until(() -> browser.getCurrentUrl().contains("by=week"));
    awaitText("取消课时费明细（按周汇总）");
    awaitChart(browser);
    assertAccessible(browser);
    assertEquals(
        "合计 14 29",
        browser.findElement(By.cssSelector("#report tfoot tr")).getText().replaceAll("\\s+", " "));
    browser.findElement(By.linkText("2026 年第 48 周（11-23 至 11-29）")).sendKeys(Keys.ENTER);
    awaitText("只看周 2026 年第 48 周（11-23 至 11-29） 的明细。");
    assertAccessible(browser);
    browser.findElement(By.linkText("李老师")).sendKeys(Keys.ENTER);
    awaitText("早上7:00-7:10为早考勤时间");
    awaitText("应打卡 1 次，计入 0 次，缺 1 次。");
    browser.findElement(By.cssSelector("details.technical > summary")).sendKeys(Keys.ENTER);
    awaitText("32 30 32 36 2d 31 31 2d 32 33");
    awaitText("判定依据");
    awaitText("延时服务，第 1 版");
    assertFalse(browser.findElements(By.cssSelector("figure.picture svg circle")).isEmpty());
    assertAccessible(browser);
    browser.findElement(By.linkText("English")).click();
    awaitText("Asked 1, counted 0, missing 1.");
    browser.findElement(By.cssSelector("details.technical > summary")).sendKeys(Keys.ENTER);
    awaitText("What the decision is based on");
    assertAccessible(browser);
  }

  @Test
  void aDarkDayOfTheHeatMapLeadsToItsExplanation() {
    go(browser, "/report/forfeits" + NOVEMBER + "&lang=en");
    awaitText("The policy names no amount for a lesson hour");
    WebElement day = browser.findElement(By.cssSelector(".heat td.shade-2 a[title$='2026-11-23']"));
    day.sendKeys(Keys.ENTER);
    awaitText("Morning check");
    assertTrue(browser.getCurrentUrl().contains("/staff/T2/days/2026-11-23"));
  }

  @Test
  void everyReportIsAccessibleInBothLanguages() {
    for (String path :
        List.of(
            "lesson-hours" + NOVEMBER,
            "lesson-hours" + NOVEMBER + "&by=service",
            "days" + NOVEMBER + "&by=staff",
            "incidents" + NOVEMBER + "&by=clause",
            "duty?from=2026-11-23&to=2026-11-23",
            "lunch?from=2026-11-23&to=2026-11-23",
            "punches?from=2026-11-23&to=2026-11-23")) {
      for (String lang : List.of("zh-CN", "en")) {
        go(browser, "/report/" + path + "&lang=" + lang);
        assertAccessible(browser);
      }
    }
  }

  @Test
  void theChartIsDrawnUnderTheStrictPolicyAndItsNumbersStayATable() {
    browser.manage().logs().get(LogType.BROWSER);
    go(browser, "/report/lesson-hours" + NOVEMBER);
    awaitChart(browser);
    assertEquals(
        "课时费汇总表（按服务时段汇总）",
        browser
            .findElement(By.cssSelector("figure.figure-chart canvas"))
            .getDomAttribute("aria-label"));
    assertEquals(
        List.of("2", "1", "0"),
        browser.findElements(By.cssSelector("#drawn tbody td.earned")).stream()
            .map(cell -> cell.getDomProperty("textContent"))
            .toList());
    Object inked =
        browser.executeScript(
            "const c = document.querySelector('figure.figure-chart canvas');"
                + "const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                + "let n = 0; for (let i = 3; i < d.length; i += 4) { if (d[i] > 0) n++; }"
                + "return n > d.length / 400;");
    assertEquals(true, inked, "the canvas is blank");
    assertEquals(
        List.of(),
        browser.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
            .map(LogEntry::getMessage)
            .filter(message -> !message.contains("favicon"))
            .toList());
  }

  @Test
  void aPhoneShowsReportAndExplanation() {
    ChromeDriver phone = Browser.open(390, 844);
    try {
      signIn(phone);
      go(phone, "/report/forfeits" + NOVEMBER + "&by=clause");
      awaitChart(phone);
      assertFits(phone);
      assertAccessible(phone);
      go(phone, "/report/forfeits" + NOVEMBER);
      awaitChart(phone);
      assertFits(phone);
      go(phone, "/staff/T2/days/2026-11-23");
      assertFits(phone);
      assertAccessible(phone);
    } finally {
      phone.quit();
    }
  }

  @Test
  void onPaperTheReportIsWideNamedAndWithoutNavigation() {
    go(browser, "/report/forfeits" + NOVEMBER + "&staff=T2");
    awaitChart(browser);
    String pdf = printed(browser);
    assertTrue(ACROSS.matcher(pdf).find(), "A4 across");
    assertTrue(pdf.length() > 10_000, "only " + pdf.length() + " bytes");
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      String paper = browser.findElement(By.cssSelector(".paper")).getText();
      for (String part :
          List.of("育才小学", "2026-11-01 周日 至 2026-11-30 周一", "工号：T2", "打印于 2026-11-24 08:00")) {
        assertTrue(paper.contains(part), paper);
      }
      for (String hidden : List.of(".navbar", ".filter", ".tabs", ".export", ".turn")) {
        assertFalse(browser.findElement(By.cssSelector(hidden)).isDisplayed(), hidden);
      }
      assertEquals(
          "table-header-group",
          browser.findElement(By.cssSelector("#report thead")).getCssValue("display"));
      assertTrue(browser.findElement(By.cssSelector("#report tfoot")).isDisplayed());
    } finally {
      browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  @Test
  void anExplanationIsUprightOnPaper() {
    go(browser, "/staff/T2/days/2026-11-23");
    String pdf = printed(browser);
    assertTrue(pdf.contains("/MediaBox [0 0 595."), "A4 upright");
    assertFalse(ACROSS.matcher(pdf).find());
  }
}
