package afterclass.gateway.wiring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.days.WorkList;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.PunchJournal;
import afterclass.gateway.journal.StoredRecord;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.TerminalSessions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of the whole service: a punch over its own broker, into its own store, and the
 * acknowledgement.
 */
class ListeningGatewayTest {
  private static final Instant NOW = Instant.parse("2026-11-22T23:05:34Z");
  private static final String PUNCH =
      "{\"seq\":17,\"credential\":\"0012345678\",\"at\":\"2026-11-23T07:05:33+08:00\"}";

  private static EmbeddedGateway start(Path directory) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("micronaut.server.port", -1);
    settings.put("attendance.store", directory.resolve("attendance.db").toString());
    settings.put("attendance.mqtt.port", 0);
    settings.put("attendance.terminals.gate-1.link", "mqtt");
    settings.put("attendance.terminals.gate-1.protocol", "attendance");
    return EmbeddedGateway.start(settings, InstantSource.fixed(NOW));
  }

  private static List<String> punchAndAwaitAnswer(int port, String clientId) throws MqttException {
    List<String> answers = new CopyOnWriteArrayList<>();
    IMqttMessageListener listener =
        (topic, message) -> answers.add(new String(message.getPayload(), StandardCharsets.UTF_8));
    MqttClient client =
        new MqttClient("tcp://127.0.0.1:" + port, clientId, new MemoryPersistence());
    client.connect();
    client.subscribe("attendance/school/gate-1/ack", 1, listener);
    publish(client, "status", "{\"state\":\"online\",\"lastSeq\":17}", true);
    // Repeated as a terminal does every ten seconds, so that the order of start-up does not matter.
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              if (answers.isEmpty()) {
                publish(client, "punch", PUNCH, false);
              }
              return !answers.isEmpty();
            });
    client.disconnect();
    client.close();
    return answers.stream().distinct().toList();
  }

  private static void publish(MqttClient client, String what, String payload, boolean retained)
      throws MqttException {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    client.publish("attendance/school/gate-1/" + what, bytes, 1, retained);
  }

  @Test
  void aPunchIsAnsweredAndKeptAlsoWhenItIsRepeatedAfterARestart(@TempDir Path directory)
      throws MqttException {
    for (int run = 1; run <= 2; run++) {
      try (EmbeddedGateway gateway = start(directory)) {
        // With the terminal's user name, and without one as in a manual test.
        String clientId = run == 1 ? "gate-1" : "by-hand";
        assertEquals(List.of("{\"seq\":17}"), punchAndAwaitAnswer(gateway.brokerPort(), clientId));
        List<JournalRecord> punches =
            gateway.bean(PunchJournal.class).after(0, 100).stream()
                .map(StoredRecord::record)
                .filter(record -> record.kind() == JournalRecord.Kind.PUNCH)
                .toList();
        assertEquals(1, punches.size(), "run " + run);
        assertEquals("0012345678", punches.get(0).credential());
        assertEquals(1, gateway.bean(TerminalSessions.class).statuses().size());
        // The scheduler judges by itself: it has processed all that the journal holds.
        PunchJournal journal = gateway.bean(PunchJournal.class);
        WorkList work = gateway.bean(WorkList.class);
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> work.journalCursor() == journal.lastPosition());
        OutageLog outages = gateway.bean(OutageLog.class);
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> outages.between(NOW, NOW).stream().allMatch(each -> each.nothingLost()));
      }
    }
  }
}
