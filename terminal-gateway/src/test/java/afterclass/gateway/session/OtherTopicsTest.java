package afterclass.gateway.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.credential.CredentialFormat;
import afterclass.gateway.journal.JournalRecord;
import afterclass.gateway.journal.JournalRecord.Kind;
import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.gateway.link.mqtt.MqttLink;
import afterclass.gateway.link.mqtt.OpenBrokerUsers;
import afterclass.gateway.session.Terminal.LinkKind;
import afterclass.gateway.time.ServiceClock;
import afterclass.gateway.wiring.KnownProtocols;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests that a message of a registered reader on an unexpected topic becomes a punch or an event.
 */
class OtherTopicsTest {
  private final TestClock clock = new TestClock("2026-11-28T14:21:08Z");
  private final TestJournal journal = new TestJournal();
  private final EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0, new OpenBrokerUsers());
  private LiveSessions sessions;
  private MqttClient reader;

  private static Terminal terminal(String id, String protocol, String address) {
    return new Terminal(
        id,
        TestTerminal.SITE,
        LinkKind.MQTT,
        protocol,
        address,
        9600,
        ZoneId.of("Asia/Shanghai"),
        CredentialFormat.AS_READ,
        "",
        null,
        "");
  }

  @BeforeEach
  void start() throws MqttException {
    broker.start();
    sessions =
        new LiveSessions(
            new FixedDirectory(
                List.of(
                    terminal("esp", "esp-rfid", "school/esp"),
                    terminal("shared", "esp-rfid", "rfids#gate-7"),
                    terminal("tas", "tasmota", "hall"),
                    terminal("deep", "tasmota", "east/hall-3"),
                    terminal("home", "esphome", "gate-1/tag"),
                    terminal("face", "face", "1026700"))),
            KnownProtocols.all(),
            new SessionStores(journal, () -> true, new TestOutages()),
            ServiceClock.unwatched(clock),
            TestLine.supplies(TestLine::new),
            new MqttLink(
                broker.inside().watching(Duration.ofSeconds(1)).settling(Duration.ofMillis(200))),
            null);
    sessions.start();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> sessions.links().stream().anyMatch(l -> l.name().equals("mqtt") && l.up()));
    reader = new MqttClient(broker.uri(), "reader", new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMaxInflight(1000); // the client frees a place only after it has reported "delivered"
    reader.connect(options);
  }

  @AfterEach
  void stop() throws MqttException {
    reader.disconnectForcibly(0, 100);
    reader.close(true);
    sessions.close();
    Thread ending = new Thread(broker::close, "end of a broker");
    ending.setDaemon(true);
    ending.start();
  }

  private void say(String topic, String payload) throws MqttException {
    reader.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, false);
  }

  private List<JournalRecord> kept(String terminal) {
    return List.of(Kind.values()).stream()
        .flatMap(kind -> journal.all(kind).stream())
        .filter(record -> record.terminal().equals(terminal))
        .toList();
  }

  private JournalRecord last(String terminal) {
    await().atMost(Duration.ofSeconds(30)).until(() -> !kept(terminal).isEmpty());
    assertEquals(1, kept(terminal).size(), () -> kept(terminal).toString());
    return kept(terminal).get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          esp    | school/esp/accesslist    | {"command":"userfile","uid":"1234","pincode":"445566"}
          esp    | school/esp/notify        | door is open
          esp    | school/esp/io/door/1     | {"state":1}
          esp    | school/esp/send          | {"command":"configfile","wifi":{"pswd":"445566"}}
          shared | rfids/what               | {"hostname":"gate-7","x":1}
          tas    | tele/hall/RESULT         | {"RfReceived":{"Data":"0x7028D2"}}
          tas    | tele/hall/INFO1          | {"Info1":{"Module":"Generic"}}
          tas    | stat/hall/POWER          | ON
          tas    | hall/stat/STATUS10       | {"StatusSNS":{"Time":"2026-11-28T22:21:07"}}
          tas    | x/tele/hall/HEALTH       | {"a":1}
          deep   | east/tele/hall-3/WARNING | hot
          deep   | tele/east/hall-3/WARNING | hot
          home   | gate-1/debug             | [I][rc522:263]: Found new tag
          home   | gate-1/sensor/x/state    | 17
          home   | gate-1/status            | asleep
          home   | gate-1/tag_removed       | 74-10-37-94
          face   | mqtt/face/heartbeat      | {"operator":"RecPush","info":{"facesluiceId":"1026700"}}
          face   | mqtt/face/1026700/Ack    | {"operator":"What","info":{}}
          """)
  void isAnEventWithItsContent(String terminal, String topic, String said) throws MqttException {
    say(topic, said);
    JournalRecord record = last(terminal);
    assertEquals(Kind.EVENT, record.kind());
    String kept = record.raw().utf8();
    assertTrue(said.contains("445566") || kept.equals(said), kept);
    assertFalse((kept + record.note()).contains("445566"), record.toString());
    assertTrue(
        sessions.statuses().stream()
            .filter(status -> status.terminal().id().equals(terminal))
            .anyMatch(status -> status.warnings().toString().contains(topic)));
  }

  @ParameterizedTest
  @CsvSource({
    "tas,tele/hall/SENSOR",
    "tas,stat/hall/SENSOR",
    "tas,tele/hall/RESULT",
    "tas,hall/tele/SENSOR",
    "tas,hall/stat/RESULT",
    "tas,tasmota/hall/tele/SENSOR",
    "tas,home/tele/hall/SENSOR",
    "deep,east/tele/hall-3/SENSOR",
    "deep,tele/east/hall-3/SENSOR",
    "deep,east/hall-3/tele/SENSOR"
  })
  void isAPunchInEveryKnownOrderOfItsTopic(String terminal, String topic) throws MqttException {
    say(topic, "{\"Time\":\"2026-11-28T22:21:07\",\"RDM6300\":{\"UID\":\"00434344\"}}");
    JournalRecord record = last(terminal);
    assertEquals(Kind.PUNCH, record.kind(), record::toString);
    assertEquals("00434344", record.credential());
  }

  @Test
  void aStormOfThemIsCountedAndNotKept() throws MqttException {
    for (int i = 0; i < 3 * UnknownMessageLimit.MOST; i++) {
      say("gate-1/debug", "line " + i);
    }
    say("gate-1/tag", "74-10-37-94");
    await().atMost(Duration.ofSeconds(30)).until(() -> !journal.all(Kind.PUNCH).isEmpty());
    assertEquals(UnknownMessageLimit.MOST, journal.all(Kind.EVENT).size());
    clock.move(HourWindow.SPAN);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                journal.all(Kind.EVENT).stream()
                    .anyMatch(
                        each ->
                            String.valueOf(each.note())
                                .startsWith(
                                    "unknown-message: " + 2 * UnknownMessageLimit.MOST + " more")));
  }

  @Test
  void aStrangersTalkAndCommandsToAReaderAreLeftAlone() throws MqttException {
    say("tele/lamp/RESULT", "{\"POWER\":\"ON\"}");
    say("school/esp/cmd", "{\"cmd\":\"adduser\",\"pincode\":\"445566\"}");
    say("gate-1/switch/x/command", "ON");
    say("gate-1/tag", "74-10-37-94");
    await().atMost(Duration.ofSeconds(30)).until(() -> !journal.all(Kind.PUNCH).isEmpty());
    assertEquals(List.of(), journal.all(Kind.EVENT));
    assertEquals(List.of(), journal.all(Kind.QUARANTINED));
  }
}
