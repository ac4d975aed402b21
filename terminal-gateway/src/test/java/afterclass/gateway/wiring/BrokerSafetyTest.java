package afterclass.gateway.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of the settings that the embedded broker needs before it accepts clients from other
 * machines.
 */
class BrokerSafetyTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T23:05:34Z"));

  private Path directory;

  @BeforeEach
  void open(@TempDir Path folder) {
    directory = folder;
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>();
    settings.put("attendance.store", directory.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.port", 0);
    settings.put("attendance.terminals.gate-1.link", "mqtt");
    settings.put("attendance.terminals.gate-1.protocol", "attendance");
    return settings;
  }

  @Test
  void beyondLoopbackEveryTerminalNeedsAPassword() {
    Map<String, Object> settings = settings();
    settings.put("attendance.mqtt.host", "0.0.0.0");
    List<String> problems = ConfigCheck.of(settings).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("attendance.mqtt.host: found 0.0.0.0"));
    assertTrue(problems.get(0).contains("school/gate-1"));
    settings.put("micronaut.server.port", -1);
    Exception e =
        assertThrows(Exception.class, () -> EmbeddedGateway.start(settings, CLOCK).close());
    assertTrue(e.toString().contains("school/gate-1"), e::toString);
    settings.remove("micronaut.server.port");
    settings.put("attendance.terminals.gate-1.password", "a long secret");
    assertEquals(List.of(), ConfigCheck.of(settings).problems());
  }

  @Test
  void bothFilesOfTlsAreNeededAndNamed() {
    Map<String, Object> settings = settings();
    settings.put("attendance.mqtt.certificate", directory.resolve("none.pem").toString());
    assertEquals(
        List.of(
            "attendance.mqtt.key: found nothing, expected a file:"
                + " attendance.mqtt.certificate and attendance.mqtt.key belong together"),
        ConfigCheck.of(settings).problems());
    settings.put("attendance.mqtt.key", directory.resolve("none.key").toString());
    List<String> problems = ConfigCheck.of(settings).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertTrue(
        problems.get(0).startsWith("attendance.mqtt.certificate: found " + directory),
        problems.get(0));
  }
}
