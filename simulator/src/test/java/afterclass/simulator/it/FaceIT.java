package afterclass.simulator.it;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.wiring.EmbeddedGateway;
import afterclass.simulator.terminal.face.FaceMessages;
import afterclass.simulator.terminal.face.FaceTerminal;
import afterclass.simulator.terminal.maker.MakerReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of face terminals and home-made readers over a real broker, with a real store. */
class FaceIT {
  private static final Instant NOW = Instant.parse("2026-04-10T02:00:00Z");
  private static final LocalDateTime LOCAL = LocalDateTime.parse("2026-04-10T10:00:00");

  private static EmbeddedGateway gateway(Path directory, URI broker) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", 0);
    settings.put("attendance.site", "school");
    settings.put("attendance.zone", "Asia/Shanghai");
    settings.put("attendance.store", directory.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.broker", broker.toString());
    settings.put("attendance.mqtt.client-id", "gateway-of-a-test");
    terminal(settings, "door", "face", "1026700");
    terminal(settings, "lab", "esp-rfid", "rfid#lab-1");
    terminal(settings, "hall", "tasmota", "");
    terminal(settings, "gym", "esphome", "gym/tag");
    return EmbeddedGateway.start(settings, InstantSource.fixed(NOW));
  }

  private static void terminal(
      Map<String, Object> settings, String id, String protocol, String address) {
    settings.put("attendance.terminals." + id + ".link", "mqtt");
    settings.put("attendance.terminals." + id + ".protocol", protocol);
    settings.put("attendance.terminals." + id + ".address", address);
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(condition);
  }

  private static List<String> kept(EmbeddedGateway gateway, String kind) {
    return gateway.bean(PunchJournal.class).after(0, 1_000).stream()
        .map(stored -> stored.record())
        .filter(record -> record.kind().name().equals(kind))
        .map(r -> r.terminal() + " " + r.credential() + " " + r.recordNo() + " " + r.occurredAt())
        .sorted()
        .toList();
  }

  @Test
  void everyFaceOnceThroughLostAcksRestartsAndResetsAndNoPicture(@TempDir Path directory)
      throws Exception {
    try (TestBroker broker = TestBroker.start(directory)) {
      everyFaceOnce(broker, directory);
    }
    assertNoPicture(directory);
  }

  private static void everyFaceOnce(TestBroker broker, Path directory) throws Exception {
    EmbeddedGateway gateway = gateway(directory, broker.uri());
    String uri = broker.uri().toString();
    try (FaceTerminal door = new FaceTerminal(uri, "1026700", Duration.ofMillis(300));
        FaceTerminal stranger = new FaceTerminal(uri, "999", Duration.ofMillis(300))) {
      door.powerOn();
      until(() -> door.heard().stream().anyMatch(said -> said.contains("Online-Ack")));
      until(() -> door.heard().stream().anyMatch(said -> said.contains("ManualPushRecords")));
      door.loseAcks(2);
      door.see("c1", "1", 1, LOCAL);
      door.see(" ", "3", 1, LOCAL.plusSeconds(1));
      door.see("c1", "1", 2, LOCAL.plusSeconds(2));
      until(() -> door.waiting() == 0);
      stranger.powerOn();
      stranger.see("c9", "9", 1, LOCAL);
      EmbeddedGateway running = gateway;
      until(() -> !kept(running, "QUARANTINED").isEmpty());
      stranger.powerOff();

      broker.stop();
      door.see("c2", "2", 1, LOCAL.plusSeconds(3));
      broker.begin();
      until(() -> door.waiting() == 0);

      gateway.close();
      door.see("c2", "2", 1, LOCAL.plusSeconds(4));
      assertEquals(1, door.waiting());
      gateway = gateway(directory, broker.uri());
      until(() -> door.waiting() == 0);
      door.resetNumbers();
      door.see("c3", "4", 1, LOCAL.plusSeconds(5));
      until(() -> door.waiting() == 0);
      assertEquals(
          List.of(
              "door c1 1 2026-04-10T02:00:00Z",
              "door c2 4 2026-04-10T02:00:03Z",
              "door c2 5 2026-04-10T02:00:04Z",
              "door c3 1 2026-04-10T02:00:05Z",
              "door user/3 2 2026-04-10T02:00:01Z"),
          kept(gateway, "PUNCH"));
      assertTrue(kept(gateway, "EVENT").contains("door null 3 2026-04-10T02:00:02Z"));
      assertTrue(stranger.heard().isEmpty(), "heard: " + stranger.heard());
    } finally {
      gateway.close();
    }
  }

  private static void assertNoPicture(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(content.contains(FaceMessages.PIXELS), "a picture in " + file);
      }
    }
  }

  @Test
  void everyCardOfEveryReaderIsAPunch(@TempDir Path directory) throws Exception {
    try (TestBroker broker = TestBroker.start(directory);
        EmbeddedGateway gateway = gateway(directory, broker.uri());
        MakerReader reader =
            new MakerReader(broker.uri().toString(), "r", "hall", "tele/hall/LWT", "Offline")) {
      // A QoS 0 message sent before the service has subscribed is lost.
      until(
          () ->
              gateway.bean(TerminalSessions.class).links().stream()
                  .anyMatch(link -> link.name().equals("mqtt") && link.up()));
      reader.say("gym/tag", "74-10-37-94", true);
      reader.espRfid("rfid", "lab-1", "0a004d76", NOW);
      reader.espRfid("rfid", "lab-2", "0a004d77", NOW);
      reader.tasmota("hall", "RC522", "E9F35959", LOCAL);
      reader.tasmota("hall", "RC522", "E9F35959", LOCAL);
      reader.say("tele/hall/SENSOR", "{\"Time\":\"2026-04-10T10:00:00\"}", false);
      reader.say("gym/tag", "5076483", false);
      until(() -> kept(gateway, "PUNCH").size() == 4);
      assertEquals(
          List.of(
              "gym 5076483 null 2026-04-10T02:00:00Z",
              "gym 74-10-37-94 null 2026-04-10T02:00:00Z",
              "hall E9F35959 null 2026-04-10T02:00:00Z",
              "lab 0A004D76 null 2026-04-10T02:00:00Z"),
          kept(gateway, "PUNCH"));
      until(() -> kept(gateway, "QUARANTINED").size() >= 1);
    }
  }
}
