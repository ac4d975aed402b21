package afterclass.simulator.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.outside.Wanting;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.api.OwnAccount;
import afterclass.simulator.pty.Pty;
import afterclass.simulator.terminal.osdp.ReaderLine;
import afterclass.simulator.terminal.osdp.VirtualReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of two OSDP readers on one real line: one with its own key, one in the factory state. */
class OsdpOnboardingIT {
  private static final String KEY = "8f3d0c5a71b94e26d2a7f08b6c13e945";

  private final VirtualReader hall = new VirtualReader(1, KEY, 11);
  private final VirtualReader gate = new VirtualReader(2, "", 12);

  private final HttpClient http = HttpClient.newHttpClient();

  private void ask(EmbeddedGateway gateway, String method, String path, String json)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(gateway.uri() + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + OwnAccount.token(gateway))
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), answer.body());
    assertFalse(answer.body().contains("hex:"), answer.body());
  }

  /** Returns whether the service uses the reader's own key and has received a message with it. */
  private boolean spokenWithByItsKey(EmbeddedGateway gateway) {
    return gateway.bean(TerminalSessions.class).statuses().stream()
        .filter(status -> status.terminal().id().equals("gate") && status.lastHeard() != null)
        .map(status -> status.terminal().secret())
        .anyMatch(secret -> secret != null && secret.bytes().hex().equals(gate.key()));
  }

  private static long greens(VirtualReader reader) {
    return reader.shown().stream().filter(shown -> shown.kind().equals("green")).count();
  }

  private static String unasked(String card) {
    return "card " + card + " was held to it while nobody asked";
  }

  /** Returns the stored records that do not count, sorted. */
  private static List<String> undated(EmbeddedGateway gateway) {
    return SmallSchool.events(gateway).stream().filter(e -> e.contains("unknown-time")).toList();
  }

  @Test
  void aReaderIsAdoptedGivenItsKeyAndLosesNothingWhenTheLineIsUnplugged(@TempDir Path directory)
      throws Exception {
    Wanting.skipIf(Pty.LINE, Pty.unavailable());
    Path path = directory.resolve("line");
    Map<String, Object> settings = SmallSchool.settings(directory);
    SmallSchool.terminal(
        settings,
        "hall",
        Map.of(
            "link",
            "serial",
            "protocol",
            "osdp",
            "address",
            path.toString(),
            "station",
            "1",
            "password",
            "hex:" + KEY));
    try (EmbeddedGateway gateway = EmbeddedGateway.start(settings, SmallSchool.morning())) {
      try (ReaderLine line = ReaderLine.open(path, List.of(hall, gate))) {
        adopt(gateway, path);
        hall.card("04a1b2c1");
        gate.card("04a1b2c2");
        SmallSchool.until(() -> greens(hall) == 1 && greens(gate) == 1);
        assertEquals(List.of("gate 04A1B2C2", "hall 04A1B2C1"), SmallSchool.punches(gateway));
        assertTrue(line.broken().isEmpty());
      }
      hall.card("04a1b2c3");
      gate.card("04a1b2c4");
      gate.card("04a1b2c5");
      try (ReaderLine again = ReaderLine.open(path, List.of(hall, gate))) {
        SmallSchool.until(() -> undated(gateway).size() == 3);
        assertEquals(
            List.of(
                "gate card-of-unknown-time: " + unasked("04A1B2C4"),
                "gate card-of-unknown-time: " + unasked("04A1B2C5"),
                "hall card-of-unknown-time: " + unasked("04A1B2C3")),
            undated(gateway));
        SmallSchool.until(() -> SmallSchool.openOutages(gateway).isEmpty());
        assertEquals(1, greens(hall), "what cannot be dated is not shown as stored");
        hall.card("04a1b2c3");
        SmallSchool.until(() -> greens(hall) == 2);
        assertEquals(
            List.of("gate 04A1B2C2", "hall 04A1B2C1", "hall 04A1B2C3"),
            SmallSchool.punches(gateway));
        assertTrue(again.broken().isEmpty());
      }
    }
  }

  /**
   * Registers the reader and opens its onboarding window; a reader with a key sends nothing in
   * clear.
   */
  private void adopt(EmbeddedGateway gateway, Path path) throws Exception {
    ask(
        gateway,
        "PUT",
        "/api/terminals/school/gate",
        "{\"link\":\"serial\",\"protocol\":\"osdp\",\"address\":\"%s\",\"station\":\"2\"}"
            .formatted(path));
    assertEquals("", gate.key(), "the window is closed");
    ask(gateway, "POST", "/api/terminals/school/gate/onboarding", "{\"minutes\":10}");
    SmallSchool.until(() -> !gate.key().isEmpty() && spokenWithByItsKey(gateway));
  }
}
