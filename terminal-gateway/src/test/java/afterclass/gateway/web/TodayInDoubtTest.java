package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportService;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wiring.EmbeddedGateway;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the page of today shows no window as ended while deadlines are suspended. */
class TodayInDoubtTest {
  /** A Monday at 06:00 in Shanghai. */
  private static final Instant BEGIN = Instant.parse("2026-11-22T22:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicReference<Instant> wall = new AtomicReference<>(BEGIN);
  private final AtomicLong counted = new AtomicLong();

  private EmbeddedGateway open(Path folder) {
    EmbeddedGateway gateway =
        EmbeddedGateway.start(
            Map.of(),
            Map.of(
                "micronaut.server.port",
                -1,
                "attendance.store",
                folder.resolve("attendance.db").toString(),
                "attendance.first-day",
                "2026-11-01",
                "attendance.mqtt.port",
                0,
                "attendance.links.enabled",
                false,
                "attendance.terminals.gate.link",
                "mqtt",
                "attendance.terminals.gate.protocol",
                "attendance",
                "attendance.judging.enabled",
                false),
            wall::get,
            counted::get);
    take(gateway, ImportKind.STAFF, "staffNo,name\nT1,王老师\n");
    take(
        gateway,
        ImportKind.ROSTER,
        "staffNo,weekday,service,from\nT1,1,morning-reading,2026-11-01\n");
    gateway.bean(DayKeeper.class).tick();
    return gateway;
  }

  private static void take(EmbeddedGateway gateway, ImportKind kind, String csv) {
    byte[] content = csv.getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of(),
        gateway.bean(ImportService.class).importCsv(kind, content, false, "test").problems());
  }

  /** Lets time pass and lets the service notice it. */
  private void pass(EmbeddedGateway gateway, Duration by) {
    wall.updateAndGet(at -> at.plus(by));
    counted.addAndGet(by.toNanos());
    gateway.bean(ServiceClock.class).observe();
    gateway.bean(DayKeeper.class).tick();
  }

  private static String get(EmbeddedGateway gateway, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gateway.uri() + path))
            .header("Authorization", Clerk.bearer(gateway))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertEquals(200, answer.statusCode(), answer::body);
    return answer.body();
  }

  private static String morning(EmbeddedGateway gateway) throws Exception {
    JsonNode window = JSON.readTree(get(gateway, "/api/today")).get("windows").get(0);
    return String.join(
        " ",
        window.get("phase").asText(),
        String.valueOf(window.get("awaited").size()),
        String.valueOf(window.get("missed").size()));
  }

  @Test
  void aWindowWhoseTimeIsUpIsDueUntilItsDeadlinePasses(@TempDir Path folder) throws Exception {
    try (EmbeddedGateway gateway = open(folder)) {
      pass(gateway, Duration.ofMinutes(90));
      assertEquals("due 1 0", morning(gateway));
      String board = get(gateway, "/today/board");
      assertTrue(board.contains("时间已到，尚未截止"), board);
      assertFalse(board.contains("已结束"), board);
      assertTrue(get(gateway, "/today/board?lang=en").contains("time is up, not closed yet"));

      for (int second = 0; second < 5; second++) {
        pass(gateway, Duration.ofSeconds(1));
      }
      assertTrue(morning(gateway).startsWith("over 0"), morning(gateway));
      assertTrue(get(gateway, "/today/board").contains("已结束"));
    }
  }
}
