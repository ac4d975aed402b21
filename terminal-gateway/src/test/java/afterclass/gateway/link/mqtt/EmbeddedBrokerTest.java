package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;

class EmbeddedBrokerTest {
  private static final byte[] PAYLOAD = "x".getBytes(StandardCharsets.UTF_8);

  /** Connects the gateway as a plain client that acknowledges every message. */
  static MqttClient gateway(EmbeddedBroker broker) throws MqttException {
    MqttSettings inside = broker.inside();
    MqttClient client = new MqttClient(inside.uri(), inside.clientId(), new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setUserName(inside.username());
    options.setPassword(Objects.requireNonNull(inside.password()).toCharArray());
    client.connect(options);
    return client;
  }

  static MqttClient client(EmbeddedBroker broker, String id) throws MqttException {
    MqttClient client = new MqttClient(broker.uri(), id, new MemoryPersistence());
    client.connect();
    return client;
  }

  /** A face terminal sends a picture, and right after it a reader sends each message only once. */
  @Test
  void dropsNothingForTheGatewayBehindALargeMessage() throws Exception {
    int rounds = 20;
    int small = 50;
    AtomicInteger heard = new AtomicInteger();
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0, new OpenBrokerUsers())) {
      broker.start();
      try (MqttClient gateway = gateway(broker)) {
        gateway.subscribe("#", 1, (topic, message) -> heard.incrementAndGet());
        try (MqttClient face = client(broker, "face");
            MqttClient reader = client(broker, "reader")) {
          for (int round = 0; round < rounds; round++) {
            face.publish("mqtt/face/1/Rec", new byte[2_000_000], 0, false);
            for (int i = 0; i < small; i++) {
              reader.publish("rfid/send", PAYLOAD, 0, false);
            }
          }
          await().atMost(Duration.ofMinutes(1)).until(() -> heard.get() == rounds * (1 + small));
          face.disconnect();
          reader.disconnect();
        }
        gateway.disconnect();
      }
    }
  }

  @Test
  void aClientMayLeaveItsIdToTheBroker() throws MqttException {
    AtomicInteger heard = new AtomicInteger();
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0, new OpenBrokerUsers())) {
      broker.start();
      try (MqttClient gateway = gateway(broker)) {
        gateway.subscribe("#", 1, (topic, message) -> heard.incrementAndGet());
        try (MqttClient one = client(broker, "");
            MqttClient two = client(broker, "")) {
          one.publish("t/1", PAYLOAD, 1, false);
          two.publish("t/2", PAYLOAD, 2, false);
          await().atMost(Duration.ofSeconds(30)).until(() -> heard.get() == 2);
          one.disconnect();
          two.disconnect();
        }
        gateway.disconnect();
      }
    }
  }
}
