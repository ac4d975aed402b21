package afterclass.gateway.web;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.mqtt.EmbeddedBroker;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void downWhileTheDatabaseCannotBeWrittenOrALinkIsDown(@TempDir Path folder) throws Exception {
    try (Office office = new Office(folder, true).staffed()) {
      await().atMost(SOON).until(() -> office.get("/health").statusCode() == 200);

      String url = "jdbc:sqlite:" + folder.resolve("attendance.db");
      try (Connection other = DriverManager.getConnection(url);
          Statement lock = other.createStatement()) {
        lock.execute("begin immediate");
        assertEquals(503, office.get("/health").statusCode());
        JsonNode store = part(office, "store");
        assertEquals("DOWN", store.get("status").asText());
        assertTrue(store.get("details").get("fault").asText().length() > 10, store.toString());
        lock.execute("rollback");
      }
      await().atMost(SOON).until(() -> office.get("/health").statusCode() == 200);

      office.gateway().bean(EmbeddedBroker.class).stop();
      await().atMost(SOON).until(() -> office.get("/health").statusCode() == 503);
      assertEquals("DOWN", part(office, "links").get("status").asText());
      office.gateway().bean(EmbeddedBroker.class).start();
      await().atMost(SOON).until(() -> office.get("/health").statusCode() == 200);
    }
  }

  @Test
  void itsPartsAreTheOnesThatTheOfficeKnows(@TempDir Path folder) throws Exception {
    try (Office office = new Office(folder, false).staffed()) {
      JsonNode parts = new ObjectMapper().readTree(office.get("/health").body()).get("details");
      Set<String> names = new TreeSet<>();
      parts.fieldNames().forEachRemaining(names::add);
      // The framework does not allow the last one to be renamed or left out.
      assertEquals(
          Set.of(
              "clock", "days", "disk", "links", "messages", "store", "writer", "gracefulShutdown"),
          names);
    }
  }

  private static JsonNode part(Office office, String name) throws Exception {
    return new ObjectMapper().readTree(office.get("/health").body()).get("details").get(name);
  }
}
