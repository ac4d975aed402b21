package afterclass.simulator.terminal.maker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A virtual home-made reader; messages sent without a listener are lost. Not thread-safe. */
public final class MakerReader implements AutoCloseable {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  private final MqttClient client;
  private final MqttConnectOptions options = new MqttConnectOptions();

  /**
   * Connects a reader.
   *
   * @param uri address of the broker
   * @param name client id
   * @param user user name, which is its name in topics
   * @param willTopic topic of its last will, retained
   * @param will payload of its last will
   */
  public MakerReader(String uri, String name, String user, String willTopic, String will)
      throws MqttException {
    client = new MqttClient(uri, name, new MemoryPersistence());
    options.setUserName(user);
    options.setWill(willTopic, will.getBytes(UTF_8), 0, true);
    client.connect(options);
  }

  /** Publishes a message; reconnects first if the broker closed the connection. */
  public void say(String topic, String payload, boolean retained) throws MqttException {
    if (!client.isConnected()) {
      client.connect(options);
    }
    client.publish(topic, payload.getBytes(UTF_8), 0, retained);
  }

  /**
   * Publishes a card reading of an esp-rfid that does not know the card: an access message and a
   * warning.
   */
  public void espRfid(String topic, String host, String uid, Instant at) throws MqttException {
    String end = ",\"time\":" + at.getEpochSecond() + ",\"hostname\":\"" + host + "\"}";
    String access = "{\"type\":\"access\",\"isKnown\":\"false\",\"access\":\"Denied\",\"uid\":\"";
    say(topic + "/send", access + uid + "\"" + end, false);
    say(topic + "/send", "{\"type\":\"WARN\",\"src\":\"rfid\",\"cmd\":\"event\"" + end, false);
  }

  /** Publishes a status message of an esp-rfid: {@code boot} or {@code heartbeat}. */
  public void espRfidSays(String topic, String host, String type, Instant at) throws MqttException {
    String text = "{\"type\":\"%s\",\"time\":%d,\"hostname\":\"%s\"}";
    say(topic + "/send", text.formatted(type, at.getEpochSecond(), host), false);
  }

  /** Publishes a card reading of a Tasmota device. */
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
