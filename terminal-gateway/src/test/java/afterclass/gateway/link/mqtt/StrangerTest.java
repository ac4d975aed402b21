package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.Secret;
import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that neither unregistered clients nor terminals can act for another terminal at the
 * embedded broker.
 */
class StrangerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String OWN = "attendance/school/gate-1/";
  private static final String OTHER = "attendance/school/gate-2/";
  private static final int LARGEST = 1_000;

  private final OpenBrokerUsers users = new OpenBrokerUsers();

  /** Number of messages received by the gateway, by topic. */
  private final Map<String, Integer> heard = new ConcurrentHashMap<>();

  private final Set<String> retained = ConcurrentHashMap.newKeySet();
  private EmbeddedBroker broker;
  private MqttClient gateway;

  private static BrokerUser terminal(String name) {
    String own = "attendance/school/" + name + "/";
    return new BrokerUser(
        name,
        new Secret(Bytes.ofUtf8("secret of " + name)),
        Set.of(own + "punch", own + "status"),
        Set.of(own + "status"),
        Set.of(own + "ack"),
        LARGEST);
  }

  @BeforeEach
  void begin() throws MqttException {
    users.known.put("gate-1", terminal("gate-1"));
    users.known.put("gate-2", terminal("gate-2"));
    broker = new EmbeddedBroker("127.0.0.1", 0, users);
    broker.start();
    gateway = EmbeddedBrokerTest.gateway(broker);
    gateway.subscribe(
        "#", 1, (topic, message) -> heard.merge(topic, message.getPayload().length, Integer::sum));
  }

  @AfterEach
  void end() throws MqttException {
    gateway.disconnectForcibly(0, 100);
    gateway.close(true);
    broker.close();
  }

  private static MqttConnectOptions as(String user, String password) {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setConnectionTimeout(10);
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setUserName(user);
    options.setPassword(password.toCharArray());
    return options;
  }

  private static MqttConnectOptions as(String user) {
    return as(user, "secret of " + user);
  }

  private MqttClient client(String id) throws MqttException {
    return new MqttClient(broker.uri(), id, new MemoryPersistence());
  }

  private MqttClient in(String id, MqttConnectOptions options) throws MqttException {
    MqttClient client = client(id);
    client.setTimeToWait(10_000);
    client.connect(options);
    return client;
  }

  private boolean letIn(String id, MqttConnectOptions options) throws MqttException {
    try (MqttClient client = client(id)) {
      client.connect(options);
      client.disconnect();
      return true;
    } catch (MqttException e) {
      return false;
    }
  }

  /** Sends a message that must arrive, and asserts that no other message came before it. */
  private void nothingElse(MqttClient client, String topic) throws MqttException {
    client.publish(topic, new byte[] {9}, 1, false);
    await().atMost(PATIENCE).until(() -> heard.containsKey(topic));
    assertEquals(Set.of(topic), heard.keySet());
  }

  @Test
  void eachTerminalHasItsOwnPassword() throws MqttException {
    assertTrue(letIn("gate-1", as("gate-1")));
    assertFalse(letIn("gate-1", as("gate-1", "secret of gate-2")));
    assertFalse(letIn("gate-1", as("gate-2", "secret of gate-1")));
    MqttConnectOptions without = new MqttConnectOptions();
    without.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    assertFalse(letIn("gate-1", without));
    assertFalse(letIn(broker.inside().clientId(), as(broker.inside().clientId(), "x")));
    assertEquals(
        List.of(
            BrokerRefusal.WRONG_PASSWORD,
            BrokerRefusal.WRONG_PASSWORD,
            BrokerRefusal.NO_PASSWORD,
            BrokerRefusal.NAME),
        users.refusals);
  }

  /** A session is that of a user, whatever its client id: the real terminal stays connected. */
  @Test
  void nobodyTakesASessionByItsClientId() throws MqttException {
    try (MqttClient one = in("gate-1", as("gate-1"));
        MqttClient two = in("gate-1", as("gate-2"));
        MqttClient three = in(broker.inside().clientId(), as("gate-2"))) {
      one.publish(OWN + "punch", new byte[] {1}, 1, false);
      two.publish(OTHER + "punch", new byte[] {1}, 1, false);
      three.publish(OTHER + "status", new byte[] {1}, 1, false);
      await().atMost(PATIENCE).until(() -> heard.size() == 3);
      assertTrue(one.isConnected() && two.isConnected() && gateway.isConnected());
      one.disconnect();
      two.disconnect();
      three.disconnect();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OWN + "ack", OTHER + "punch", "t", "$SYS/x", "mqtt/face/1"})
  void whatIsNotItsOwnIsTakenAndDropped(String topic) throws MqttException {
    try (MqttClient one = in("gate-1", as("gate-1"))) {
      for (int qos = 0; qos <= 2; qos++) {
        one.publish(topic, new byte[] {1}, qos, true);
      }
      nothingElse(one, OWN + "punch");
      assertTrue(users.refusals.contains(BrokerRefusal.TOPIC));
      one.disconnect();
    }
  }

  @Test
  void aPayloadLargerThanItsProtocolsIsDropped() throws MqttException {
    try (MqttClient one = in("gate-1", as("gate-1"))) {
      one.publish(OWN + "status", new byte[LARGEST + 1], 1, false);
      nothingElse(one, OWN + "punch");
      assertEquals(List.of(BrokerRefusal.LARGE), users.refusals);
      one.disconnect();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"#", "+/#", "attendance/#", OTHER + "ack", "$share/x/" + OWN + "ack", "$SYS/#"})
  void itHearsOnlyWhatIsSaidToIt(String filter) throws MqttException {
    try (MqttClient one = in("gate-1", as("gate-1"))) {
      assertThrows(MqttException.class, () -> one.subscribe(filter, 1));
      assertEquals(List.of(BrokerRefusal.SUBSCRIPTION), users.refusals);
      one.disconnectForcibly(0, 100);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "attendance/school/gate-1/status, 10, true",
    "attendance/school/gate-1/status, 1001, false",
    "attendance/school/gate-1/ack, 10, false",
    "attendance/school/gate-2/status, 10, false",
    "mqtt/face/1, 10, false",
    "$SYS/x, 10, false",
  })
  void aLastWillIsHeldAgainstTheSameRules(String topic, int size, boolean taken)
      throws MqttException {
    MqttConnectOptions options = as("gate-1");
    options.setWill(topic, new byte[size], 1, true);
    assertEquals(taken, letIn("gate-1", options));
    assertEquals(taken ? List.of() : List.of(BrokerRefusal.WILL), users.refusals);
  }

  @Test
  void onlyWhatAProtocolNeedsIsKeptForNewcomers() throws MqttException {
    try (MqttClient one = in("gate-1", as("gate-1"))) {
      one.publish(OWN + "status", new byte[] {1}, 1, true);
      one.publish(OWN + "punch", new byte[] {1}, 1, true);
      await().atMost(PATIENCE).until(() -> heard.size() == 2);
      gateway.unsubscribe("#");
      gateway.subscribe("attendance/#", 1, (topic, message) -> retained.add(topic));
      one.publish(OWN + "status", new byte[] {2}, 2, true);
      await().atMost(PATIENCE).until(() -> !retained.isEmpty());
      gateway.unsubscribe("attendance/#");
      retained.clear();
      gateway.subscribe("attendance/+/+/punch", 1, (topic, message) -> retained.add(topic));
      gateway.subscribe("attendance/+/+/status", 1, (topic, message) -> retained.add(topic));
      await().atMost(PATIENCE).until(() -> retained.contains(OWN + "status"));
      assertEquals(Set.of(OWN + "status"), retained);
      assertEquals(List.of(BrokerRefusal.RETAIN), users.refusals);
      one.disconnect();
    }
  }

  /** Without a limit, Moquette's retained messages would fill the heap of the service. */
  @Test
  void whatIsKeptHasABound() throws MqttException {
    int each = 2 * 1024 * 1024;
    try (MqttClient one = in("stranger", new MqttConnectOptions())) {
      for (int i = 0; i < 6; i++) {
        one.publish("t/" + i, new byte[each], 1, true);
      }
      await().atMost(PATIENCE).until(() -> heard.size() == 6);
      assertEquals(List.of(BrokerRefusal.RETAIN, BrokerRefusal.RETAIN), users.refusals);
      one.disconnect();
    }
  }

  @Test
  void beyondLoopbackNobodyComesWithoutAPassword() {
    BrokerRules rules = new BrokerRules("gateway", users, false);
    users.known.put("gate-3", new BrokerUser("gate-3", null, Set.of(), Set.of(), Set.of(), 1));
    assertEquals(BrokerRefusal.STRANGER, rules.entry("nobody", "nobody", null));
    assertEquals(BrokerRefusal.NO_PASSWORD, rules.entry("gate-3", "x", null));
    assertEquals(BrokerRefusal.NO_PASSWORD, rules.entry("gate-1", "x", null));
    assertEquals(null, rules.entry("gate-1", "x", BrokerRules.bytes("secret of gate-1")));
  }

  /** The guesses come from the address of a connected terminal. */
  @Test
  void guessingIsSlowAndShutsNoTerminalOut() throws MqttException {
    assertTrue(letIn("gate-1", as("gate-1")));
    for (int i = 0; i < 40; i++) {
      assertFalse(letIn("x", as("gate-2", "guess " + i)));
    }
    assertTrue(users.refusals.contains(BrokerRefusal.SLOWED), users.refusals::toString);
    assertTrue(letIn("gate-1", as("gate-1")));
  }

  /** Packets that the protocol does not allow at that moment. */
  @Test
  void hostilePacketsHurtNobodyElse() throws Exception {
    Random random = new Random(20261128);
    for (int i = 0; i < 300; i++) {
      hostile(random, i);
    }
    try (MqttClient one = in("gate-1", as("gate-1"))) {
      one.publish(OWN + "punch", new byte[] {1}, 1, false);
      await().atMost(PATIENCE).until(() -> heard.containsKey(OWN + "punch"));
      one.disconnect();
    }
    assertTrue(gateway.isConnected(), "the broker was started anew");
  }

  private void hostile(Random random, int round) throws IOException {
    int[] sizes = {0, 1, 23, 128, 129, 5_000, 60_000};
    String id = "x".repeat(sizes[random.nextInt(sizes.length)]);
    String[] topics = {"", "#", "a/+", "$SYS/x", "$share/g/a", "t/\u0001", "/".repeat(9_000)};
    byte[] will = topics[random.nextInt(topics.length)].getBytes(StandardCharsets.UTF_8);
    try (RawSender sender = RawSender.unconnected(broker.uri())) {
      switch (round % 6) {
        case 0 -> sender.connect(id, random.nextInt(256), will, new byte[random.nextInt(3_000)]);
        case 1 -> {
          sender.connect("twice", 2, will, new byte[0]);
          sender.connect("twice", 2, will, new byte[0]);
        }
        case 2 -> sender.raw(random.nextInt(256), new byte[random.nextInt(20)]);
        case 3 -> {
          sender.connect("same", 2, will, new byte[0]);
          sender.raw(0x3A, RawSender.message("t/dup".getBytes(StandardCharsets.UTF_8), will));
        }
        case 4 -> {
          sender.connect("same", 0, will, new byte[0]);
          sender.raw(0x62, new byte[] {0, 1});
          sender.raw(0x50, new byte[] {0, 1});
        }
        default -> {
          byte[] noise = new byte[random.nextInt(200)];
          random.nextBytes(noise);
          sender.raw(0x10, noise);
        }
      }
    }
  }
}
