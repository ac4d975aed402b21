package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalDirectory;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.rules.model.Signature;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
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

/** Tests of the office's daily work in a browser. */
class EntryServiceBrowserTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String PASSWORD = "correct horse 7";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @RegisterExtension static final BrowserWindow WINDOW = new BrowserWindow(1200, 900);

  private ChromeDriver browser;

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    browser = WINDOW.fresh();
    office = new Office(folder, false).day();
    People people = office.gateway().bean(People.class);
    Actor by = Actor.command();
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", PASSWORD, by);
    people.add("li", "李主任", List.of(Role.ADMINISTRATOR), "", PASSWORD, by);
    people.add("zhou", "周巡查", List.of(Role.INSPECTOR), "", PASSWORD, by);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private EmbeddedGateway gateway() {
    return office.gateway();
  }

  private void signIn(ChromeDriver at, String name, String then) {
    at.get(gateway().uri() + "/sign-in?then=" + then);
    at.findElement(By.name("name")).sendKeys(name);
    at.findElement(By.name("password")).sendKeys(PASSWORD + Keys.ENTER);
    await().atMost(BOUND).until(() -> at.getCurrentUrl().contains(then));
  }

  private static void awaitText(ChromeDriver at, String text) {
    await()
        .atMost(BOUND)
        .ignoreException(WebDriverException.class)
        .untilAsserted(
            () -> {
              String shown = at.findElement(By.tagName("main")).getText();
              assertTrue(shown.contains(text), shown);
            });
  }

  private static void assertAccessible(ChromeDriver at) {
    assertEquals(
        List.of(),
        new AxeBuilder().analyze(at).getViolations().stream().map(Rule::getDescription).toList(),
        at.getCurrentUrl());
  }

  private String signed(String staff) {
    Signature said = gateway().bean(ReportSources.class).roster().signature(staff, MONDAY);
    return staff + " " + said;
  }

  private void take(ImportKind kind, String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of(),
        gateway().bean(ImportService.class).importCsv(kind, content, false, "t").problems());
  }

  private String standing() {
    gateway().bean(DayKeeper.class).settle(Duration.ofSeconds(30));
    return gateway().bean(ReportSources.class).ledger().standing(MONDAY, MONDAY).stream()
        .map(e -> e.staff() + " " + e.service() + " " + e.status())
        .collect(Collectors.joining(", "));
  }

  @Test
  void theSheetIsFilledByKeyboardAloneAllFirstThenTheExceptions() {
    take(
        ImportKind.SIGN_IN,
        "date,staffNo,signed",
        "2026-11-23,T1,unknown",
        "2026-11-23,T2,unknown",
        "2026-11-23,T3,unknown");
    signIn(browser, "zhang", "/sheet/2026-11-23");
    assertAccessible(browser);
    awaitText(browser, "已签到 0，未签到 0，未填 3");
    browser.findElement(By.cssSelector("details.fill summary")).sendKeys(Keys.ENTER);
    browser.findElement(By.cssSelector("button[name=all]")).sendKeys(Keys.ENTER);
    awaitText(browser, "已保存 3 项");
    browser
        .findElement(By.cssSelector("input[name='signed.T2'][value=yes]"))
        .sendKeys(Keys.ARROW_RIGHT);
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);
    awaitText(browser, "已保存 1 项");
    awaitText(browser, "已签到 2，未签到 1，未填 0");
    assertEquals(
        List.of("T1 YES", "T2 NO", "T3 YES"), List.of(signed("T1"), signed("T2"), signed("T3")));
  }

  @Test
  void whoeverSavesSecondIsToldAndNothingIsLost() {
    ChromeDriver other = Browser.open(1200, 900);
    try {
      signIn(browser, "zhang", "/sheet/2026-11-23");
      signIn(other, "li", "/sheet/2026-11-23");
      other.findElement(By.cssSelector("input[name='signed.T1'][value=no]")).click();
      other.findElement(By.cssSelector("main form > p:last-child button[type=submit]")).click();
      awaitText(other, "已保存 1 项");
      browser.findElement(By.cssSelector("input[name='signed.T1'][value=unknown]")).click();
      browser.findElement(By.cssSelector("input[name='signed.T2'][value=no]")).click();
      browser.findElement(By.cssSelector("main form > p:last-child button[type=submit]")).click();
      awaitText(browser, "其中 1 项已被他人修改");
      awaitText(browser, "已被他人改为“未签”");
      assertEquals(List.of("T1 NO", "T2 YES"), List.of(signed("T1"), signed("T2")));
      assertTrue(
          browser.findElement(By.cssSelector("input[name='signed.T2'][value=no]")).isSelected());
      browser.findElement(By.cssSelector("main form > p:last-child button[type=submit]")).click();
      awaitText(browser, "已保存 2 项");
      assertEquals(List.of("T1 UNKNOWN", "T2 NO"), List.of(signed("T1"), signed("T2")));
    } finally {
      other.quit();
    }
  }

  private String note() {
    return office
        .gateway()
        .bean(LiveRoster.class)
        .snapshot()
        .inspectionNote("T1", LocalDate.of(2026, 11, 23), "tutoring");
  }

  /** Chooses the post, since one is shown at a time, then taps. */
  private static void tap(ChromeDriver phone, String result) {
    phone.findElement(By.cssSelector("nav.tabs a[href='#tutoring']")).click();
    phone.findElement(By.cssSelector("label[for='" + result + ".tutoring.T1']")).click();
  }

  @Test
  void anInspectorEntersAPostFromAPhone() {
    ChromeDriver phone = Browser.open(390, 844);
    try {
      signIn(phone, "zhou", "/inspections/2026-11-23");
      assertAccessible(phone);
      assertEquals(
          true,
          phone.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"));
      assertTrue(phone.findElements(By.linkText("未登记卡")).isEmpty());
      tap(phone, "absent");
      awaitText(phone, "已全部保存");
      assertTrue(standing().contains("T1 tutoring FORFEITED"), standing());
      phone.findElement(By.cssSelector("[data-line='tutoring.T1'] summary")).click();
      phone.findElement(By.name("note.tutoring.T1")).sendKeys("教室没人，灯开着" + Keys.ENTER);
      await().atMost(BOUND).until(() -> note().equals("教室没人，灯开着"));
      awaitText(phone, "已全部保存");
      phone.navigate().refresh();
      assertEquals(
          "教室没人，灯开着", phone.findElement(By.name("note.tutoring.T1")).getDomProperty("value"));
      assertTrue(standing().contains("T1 tutoring FORFEITED"), standing());
      tap(phone, "clear");
      awaitText(phone, "已全部保存");
      assertTrue(standing().contains("T1 tutoring EARNED"), standing());
    } finally {
      phone.quit();
    }
  }

  @Test
  void aHeldCaseIsDecidedWithAReasonAndTakenBack() {
    OutageLog outages = gateway().bean(OutageLog.class);
    var gate = gateway().bean(TerminalDirectory.class).all().get(0);
    outages.down(gate, Instant.parse("2026-11-22T22:50:00Z"), "line gone");
    outages.up(gate, Instant.parse("2026-11-22T23:20:00Z"), false);
    assertTrue(standing().contains("T2 morning-reading HELD"), standing());
    signIn(browser, "zhang", "/held");
    awaitText(browser, "李老师");
    assertAccessible(browser);
    WebElement form =
        browser.findElement(By.xpath("//tr[td/a[text()='李老师']]//form[contains(@class,'ruling')]"));
    form.findElement(By.name("reason")).sendKeys("门卫看见他七点零五分进校");
    form.findElement(By.cssSelector("button[value=accept]")).click();
    awaitText(browser, "已保存 1 项");
    assertTrue(standing().contains("T2 morning-reading EARNED"), standing());
    browser.get(gateway().uri() + "/staff/T2/days/2026-11-23");
    awaitText(browser, "暂缓的课时已计入：门卫看见他七点零五分进校");
    assertAccessible(browser);
    browser.findElement(By.cssSelector("form.ruling input[name=reason]")).sendKeys("看错了人");
    browser.findElement(By.cssSelector("form.ruling button[value=clear]")).click();
    await().atMost(BOUND).until(() -> browser.getCurrentUrl().contains("saved=1"));
    assertTrue(standing().contains("T2 morning-reading HELD"), standing());
  }

  @Test
  void anUnknownCardIsAssignedAfterSeeingWhatChanges() {
    signIn(browser, "zhang", "/cards");
    awaitText(browser, "93C78E00");
    assertAccessible(browser);
    browser.findElement(By.name("staff")).sendKeys("T2");
    browser.findElement(By.cssSelector("main form button[type=submit]")).click();
    awaitText(browser, "卡 93C78E00 从 2026-11-23 起登记给 T2".replace("T2", "李老师"));
    assertAccessible(browser);
    awaitText(browser, "考勤结果没有变化");
    browser.get(gateway().uri() + "/cards");
    browser.findElement(By.name("staff")).sendKeys("nobody");
    browser.findElement(By.cssSelector("main form button[type=submit]")).click();
    awaitText(browser, "教师名单中的工号");
    browser.findElement(By.name("staff")).sendKeys("T3");
    browser.findElement(By.cssSelector("main form button[type=submit]")).click();
    awaitText(browser, "将重新计算");
    browser.findElement(By.cssSelector("main form button[type=submit]")).click();
    awaitText(browser, "最近 60 天没有未登记卡");
  }

  @Test
  void theDaysWorkIsDoneInEnglishTooAndTheAuditLogTellsWhoDidIt() {
    signIn(browser, "zhang", "/sheet/2026-11-23");
    browser.get(gateway().uri() + "/sheet/2026-11-23?lang=en");
    awaitText(browser, "Sign-in sheet of 2026-11-23");
    assertAccessible(browser);
    browser.findElement(By.cssSelector("input[name='signed.T1'][value=no]")).click();
    browser.findElement(By.cssSelector("main form > p:last-child button[type=submit]")).click();
    awaitText(browser, "Saved: 1.");
    assertEquals("T1 NO", signed("T1"));
    browser.get(gateway().uri() + "/inspections/2026-11-23?lang=en");
    awaitText(browser, "No entry counts as present.");
    assertAccessible(browser);
    tap(browser, "late");
    awaitText(browser, "Everything is saved.");
    browser.get(gateway().uri() + "/held?lang=en");
    awaitText(browser, "No lesson hours are held.");
    assertAccessible(browser);
    browser.get(gateway().uri() + "/cards?lang=en");
    browser.findElement(By.name("staff")).sendKeys("T2");
    browser.findElement(By.cssSelector("main form button[type=submit]")).click();
    awaitText(browser, "Card 93C78E00 for 李老师 from 2026-11-23");
    assertAccessible(browser);
    browser.get(gateway().uri() + "/audit?lang=en&actor=zhang&text=T1");
    awaitText(browser, "imported");
    awaitText(browser, "Post inspections");
    assertAccessible(browser);
  }
}
