package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.MessageLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that no client is admitted to the broker before the gateway has subscribed. */
// Links are kept open and closed deliberately; repeated tasks end with their threads.
@SuppressWarnings({"try", "FutureReturnValueIgnored"})
class BrokerPortsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int TERMINALS = 8;
  private static final int RESTARTS = 5;

  /** A listener that acknowledges every punch, as the service does once it is stored. */
  static final class Answering implements MessageLink.Listener {
    final Set<String> heard = ConcurrentHashMap.newKeySet();
    final AtomicInteger downs = new AtomicInteger();
    private volatile @Nullable MqttLink link;

    void on(MqttLink other) {
      link = other;
    }

    @Override
    public void onUp() {}

    @Override
    public void onDown(String why) {
      downs.incrementAndGet();
    }

    @Override
    public void onDrained() {}

    @Override
    public void onMessage(MessageLink.Delivery delivery) {
      String topic = delivery.topic();
      heard.add(topic);
      if (topic.endsWith("/punch")) {
        Objects.requireNonNull(link).publish(topic.replace("/punch", "/ack"), delivery.payload());
      }
      delivery.done();
    }
  }

  /**
   * A terminal that connects repeatedly with a retained birth message, repeats its punch, and
   * disconnects.
   */
  private record Restless(String uri, String id, AtomicInteger failures) {
    private static final int CLEAN = 2;
    private static final int RETAINED_WILL = 4 + 8 + 32;

    void again() {
      byte[] status = utf8("attendance/school/" + id + "/status");
      byte[] punch = utf8("attendance/school/" + id + "/punch");
      try (RawSender sender = RawSender.unconnected(uri)) {
        sender.connect(id, CLEAN + RETAINED_WILL, status, utf8("0"));
        if (sender.answered(10_000)) {
          sender.raw(0x33, RawSender.message(status, utf8("1")));
          sender.raw(0x3A, RawSender.message(punch, utf8("1")));
        }
      } catch (IOException e) {
        failures.incrementAndGet(); // the terminal tries again shortly
      }
    }

    private static byte[] utf8(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static MqttSettings quick(EmbeddedBroker broker) {
    return broker.inside().watching(Duration.ofSeconds(1)).settling(Duration.ofMillis(300));
  }

  private static MqttClient punching(String uri, AtomicInteger answers) throws MqttException {
    MqttClient client = new MqttClient(uri, "gate", new MemoryPersistence());
    client.setTimeToWait(20_000);
    MqttConnectOptions options = new MqttConnectOptions();
    options.setConnectionTimeout(20);
    client.connect(options);
    client.subscribe(
        "attendance/school/gate/ack", 1, (topic, message) -> answers.incrementAndGet());
    client.publish("attendance/school/gate/punch", new byte[] {1}, 1, false);
    return client;
  }

  /** Returns the time from the service's start to the first acknowledgement, in milliseconds. */
  private static long firstAnswer(int port) throws MqttException {
    long begin = System.nanoTime();
    Answering told = new Answering();
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", port, new OpenBrokerUsers());
        MqttLink link = start(broker, told)) {
      AtomicInteger answers = new AtomicInteger();
      try (MqttClient gate = punching(broker.uri(), answers)) {
        await().atMost(PATIENCE).until(() -> answers.get() > 0);
        long took = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        gate.disconnectForcibly(0, 100);
        assertEquals(0, told.downs.get(), "the link broke");
        return took;
      }
    }
  }

  private static MqttLink start(EmbeddedBroker broker, Answering told) {
    broker.start();
    MqttLink link = new MqttLink(quick(broker));
    told.on(link);
    link.start(List.of("attendance/+/+/punch", "attendance/+/+/status"), told);
    return link;
  }

  /** Long waits on a busy machine do not fail the test; the times are printed. */
  @Test
  void itBeginsUnderTerminalsThatNeverRest() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    int restarts = Integer.getInteger("restarts", RESTARTS);
    AtomicInteger failures = new AtomicInteger();
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(TERMINALS);
    List<Long> times = new ArrayList<>();
    try {
      for (int i = 0; i < TERMINALS; i++) {
        Restless terminal = new Restless("tcp://127.0.0.1:" + port, "restless-" + i, failures);
        threads.scheduleWithFixedDelay(terminal::again, 0, 20, TimeUnit.MILLISECONDS);
      }
      for (int run = 0; run < restarts; run++) {
        times.add(firstAnswer(port));
      }
    } finally {
      threads.shutdownNow();
      assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
    }
    System.out.println(
        "milliseconds from start to first acknowledgement: "
            + times
            + ", calls that failed: "
            + failures);
    assertEquals(restarts, times.size());
  }

  private static RawSender caller(EmbeddedBroker broker, String id) throws IOException {
    RawSender caller = RawSender.unconnected(broker.uri());
    caller.connect(id, 2, new byte[0], new byte[0]);
    return caller;
  }

  @Test
  void whoCallsBeforeTheGatewayHasSubscribedWaits() throws Exception {
    Answering told = new Answering();
    AtomicInteger answers = new AtomicInteger();
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0, new OpenBrokerUsers())) {
      broker.start();
      assertFalse(broker.open());
      try (RawSender early = caller(broker, "early")) {
        assertFalse(early.answered(500));
        try (MqttLink link = start(broker, told);
            MqttClient gate = punching(broker.uri(), answers)) {
          assertTrue(early.answered(20_000));
          await().atMost(PATIENCE).until(() -> answers.get() > 0);
          assertTrue(broker.open());
          // If the gateway leaves, all clients are disconnected.
          link.close();
          await().atMost(PATIENCE).until(() -> !broker.open() && !gate.isConnected());
        }
      }
      Answering again = new Answering();
      try (RawSender late = caller(broker, "late")) {
        assertFalse(late.answered(500));
        try (MqttLink link = start(broker, again);
            MqttClient gate = punching(broker.uri(), answers)) {
          assertTrue(late.answered(20_000));
          await().atMost(PATIENCE).until(() -> answers.get() > 1);
          gate.disconnectForcibly(0, 100);
        }
      }
    }
  }

  @Test
  void aPortThatIsTakenIsSaidAtTheStart() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        EmbeddedBroker broker =
            new EmbeddedBroker("127.0.0.1", other.getLocalPort(), new OpenBrokerUsers())) {
      UncheckedIOException e = assertThrows(UncheckedIOException.class, broker::start);
      assertTrue(
          String.valueOf(e.getMessage())
              .contains("cannot listen on 127.0.0.1:" + other.getLocalPort()),
          e.getMessage());
      assertFalse(broker.running());
    }
  }

  /** The port stays bound, and the gateway must subscribe again before a client is admitted. */
  @Test
  void aBrokerThatIsStartedAnewWaitsForTheGatewayToo() throws Exception {
    Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
    Answering told = new Answering();
    AtomicInteger answers = new AtomicInteger();
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0, new OpenBrokerUsers());
        MqttLink link = start(broker, told)) {
      MqttClient gate = punching(broker.uri(), answers);
      await().atMost(PATIENCE).until(() -> answers.get() > 0);
      int port = broker.port();
      Thread.getAllStackTraces().keySet().stream()
          .filter(t -> !before.contains(t) && t.getName().startsWith("Session Executor"))
          .forEach(Thread::interrupt);
      await().atMost(PATIENCE).until(() -> !gate.isConnected());
      gate.close(true);
      try (MqttClient back = punching(broker.uri(), answers)) {
        await().atMost(PATIENCE).until(() -> answers.get() > 1);
        back.disconnectForcibly(0, 100);
      }
      assertEquals(port, broker.port());
    }
  }
}
