package afterclass.simulator.it;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.pty.Pty;
import afterclass.simulator.terminal.osdp.ReaderLine;
import afterclass.simulator.terminal.osdp.Shown;
import afterclass.simulator.terminal.osdp.VirtualReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two readers on one line, put into service by the office while the service runs. */
class OsdpIT {
  private final HttpClient client = HttpClient.newHttpClient();

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  private static List<String> punches(EmbeddedGateway gateway) {
    return gateway.bean(PunchJournal.class).after(0, 10_000).stream()
        .map(stored -> stored.record())
        .filter(record -> record.kind() == JournalRecord.Kind.PUNCH)
        .map(record -> record.terminal() + " " + record.credential())
        .sorted()
        .toList();
  }

  private static TerminalStatus status(EmbeddedGateway gateway, String id) {
    return gateway.bean(TerminalSessions.class).statuses().stream()
        .filter(each -> each.terminal().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static boolean up(EmbeddedGateway gateway, String id) {
    return gateway.bean(TerminalSessions.class).statuses().stream()
        .anyMatch(each -> each.terminal().id().equals(id) && each.up());
  }

  private String ask(EmbeddedGateway gateway, String method, String path, String body)
      throws Exception {
    URI uri = gateway.uri().resolve("/api/terminals/school/" + path);
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    return answer.body();
  }

  private void register(EmbeddedGateway gateway, String id, int station, Path line)
      throws Exception {
    ask(
        gateway,
        "PUT",
        id,
        "{\"link\":\"serial\",\"protocol\":\"osdp\",\"address\":\"%s\",\"station\":\"%d\",\"since\":\"2020-01-01\"}"
            .formatted(line, station));
  }

  @Test
  void aReaderIsGivenItsKeyAndItsCardsComeSecuredThroughAPulledPlug(@TempDir Path directory)
      throws Exception {
    Assumptions.assumeTrue(Pty.available(), () -> Pty.unavailable().orElse(""));
    Path path = directory.resolve("line");
    VirtualReader hall = new VirtualReader(1, "", 7);
    VirtualReader gate = new VirtualReader(2, "", 8);
    Map<String, Object> settings =
        Map.of(
            "micronaut.server.port",
            -1,
            "attendance.site",
            "school",
            "attendance.store",
            directory.resolve("attendance.db").toString(),
            "attendance.mqtt.broker",
            "none");
    ReaderLine line = ReaderLine.open(path, List.of(hall, gate));
    try (EmbeddedGateway gateway = EmbeddedGateway.start(settings, InstantSource.system())) {
      register(gateway, "hall", 1, path);
      register(gateway, "gate", 2, path);
      until(() -> up(gateway, "gate") && up(gateway, "hall"));
      assertEquals("", hall.key(), "nobody opened a window");
      assertTrue(status(gateway, "hall").warnings().containsKey("in-clear"));
      ask(gateway, "POST", "hall/onboarding", "{\"minutes\":10}");
      until(() -> !hall.key().isEmpty());
      assertEquals("", gate.key(), "the window was for another");
      hall.card("04a1b2c3");
      gate.card("04d1e2f0");
      until(() -> punches(gateway).size() == 2);
      until(() -> hall.shown().stream().map(Shown::kind).toList().contains("green"));

      line.close();
      until(() -> !up(gateway, "hall"));
      hall.card("04a1b2c4");
      gate.card("04d1e2f1");
      line = ReaderLine.open(path, List.of(hall, gate));
      until(() -> punches(gateway).size() == 4);
      assertEquals(
          List.of("gate 04D1E2F0", "gate 04D1E2F1", "hall 04A1B2C3", "hall 04A1B2C4"),
          punches(gateway));
    } finally {
      line.close();
    }
  }
}
