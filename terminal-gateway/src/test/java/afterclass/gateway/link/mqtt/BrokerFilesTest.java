package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that no client can act for another at a mosquitto with the files of {@code config/broker}.
 */
class BrokerFilesTest {
  private static final String ONE = "school/gate-1";
  private static final String OTHER = "school/gate-2";
  private static final String NAMESAKE = "branch/gate-1";
  private static final String FACE = "1026700";
  private static final List<String> FILTERS =
      List.of(
          "attendance/school/+/punch",
          "attendance/school/+/status",
          "mqtt/face/basic",
          "mqtt/face/heartbeat",
          "mqtt/face/+/Rec");

  /** A listener that collects what the gateway's link receives. */
  private static final class Heard implements MessageLink.Listener {
    final List<String> messages = new CopyOnWriteArrayList<>();
    final List<String> downs = new CopyOnWriteArrayList<>();
    volatile boolean drained;

    @Override
    public void onUp() {}

    @Override
    public void onDown(String why) {
      downs.add(why);
    }

    @Override
    public void onDrained() {
      drained = true;
    }

    @Override
    public void onMessage(MessageLink.Delivery delivery) {
      messages.add(delivery.topic() + " " + delivery.payload().utf8());
      delivery.done();
    }
  }

  /** A client with a user name, and with any client id. */
  private static final class Terminal implements AutoCloseable {
    final List<String> heard = new CopyOnWriteArrayList<>();
    final MqttClient client;

    Terminal(String uri, String user, String id, MqttConnectOptions options) throws MqttException {
      client = new MqttClient(uri, id, new MemoryPersistence());
      client.setTimeToWait(20_000);
      options.setUserName(user);
      options.setPassword(SchoolBroker.PASSWORD.toCharArray());
      client.setCallback(
          new org.eclipse.paho.client.mqttv3.MqttCallback() {
            @Override
            public void connectionLost(Throwable cause) {}

            @Override
            public void messageArrived(
                String topic, org.eclipse.paho.client.mqttv3.MqttMessage message) {
              heard.add(topic + " " + message);
            }

            @Override
            public void deliveryComplete(org.eclipse.paho.client.mqttv3.IMqttDeliveryToken token) {}
          });
      client.connect(options);
    }

    void says(String topic, String what, boolean retained) throws MqttException {
      client.publish(topic, Bytes.ofUtf8(what).toArray(), 1, retained);
    }

    @Override
    public void close() throws MqttException {
      if (client.isConnected()) {
        client.disconnectForcibly(0, 50);
      }
      client.close(true);
    }
  }

  /** The broker; {@code null} if no mosquitto is installed. */
  private @Nullable SchoolBroker started;

  private SchoolBroker broker;

  @BeforeEach
  void begin(@TempDir Path folder) throws IOException, GeneralSecurityException {
    broker = new SchoolBroker(folder, List.of("gateway", ONE, OTHER, NAMESAKE, FACE));
    started = broker;
  }

