package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moquette.broker.subscriptions.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedBrokerTest {
  private static final byte[] PAYLOAD = "x".getBytes(StandardCharsets.UTF_8);

  private static boolean takes(String uri, String id) {
    try (MqttClient client = new MqttClient(uri, id, new MemoryPersistence())) {
      client.setTimeToWait(2000);
      client.connect();
      client.publish("attendance/school/gate/punch", PAYLOAD, 1, false);
      client.disconnect();
      return true;
    } catch (MqttException e) {
      return false;
    }
  }

  @Test
  void comesBackWhenItsThreadsDied() {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0)) {
      broker.start();
      assertTrue(takes(broker.uri(), "before"));
      int port = broker.port();
      Thread.getAllStackTraces().keySet().stream()
          .filter(t -> !before.contains(t) && t.getName().startsWith("Session Executor"))
          .forEach(Thread::interrupt);
      assertFalse(takes(broker.uri(), "after"));
      await().atMost(Duration.ofSeconds(30)).until(() -> takes(broker.uri(), "after"));
      assertEquals(port, broker.port());
    }
  }

  /** A face terminal's picture, and right behind it a reader that says everything once. */
  @Test
  void dropsNothingForTheGatewayBehindALargeMessage() throws Exception {
    int rounds = 20;
    int small = 50;
    AtomicInteger heard = new AtomicInteger();
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0);
        MqttClient gateway = client(broker, broker.insider());
        MqttClient face = client(broker, "face");
        MqttClient reader = client(broker, "reader")) {
      gateway.subscribe("#", 1, (topic, message) -> heard.incrementAndGet());
      for (int round = 0; round < rounds; round++) {
        face.publish("mqtt/face/1/Rec", new byte[2_000_000], 0, false);
        for (int i = 0; i < small; i++) {
          reader.publish("rfid/send", PAYLOAD, 0, false);
        }
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> heard.get() == rounds * (1 + small));
      gateway.disconnect();
      face.disconnect();
      reader.disconnect();
    }
  }

  private static MqttClient client(EmbeddedBroker broker, String id) throws MqttException {
    broker.start();
    MqttClient client = new MqttClient(broker.uri(), id, new MemoryPersistence());
    client.connect();
    return client;
  }

  @Test
  void nobodyCanGuessTheGatewaysName() {
    EmbeddedBroker one = new EmbeddedBroker("127.0.0.1", 0);
    EmbeddedBroker other = new EmbeddedBroker("127.0.0.1", 0);
    assertNotEquals(one.insider(), other.insider());
    one.close();
    other.close();
  }

  @Test
  void aClientMayLeaveItsIdToTheBroker() {
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0)) {
      broker.start();
      assertTrue(takes(broker.uri(), ""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gw, attendance/s/t/ack, true, true",
    "gw, attendance-gateway/gw/round, true, true",
    "gw, attendance/+/+/punch, true, true",
    "t, attendance/s/t/punch, true, true",
    "t, attendance/s/other/status, true, true",
    "t, attendance/s/t/ack, false, true",
    "t, attendance/s/other/ack, false, true",
    "t, attendance-gateway/gw/round, false, false",
    "t, attendance-gateway/t/round, true, true",
    "t, #, true, false",
    "t, +/+/round, true, false",
    "t, attendance/#, true, true",
  })
  void onlyTheGatewayAcknowledgesAndHearsItself(
      String client, String topic, boolean write, boolean read) {
    BrokerRules rules = new BrokerRules("gw");
    assertEquals(write, rules.canWrite(new Topic(topic), "", client));
    assertEquals(read, rules.canRead(new Topic(topic), "", client));
  }
}
