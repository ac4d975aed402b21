package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.roster.LiveRoster;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Tests of maintaining the roster in a browser. */
class RosterBrowserTest {
  private static final Duration BOUND = Duration.ofSeconds(20);
  private static final String PASSWORD = "correct horse 7";
  private static final String WEEK = "/roster?week=2026-11-23";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @RegisterExtension static final BrowserWindow WINDOW = new BrowserWindow(1200, 900);

  private ChromeDriver browser;

  private Office office;

  @BeforeEach
  void open(@TempDir Path folder) {
    browser = WINDOW.fresh();
    browser.manage().window().setSize(new Dimension(1200, 900));
    office = new Office(folder, false).day();
    People people = office.gateway().bean(People.class);
    Actor by = Actor.command();
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", PASSWORD, by);
    people.add("wu", "吴校长", List.of(Role.READER), "", PASSWORD, by);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void signIn(String name) {
    browser.get(office.gateway().uri() + "/sign-in");
    browser.findElement(By.name("name")).sendKeys(name);
    browser.findElement(By.name("password")).sendKeys(PASSWORD + Keys.ENTER);
    await().atMost(BOUND).until(() -> !browser.getCurrentUrl().contains("sign-in"));
  }

  private void go(String path) {
    browser.get(office.gateway().uri() + path);
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

  private void assertAccessible() {
    assertEquals(
        List.of(),
        new AxeBuilder()
            .analyze(browser).getViolations().stream()
                .map(rule -> rule.getDescription() + " " + rule.getNodes())
                .toList(),
        browser.getCurrentUrl());
  }

  private void fill(String what, String... pairs) {
    WebElement form =
        browser.findElement(By.xpath("//form[input[@name='what'][@value='" + what + "']]"));
    for (int i = 0; i < pairs.length; i += 2) {
      form.findElement(By.name(pairs[i])).sendKeys(pairs[i + 1]);
    }
    form.findElement(By.cssSelector("button[type=submit]")).click();
  }

  private void confirm() {
    By take = By.cssSelector("form[action*='/roster/take'] button[type=submit]");
    await().atMost(BOUND).until(() -> !browser.findElements(take).isEmpty());
    browser.findElement(take).click();
  }

  private List<String> services(String staff) {
    return office.gateway().bean(LiveRoster.class).snapshot().services(staff, MONDAY);
  }

  @Test
  void aWorkbookIsUploadedSeenAndTaken(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("排班.xlsx"), RosterWebTest.roster());
    signIn("zhang");
    go(WEEK);
    awaitText("没有冲突");
    assertAccessible();
    browser.findElement(By.name("file")).sendKeys(file.toString());
    browser.findElement(By.cssSelector("form[enctype] button[type=submit]")).click();
    awaitText("共 2 行，1 项变动；将重新计算 1 人天（一人一天）的考勤，其中 1 人天结果会变；1 处问题");
    awaitText("C3 服务");
    awaitText("尚未导入");
    assertAccessible();
    assertEquals(List.of("morning-reading"), services("T2"));
    confirm();
    awaitText("已保存 1 项");
    assertEquals(List.of("morning-reading", "noon"), services("T2"));
    assertTrue(browser.getCurrentUrl().contains("/roster?"), browser.getCurrentUrl());
  }

  @Test
  void aSubstitutionAndASwapAreSeenEnteredMarkedAndTakenBack() {
    signIn("zhang");
    go(WEEK);
    fill("substitution", "staff", "T3", "substitute", "T2");
    awaitText("代班");
    awaitText("其中 2 人天结果会变");
    assertAccessible();
    confirm();
    awaitText("已保存 1 项");
    assertEquals(List.of("morning-reading", "noon"), services("T2"));
    awaitText("由 李老师 代");
    assertAccessible();
    fill("take-back");
    confirm();
    awaitText("已保存 1 项");
    assertEquals(List.of("morning-reading"), services("T2"));
    fill("substitution", "staff", "T3", "substitute", "nobody");
    awaitText("教师名单中的工号");
    go(WEEK);
    fill("swap", "staff", "T1", "service", "作业辅导", "other-staff", "T3");
    confirm();
    awaitText("已保存 2 项");
    awaitText("换班");
    assertEquals(List.of("morning-reading", "noon"), services("T1"));
    assertEquals(List.of("tutoring"), services("T3"));
    fill("take-back");
    awaitText("2 项变动");
    confirm();
    awaitText("已保存 2 项");
    assertEquals(List.of("noon"), services("T3"));
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsShownBeforeItIsTaken() {
    signIn("zhang");
    go(WEEK);
    fill("substitution", "staff", "T3", "substitute", "T2");
    awaitText("尚未写入");
    byte[] other =
        "date,staffNo,action,service,substitute\n2026-11-23,T3,substitute,noon,T1\n"
            .getBytes(StandardCharsets.UTF_8);
    office
        .gateway()
        .bean(ImportService.class)
        .importCsv(ImportKind.EXCEPTIONS, other, false, "other");
    confirm();
    awaitText("您预览之后有人改了相关内容");
    awaitText("代班： 王老师");
    assertEquals(List.of("morning-reading", "noon", "tutoring"), services("T1"));
    confirm();
    awaitText("已保存 1 项");
    assertEquals(List.of("morning-reading", "noon"), services("T2"));
  }

  @Test
  void conflictsAndTheCalendarAreShownInBothLanguagesAndOnAPhone() {
    byte[] leave = "staffNo,from,covers\nT3,2026-11-23,*\n".getBytes(StandardCharsets.UTF_8);
    byte[] calendar =
        "date,type,follows,note\n2026-11-27,off,,Sports\n2026-11-28,school,1,\n"
            .getBytes(StandardCharsets.UTF_8);
    ImportService imports = office.gateway().bean(ImportService.class);
    imports.importCsv(ImportKind.LEAVE, leave, false, "test");
    imports.importCsv(ImportKind.CALENDAR, calendar, false, "test");
    signIn("wu");
    go(WEEK);
    awaitText("请假，“午间服务”无人代班");
    awaitText("按周一");
    assertTrue(browser.findElements(By.cssSelector("main form")).isEmpty());
    go(WEEK + "&lang=en");
    awaitText("is on leave and nobody has \"Noon service\"");
    awaitText("as Mon");
    awaitText("Sports");
    assertAccessible();
    browser.manage().window().setSize(new Dimension(390, 844));
    assertEquals(
        true,
        browser.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"));
    assertAccessible();
  }
}
