package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.web.health.ClockWords;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wiring.EmbeddedGateway;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of the texts shown while the service's own time is uncertain. */
class ClockWordsTest {
  /** A Monday at 06:00 in Shanghai. */
  private static final Instant BEGIN = Instant.parse("2026-11-22T22:00:00Z");

  private final AtomicReference<Instant> wall = new AtomicReference<>(BEGIN);
  private final AtomicLong counted = new AtomicLong();

  private EmbeddedGateway open(Path folder) {
    return EmbeddedGateway.start(
        Map.of(),
        Map.of(
            "micronaut.server.port",
            -1,
            "attendance.store",
            folder.resolve("attendance.db").toString(),
            "attendance.mqtt.port",
            0,
            "attendance.links.enabled",
            false,
            "attendance.judging.enabled",
            false),
        wall::get,
        counted::get);
  }

  private static List<String> lines(EmbeddedGateway gateway, Messages words) {
    gateway.bean(DayKeeper.class).tick();
    return ClockWords.lines(
        gateway.bean(DayKeeper.class).clock(), words, gateway.bean(ReportSources.class));
  }

  private static HttpResponse<String> health(EmbeddedGateway gateway) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gateway.uri() + "/health"))
            .header("Authorization", Clerk.bearer(gateway))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  @Test
  void sayThatTheWallClockStepped(@TempDir Path folder) throws Exception {
    try (EmbeddedGateway gateway = open(folder)) {
      assertEquals(List.of(), lines(gateway, Messages.ZH));
      wall.set(BEGIN.plus(Duration.ofDays(30)));
      assertEquals(
          List.of(
              "运行本系统的电脑，时间突然改变：电脑显示 2026-12-23 06:00:00，系统按 2026-11-23 06:00:00 继续计时。"
                  + "在考勤机证实哪个时间正确之前，不取消任何人的课时。处理办法：请将电脑与网络时间（NTP）同步。"),
          lines(gateway, Messages.ZH));
      HttpResponse<String> answer = health(gateway);
      assertEquals(503, answer.statusCode());
      assertTrue(answer.body().contains("运行本系统的电脑，时间突然改变"), answer.body());
      assertTrue(answer.body().contains("set the computer to network time"), answer.body());
    }
  }

  @Test
  void sayThatTheServiceWasPaused(@TempDir Path folder) {
    try (EmbeddedGateway gateway = open(folder)) {
      wall.set(BEGIN.plusSeconds(20));
      counted.set(Duration.ofSeconds(20).toNanos());
      assertEquals(
          List.of(
              "The service was paused from 2026-11-23 06:00:00 to 2026-11-23 06:00:20. No window and"
                  + " no day ends until every time clock has been heard since. Still awaited:"
                  + " none."),
          lines(gateway, Messages.EN));
    }
  }

  @Test
  void sayThatAllTimeClocksAreAhead(@TempDir Path folder) {
    try (EmbeddedGateway gateway = open(folder)) {
      JournalRecord ahead =
          new JournalRecord(
              JournalRecord.Kind.PUNCH,
              "school",
              "gate",
              "attendance",
              "1001",
              BEGIN.plusSeconds(3_700),
              "1",
              BEGIN,
              Bytes.empty(),
              0,
              null);
      gateway
          .bean(PunchJournal.class)
          .append(ahead)
          .toCompletableFuture()
          .orTimeout(30, TimeUnit.SECONDS)
          .join();
      assertEquals(
          List.of(
              "school 的所有考勤机时间都比运行本系统的电脑快约 1 小时 1 分钟，说明这台电脑的时间不对。打卡已保存，不取消任何人的课时。"
                  + "处理办法：请将这台电脑与网络时间（NTP）同步，之后这些打卡会计入。"),
          lines(gateway, Messages.ZH));
    }
  }
}
