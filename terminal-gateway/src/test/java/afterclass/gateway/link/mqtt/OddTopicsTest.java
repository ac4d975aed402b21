package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.MessageLink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests with topics and payloads that break client libraries, through real brokers. */
class OddTopicsTest {
  private static final byte[] PAYLOAD = "1".getBytes(StandardCharsets.UTF_8);

  private static final List<String> ODD =
      List.of(
          "t/\uD83D\uDE00",
          "t/\uD835\uDD04/x",
          "t/a\u0001b",
          "t/\u0007",
          "t/\u007f",
          "t/\u0085",
          "t/\ufdd0",
          "t/\ufffe",
          "t/\uDBFF\uDFFF");

  /** A listener that counts messages and acknowledges all of them. */
  private static final class Counting implements MessageLink.Listener {
    final Set<String> topics = ConcurrentHashMap.newKeySet();
    final AtomicInteger downs = new AtomicInteger();
    volatile boolean drained;

    @Override
    public void onUp() {
      drained = false;
    }

    @Override
    public void onDown(String why) {
      downs.incrementAndGet();
    }

    @Override
    public void onDrained() {
      drained = true;
    }

    @Override
    public void onMessage(MessageLink.Delivery delivery) {
      topics.add(delivery.topic());
      delivery.done();
    }
  }

  private static MqttSettings settings(String uri) {
    return quick(MqttSettings.usual(uri, "gateway", null, null));
  }

  private static MqttSettings quick(MqttSettings settings) {
    return settings.watching(Duration.ofSeconds(1)).settling(Duration.ofMillis(300));
  }

  private static boolean publish(String uri, byte[] topic, byte[] payload) throws IOException {
    try (RawSender sender = new RawSender(uri, "stranger")) {
      return sender.publish(topic, payload);
    }
  }

  /**
   * Asserts that each message which the broker accepts arrives, and an ordinary message after it.
   */
  private static void survivesAll(String uri, MqttSettings settings) throws IOException {
    Counting told = new Counting();
    try (MqttLink link = new MqttLink(settings)) {
      link.start(List.of("t/#"), told);
      await().atMost(Duration.ofSeconds(30)).until(() -> told.drained);
      int attempts = told.downs.get();
      int taken = 0;
      for (String topic : ODD) {
        if (publish(uri, topic.getBytes(StandardCharsets.UTF_8), PAYLOAD)) {
          taken++;
          await().atMost(Duration.ofSeconds(10)).until(() -> told.topics.contains(topic));
        }
      }
      assertTrue(taken > 0, "the broker refused every odd topic: nothing was tried");
      Random random = new Random(20261128);
      for (int i = 0; i < 200; i++) {
        byte[] name = new byte[1 + random.nextInt(12)];
        random.nextBytes(name);
        byte[] topic = new byte[2 + name.length];
        topic[0] = 't';
        topic[1] = '/';
        System.arraycopy(name, 0, topic, 2, name.length);
        byte[] payload = new byte[random.nextInt(3000)];
        random.nextBytes(payload);
        publish(uri, topic, payload);
      }
      assertTrue(publish(uri, "t/last".getBytes(StandardCharsets.UTF_8), PAYLOAD));
      await().atMost(Duration.ofSeconds(10)).until(() -> told.topics.contains("t/last"));
      assertEquals(attempts, told.downs.get(), "the link broke");
    }
  }

  @Test
  void theLinkHearsOnBehindTheEmbeddedBroker() throws IOException {
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0, new OpenBrokerUsers())) {
      broker.start();
      survivesAll(broker.uri(), quick(broker.inside()));
    }
  }

  @Test
  void theLinkHearsOnBehindMosquitto(@TempDir Path directory) throws IOException {
    try (Mosquitto broker = new Mosquitto(directory)) {
      broker.start();
      survivesAll(broker.uri(), settings(broker.uri()));
    }
  }

  /**
   * Messages that arrived while no service listened are delivered and acknowledged at the next
   * start.
   */
  @Test
  void whatAPersistentBrokerKeptIsTakenOffOnce(@TempDir Path directory) throws IOException {
    try (Mosquitto broker = new Mosquitto(directory)) {
      broker.start();
      Counting first = new Counting();
      try (MqttLink link = new MqttLink(settings(broker.uri()))) {
        link.start(List.of("t/#"), first);
        await().atMost(Duration.ofSeconds(30)).until(() -> first.drained);
      }
      assertTrue(publish(broker.uri(), ODD.get(0).getBytes(StandardCharsets.UTF_8), PAYLOAD));
      Counting second = new Counting();
      try (MqttLink link = new MqttLink(settings(broker.uri()))) {
        link.start(List.of("t/#"), second);
        await().atMost(Duration.ofSeconds(30)).until(() -> second.drained);
      }
      assertEquals(Set.of(ODD.get(0)), second.topics);
      Counting third = new Counting();
      try (MqttLink link = new MqttLink(settings(broker.uri()))) {
        link.start(List.of("t/#"), third);
        await().atMost(Duration.ofSeconds(30)).until(() -> third.drained);
      }
      assertEquals(Set.of(), third.topics);
    }
  }
}
