package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MqttLinkTest {

  /** A listener that records the link's events, and acknowledges messages on request. */
  private static final class Told implements MessageLink.Listener {
    final List<String> states = new CopyOnWriteArrayList<>();
    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<MessageLink.Delivery> kept = new CopyOnWriteArrayList<>();
    volatile boolean taking = true;

    @Override
    public void onUp() {
      states.add("up");
    }

    @Override
    public void onDown(String why) {
      states.add("down");
    }

    @Override
    public void onDrained() {
      states.add("drained after " + messages.size());
    }

    @Override
    public void onMessage(MessageLink.Delivery delivery) {
      messages.add(delivery.payload().utf8());
      if (taking) {
        delivery.done();
      } else {
        kept.add(delivery);
      }
    }

    String last() {
      return states.isEmpty() ? "" : states.get(states.size() - 1);
    }
  }

  private static MqttSettings settings(String uri) {
    return quick(MqttSettings.usual(uri, "gateway", null, null));
  }

  private static MqttSettings quick(MqttSettings settings) {
    return settings.watching(Duration.ofSeconds(1)).settling(Duration.ofMillis(300));
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  private static void publish(String uri, String... payloads) throws MqttException {
    MqttClient client = new MqttClient(uri, "sender", new MemoryPersistence());
    client.connect();
    for (String payload : payloads) {
      client.publish("t/a", payload.getBytes(StandardCharsets.UTF_8), 1, false);
    }
    client.disconnect();
    client.close();
  }

  @Test
  void whatMosquittoKeptWhileWeWereAwayComesBeforeTheLinkIsDrained(@TempDir Path directory)
      throws IOException, MqttException {
    try (Mosquitto broker = new Mosquitto(directory)) {
      broker.start();
      Told first = new Told();
      try (MqttLink link = new MqttLink(settings(broker.uri()))) {
        link.start(List.of("t/+"), first);
        until(() -> first.last().startsWith("drained"));
      }
      assertEquals(List.of("up", "drained after 0"), settled(first));
      publish(broker.uri(), "1", "2", "3");
      Told second = new Told();
      try (MqttLink link = new MqttLink(settings(broker.uri()))) {
        link.start(List.of("t/+"), second);
        until(() -> second.last().startsWith("drained"));
        assertEquals(List.of("1", "2", "3"), second.messages);
        assertEquals("drained after 3", second.last());
      }
    }
  }

  /** Returns the events without attempts made before the broker listened. */
  private static List<String> settled(Told told) {
    return told.states.stream().filter(state -> !state.equals("down")).toList();
  }

  @Test
  void mosquittoSendsAgainWhatWasNotTakenOff(@TempDir Path directory)
      throws IOException, MqttException {
    try (Mosquitto broker = new Mosquitto(directory)) {
      broker.start();
      Told first = new Told();
      first.taking = false;
      try (MqttLink link = new MqttLink(settings(broker.uri()))) {
        link.start(List.of("t/+"), first);
        until(() -> first.last().startsWith("drained"));
        publish(broker.uri(), "1", "2");
        until(() -> first.messages.size() == 2);
      }
      Told second = new Told();
      try (MqttLink link = new MqttLink(settings(broker.uri()))) {
        link.start(List.of("t/+"), second);
        until(() -> second.last().startsWith("drained"));
        assertEquals(List.of("1", "2"), second.messages);
        // Acknowledged too late, on a lost connection: the present connection is not affected.
        first.kept.forEach(MessageLink.Delivery::done);
        publish(broker.uri(), "3");
        until(() -> second.messages.size() == 3);
      }
    }
  }

  @Test
  void mosquittoStopsAndComesBackWithEverythingItHad(@TempDir Path directory)
      throws IOException, MqttException {
    try (Mosquitto broker = new Mosquitto(directory)) {
      broker.start();
      Told told = new Told();
      try (MqttLink link = new MqttLink(settings(broker.uri()))) {
        link.start(List.of("t/+"), told);
        until(() -> told.last().startsWith("drained"));
        broker.stop();
        until(() -> told.last().equals("down"));
        assertFalse(link.publish("t/b", Bytes.ofUtf8("nobody is there")));
        broker.start();
        until(() -> told.last().startsWith("drained"));
        publish(broker.uri(), "1");
        until(() -> told.messages.size() == 1);
        assertTrue(link.publish("x/b", Bytes.ofUtf8("somebody is there")));
      }
    }
  }

  @Test
  void aBrokerThatForgotUsIsDrainedOnlyAfterTheTimeToSettle() {
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0, new OpenBrokerUsers())) {
      broker.start();
      Told told = new Told();
      MqttSettings slow = quick(broker.inside()).settling(Duration.ofMillis(1500));
      try (MqttLink link = new MqttLink(slow)) {
        link.start(List.of("t/+"), told);
        until(() -> told.last().startsWith("drained"));
        broker.stop();
        until(() -> told.last().equals("down"));
        broker.start();
        until(() -> told.last().equals("up"));
        long up = System.nanoTime();
        until(() -> told.last().startsWith("drained"));
        long waited = Duration.ofNanos(System.nanoTime() - up).toMillis();
        assertTrue(waited > 1000, "drained after " + waited + " ms");
      }
    }
  }

  @Test
  void manyAnswersAtOnceAllGoOutInOrder() throws MqttException {
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0, new OpenBrokerUsers())) {
      broker.start();
      Told told = new Told();
      try (MqttLink link = new MqttLink(quick(broker.inside()))) {
        link.start(List.of("t/+"), told);
        until(() -> told.last().startsWith("drained"));
        for (int i = 0; i < 3000; i++) {
          assertTrue(link.publish("t/b", Bytes.ofUtf8(Integer.toString(i))));
        }
        until(() -> told.messages.size() == 3000);
        for (int i = 0; i < 3000; i++) {
          assertEquals(Integer.toString(i), told.messages.get(i));
        }
      }
    }
  }
}
