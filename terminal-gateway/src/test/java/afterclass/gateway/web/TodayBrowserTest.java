package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.wiring.EmbeddedGateway;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;

/** Tests of the page of today on a Monday at 07:05, while a teacher punches at a terminal. */
class TodayBrowserTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final Instant NOW = Instant.parse("2026-11-22T23:05:00Z");

  private static EmbeddedGateway gateway;

  @BeforeAll
  static void open(@TempDir Path folder) {
    gateway =
        EmbeddedGateway.start(
            Map.of(
                "micronaut.server.port",
                -1,
                "attendance.store",
                folder.resolve("attendance.db").toString(),
                "attendance.first-day",
                "2026-09-01",
                "attendance.mqtt.port",
                0,
                "attendance.terminals.gate.link",
                "mqtt",
                "attendance.terminals.gate.protocol",
                "attendance"),
            InstantSource.fixed(NOW));
    take(ImportKind.STAFF, "staffNo,name", "T1,王老师", "T2,李老师");
    take(ImportKind.CARDS, "card,staffNo,from", "1001,T1,2026-09-01", "1002,T2,2026-09-01");
    take(
        ImportKind.ROSTER,
        "staffNo,weekday,service,from",
        "T1,1,morning-reading,2026-09-01",
        "T2,1,morning-reading,2026-09-01");
    await()
        .atMost(BOUND)
        .until(
            () ->
                gateway.bean(TerminalSessions.class).links().stream()
                    .anyMatch(link -> link.name().equals("mqtt") && link.up()));
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  private static void take(ImportKind kind, String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of(),
        gateway.bean(ImportService.class).importCsv(kind, content, false, "test").problems());
  }

  private static void punch(int seq, String card) throws Exception {
    String text = "{\"seq\":%d,\"credential\":\"%s\",\"at\":\"2026-11-23T07:05:00+08:00\"}";
    try (MqttClient terminal =
        new MqttClient(
            "tcp://127.0.0.1:" + gateway.brokerPort(), "gate", new MemoryPersistence())) {
      terminal.connect();
      byte[] payload = text.formatted(seq, card).getBytes(StandardCharsets.UTF_8);
      terminal.publish("attendance/school/gate/punch", payload, 1, false);
      terminal.disconnect();
    }
  }

  private static String board(WebDriver browser) {
    return browser.findElement(By.id("board")).getText();
  }

  @Test
  void aPunchMovesATeacherFromAwaitedToInWithoutAReload() throws Exception {
    ChromeDriver browser = Browser.open(1200, 900);
    try {
      browser.get(Clerk.link(gateway));
      browser.get(gateway.uri() + "/?lang=zh-CN");
      assertTrue(board(browser).contains("早考勤"), board(browser));
      assertTrue(board(browser).contains("尚未打卡 2 王老师 李老师"), board(browser));
      assertTrue(board(browser).contains("进行中，剩 5 分钟"), board(browser));
      browser.executeScript("window.neverReloaded = true");
      punch(1, "1001");
      await()
          .atMost(BOUND)
          .untilAsserted(
              () -> {
                String now = board(browser);
                assertTrue(
                    now.contains("待签到表 1") && now.contains("尚未打卡 1 李老师"),
                    now + browser.manage().logs().get("browser").getAll());
              });
      assertEquals(true, browser.executeScript("return window.neverReloaded === true"));
      assertTrue(board(browser).contains("07:05:00 王老师 school/gate 计入"), board(browser));
    } finally {
      browser.quit();
    }
  }

  @Test
  void aPhoneShowsItWithoutScrollingSidewaysAndNobodyIsShutOut() {
    ChromeDriver browser = Browser.open(390, 844);
    try {
      browser.get(Clerk.link(gateway));
      browser.get(gateway.uri() + "/?lang=en");
      assertTrue(board(browser).contains("Morning check"), board(browser));
      assertEquals(
          true,
          browser.executeScript(
              "return document.documentElement.scrollWidth <= window.innerWidth"));
      List<String> violations =
          new AxeBuilder()
              .analyze(browser).getViolations().stream().map(Rule::getDescription).toList();
      assertEquals(List.of(), violations);
    } finally {
      browser.quit();
    }
  }
}
