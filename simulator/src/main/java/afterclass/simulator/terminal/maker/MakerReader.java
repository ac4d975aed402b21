package afterclass.simulator.terminal.maker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A virtual reader; what it says while nobody listens is gone. Not safe for many threads. */
public final class MakerReader implements AutoCloseable {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final MqttClient client;
  private final MqttConnectOptions options = new MqttConnectOptions();

  /**
   * Connects a reader.
   *
   * @param uri of the broker
   * @param name its client id
   * @param user its user name: what it is called in topics
   * @param willTopic where its last will goes, retained
   * @param will what it says
   */
  public MakerReader(String uri, String name, String user, String willTopic, String will)
      throws MqttException {
    client = new MqttClient(uri, name, new MemoryPersistence());
    options.setUserName(user);
    options.setWill(willTopic, will.getBytes(UTF_8), 0, true);
    client.connect(options);
  }

  /** Anything at all; connects again first where the broker had closed the connection. */
  public void say(String topic, String payload, boolean retained) throws MqttException {
    if (!client.isConnected()) {
      client.connect(options);
    }
    client.publish(topic, payload.getBytes(UTF_8), 0, retained);
  }

  /** A card at an esp-rfid that does not know it: an access, and a warning beside it. */
  public void espRfid(String topic, String host, String uid, Instant at) throws MqttException {
    String end = ",\"time\":" + at.getEpochSecond() + ",\"hostname\":\"" + host + "\"}";
    String access = "{\"type\":\"access\",\"isKnown\":\"false\",\"access\":\"Denied\",\"uid\":\"";
    say(topic + "/send", access + uid + "\"" + end, false);
    say(topic + "/send", "{\"type\":\"WARN\",\"src\":\"rfid\",\"cmd\":\"event\"" + end, false);
  }

  /** An esp-rfid says something of itself: {@code boot} or {@code heartbeat}. */
  public void espRfidSays(String topic, String host, String type, Instant at) throws MqttException {
    String text = "{\"type\":\"%s\",\"time\":%d,\"hostname\":\"%s\"}";
    say(topic + "/send", text.formatted(type, at.getEpochSecond(), host), false);
  }

  /** A card at a Tasmota with one of its readers. */
  public void tasmota(String device, String reader, String uid, LocalDateTime at)
      throws MqttException {
    say(
        "tele/" + device + "/SENSOR",
        "{\"Time\":\"%s\",\"%s\":{\"UID\":\"%s\"}}".formatted(SECONDS.format(at), reader, uid),
        false);
  }

  @Override
  public void close() throws MqttException {
    client.disconnectForcibly(0, 500, false);
    client.close(true);
  }
}