  @AfterEach
  void end() {
    SchoolBroker last = started;
    if (last != null) {
      last.close();
    }
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  private MqttLink gateway(MqttSettings settings, Heard heard) {
    MqttLink link = new MqttLink(settings);
    link.start(FILTERS, heard);
    until(() -> heard.drained);
    return link;
  }

  private MqttSettings settings() {
    return MqttSettings.usual(broker.uri(), "gateway", "gateway", SchoolBroker.PASSWORD)
        .settling(Duration.ofMillis(100));
  }

  private Terminal terminal(String user) throws MqttException {
    return new Terminal(broker.uri(), user, user, new MqttConnectOptions());
  }

  /**
   * Publishes a message that the user may not publish; mosquitto 2.0 then ends the connection if
   * queues are unlimited, and silently drops the message otherwise.
   */
  private void forge(Terminal forger, String topic, boolean retained) throws MqttException {
    try {
      forger.says(topic, "forged", retained);
    } catch (MqttException e) {
      assertEquals(MqttException.REASON_CODE_CONNECTION_LOST, e.getReasonCode());
    }
    forger.close();
  }

  private static String punch(String user) {
    return "attendance/" + user + "/punch";
  }

  private static String ack(String user) {
    return "attendance/" + user + "/ack";
  }

  private static String status(String user) {
    return "attendance/" + user + "/status";
  }

  @Test
  void theRightfulTerminalIsHeardAndAnswered() throws MqttException {
    Heard heard = new Heard();
    try (MqttLink link = gateway(settings(), heard);
        Terminal one = terminal(ONE);
        Terminal face = terminal(FACE)) {
      one.client.subscribe(ack(ONE), 1);
      face.client.subscribe("mqtt/face/" + FACE, 1);
      one.says(status(ONE), "online", true);
      one.says(punch(ONE), "1", false);
      face.says("mqtt/face/basic", "here", false);
      face.says("mqtt/face/" + FACE + "/Rec", "2", false);
      until(() -> heard.messages.size() == 4);
      assertTrue(heard.messages.contains("attendance/school/gate-1/punch 1"));
      assertTrue(link.publish(ack(ONE), Bytes.ofUtf8("taken")));
      assertTrue(link.publish("mqtt/face/" + FACE, Bytes.ofUtf8("taken")));
      until(() -> one.heard.size() == 1 && face.heard.size() == 1);
      assertEquals(List.of(), heard.downs);
    }
  }

  @Test
  void overTlsToo() throws MqttException {
    Heard heard = new Heard();
    MqttSettings settings =
        MqttSettings.usual(broker.tlsUri(), "gateway", "gateway", SchoolBroker.PASSWORD)
            .settling(Duration.ofMillis(100));
    MqttConnectOptions trusting = new MqttConnectOptions();
    trusting.setSocketFactory(Authority.of(broker.authority()));
    try (MqttLink link = gateway(settings.trusting(broker.authority()), heard);
        Terminal one = new Terminal(broker.tlsUri(), ONE, ONE, trusting)) {
      one.client.subscribe(ack(ONE), 1);
      forge(new Terminal(broker.tlsUri(), NAMESAKE, NAMESAKE, trusting), punch(ONE), false);
      one.says(punch(ONE), "1", false);
      until(() -> heard.messages.equals(List.of(punch(ONE) + " 1")));
      assertTrue(link.publish(ack(ONE), Bytes.ofUtf8("taken")));
      until(() -> one.heard.equals(List.of(ack(ONE) + " taken")));
      // The user name is the client id here too, so the gateway is not disconnected.
      try (Terminal thief = new Terminal(broker.tlsUri(), OTHER, "gateway", trusting)) {
        thief.says(punch(OTHER), "2", false);
        until(() -> heard.messages.size() == 2);
      }
      assertEquals(List.of(), heard.downs);
    }
  }

  @Test
  void aBrokerThatNobodyVouchesForIsNotSpokenTo() {
    Heard heard = new Heard();
    MqttSettings settings =
        MqttSettings.usual(broker.tlsUri(), "gateway", "gateway", SchoolBroker.PASSWORD);
    try (MqttLink link = new MqttLink(settings)) {
      link.start(FILTERS, heard);
      until(() -> !heard.downs.isEmpty());
      assertTrue(heard.downs.get(0).contains("cannot be used"), heard.downs.toString());
      assertFalse(heard.drained);
      assertFalse(link.publish(ack(ONE), Bytes.ofUtf8("taken")));
    }
  }

  @Test
  void nobodyComesWithoutHisPassword() {
    MqttConnectOptions none = new MqttConnectOptions();
    assertThrows(
        MqttException.class,
        () -> {
          try (MqttClient client =
              new MqttClient(broker.uri(), "gateway", new MemoryPersistence())) {
            client.connect(none);
          }
        });
    MqttConnectOptions wrong = new MqttConnectOptions();
    wrong.setUserName("gateway");
    wrong.setPassword("another".toCharArray());
    assertThrows(
        MqttException.class,
        () -> {
          try (MqttClient client =
              new MqttClient(broker.uri(), "gateway", new MemoryPersistence())) {
            client.connect(wrong);
          }
        });
  }

  @Test
  void whatAnotherTerminalSaysInTheNameOfOneIsHeardByNobody() throws MqttException {
    Heard heard = new Heard();
    try (MqttLink link = gateway(settings(), heard);
        Terminal one = terminal(ONE)) {
      one.client.subscribe(ack(ONE), 1);
      for (String forger : List.of(OTHER, NAMESAKE)) {
        for (boolean retained : List.of(false, true)) {
          for (String topic :
              List.of(
                  punch(ONE),
                  status(ONE),
                  ack(ONE),
                  "mqtt/face/basic",
                  "mqtt/face/heartbeat",
                  "mqtt/face/" + FACE + "/Rec",
                  "mqtt/face/" + FACE,
                  "attendance-gateway/gateway/round",
                  "attendance-gateway/gateway/instance",
                  "attendance-gateway/gateway/wrapped")) {
            forge(terminal(forger), topic, retained);
          }
        }
      }
      // The broker had processed each client's messages before it admitted the next.
      try (Terminal namesake = terminal(NAMESAKE);
          Terminal other = terminal(OTHER)) {
        namesake.says(status(NAMESAKE), "own, of a site that is not the gateway's", true);
        other.says(punch(OTHER), "own", false);
      }
      until(() -> !heard.messages.isEmpty());
      link.publish(ack(ONE), Bytes.ofUtf8("the gateway's"));
      until(() -> !one.heard.isEmpty());
      assertEquals(List.of(ack(ONE) + " the gateway's"), one.heard);
      assertEquals(List.of(punch(OTHER) + " own"), heard.messages);
    }
    // No message is retained for later clients, whatever they may read.
    Heard later = new Heard();
    MqttSettings anew =
        MqttSettings.usual(broker.uri(), "gateway", "gateway", SchoolBroker.PASSWORD)
            .settling(Duration.ofMillis(100));
    try (MqttLink link = gateway(anew, later);
        Terminal one = terminal(ONE)) {
      one.says(punch(ONE), "fence", false);
      until(() -> !later.messages.isEmpty());
      assertEquals(List.of(punch(ONE) + " fence"), later.messages);
      assertTrue(link.publish(ack(ONE), Bytes.ofUtf8("taken")));
    }
  }

  @Test
  void aLastWillIsNoWayAround() throws MqttException {
    Heard heard = new Heard();
    try (MqttLink link = gateway(settings(), heard);
        Terminal one = terminal(ONE)) {
      one.client.subscribe(ack(ONE), 1);
      for (String topic : List.of(punch(ONE), status(ONE), ack(ONE), "mqtt/face/" + FACE)) {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setWill(topic, Bytes.ofUtf8("forged").toArray(), 1, true);
        Terminal dying = new Terminal(broker.uri(), OTHER, OTHER, options);
        // The next client with that name replaces it, so that its last will is published.
        try (Terminal next = terminal(OTHER)) {
          next.says(punch(OTHER), topic, false);
          until(() -> heard.messages.contains(punch(OTHER) + " " + topic));
        }
        dying.close();
      }
      MqttConnectOptions own = new MqttConnectOptions();
      own.setWill(status(OTHER), Bytes.ofUtf8("gone").toArray(), 1, true);
      Terminal dying = new Terminal(broker.uri(), OTHER, OTHER, own);
      try (Terminal next = terminal(OTHER)) {
        until(() -> heard.messages.contains(status(OTHER) + " gone"));
        assertTrue(next.client.isConnected());
      }
      dying.close();
      link.publish(ack(ONE), Bytes.ofUtf8("the gateway's"));
      until(() -> !one.heard.isEmpty());
      assertEquals(List.of(ack(ONE) + " the gateway's"), one.heard);
      assertEquals(
          List.of(), heard.messages.stream().filter(each -> each.contains("forged")).toList());
    }
  }

  @Test
  void nobodyListensToWhatIsForAnother() throws MqttException {
    Heard heard = new Heard();
    try (MqttLink link = gateway(settings(), heard);
        Terminal one = terminal(ONE);
        Terminal other = terminal(OTHER)) {
      one.client.subscribe(ack(ONE), 1);
      for (String filter :
          List.of(
              "#",
              "+/#",
              ack(ONE),
              "attendance/+/+/ack",
              punch(ONE),
              "$share/own/attendance/school/+/punch",
              "$share/own/attendance/school/+/ack",
              "$share/own/#",
              "mqtt/face/#",
              "attendance-gateway/#",
              "$SYS/#")) {
        try {
          other.client.subscribe(filter, 1);
        } catch (MqttException e) {
          assertTrue(other.client.isConnected(), "refused, and thrown out as well: " + filter);
        }
      }
      one.says(punch(ONE), "1", false);
      until(() -> heard.messages.contains(punch(ONE) + " 1"));
      link.publish(ack(ONE), Bytes.ofUtf8("1"));
      link.publish("mqtt/face/" + FACE, Bytes.ofUtf8("command"));
      until(() -> one.heard.equals(List.of(ack(ONE) + " 1")));
      link.publish(ack(OTHER), Bytes.ofUtf8("fence"));
      until(() -> !other.heard.isEmpty());
      assertEquals(List.of(), other.heard.stream().filter(s -> !s.endsWith(" fence")).toList());
    }
  }

  @Test
  void theGatewaysClientIdIsNotToBeHad() throws MqttException {
    Heard first = new Heard();
    gateway(settings(), first).close();
    try (Terminal one = terminal(ONE)) {
      one.says(punch(ONE), "kept while the gateway is away", false);
    }
    for (boolean clean : List.of(false, true)) {
      MqttConnectOptions options = new MqttConnectOptions();
      options.setCleanSession(clean);
      try (Terminal thief = new Terminal(broker.uri(), OTHER, "gateway", options)) {
        thief.client.subscribe(ack(OTHER), 1);
        thief.says(punch(OTHER), "as " + clean, false);
        assertEquals(List.of(), thief.heard);
      }
    }
    Heard second = new Heard();
    try (MqttLink link = gateway(settings(), second);
        Terminal thief = new Terminal(broker.uri(), OTHER, "gateway", new MqttConnectOptions())) {
      thief.says(punch(OTHER), "fence", false);
      until(() -> second.messages.contains(punch(OTHER) + " fence"));
      assertEquals(punch(ONE) + " kept while the gateway is away", second.messages.get(0));
      assertEquals(List.of(), second.downs);
      assertTrue(link.publish(ack(ONE), Bytes.ofUtf8("taken")));
    }
  }

  @Test
  void norIsThatOfAnotherTerminal() throws MqttException {
    try (Terminal one = terminal(ONE);
        Terminal thief = new Terminal(broker.uri(), OTHER, ONE, new MqttConnectOptions())) {
      thief.client.subscribe(ack(OTHER), 1);
      one.client.subscribe(ack(ONE), 1);
      one.says(status(ONE), "online", true);
      assertTrue(one.client.isConnected());
      assertTrue(thief.client.isConnected());
    }
  }
}
