package afterclass.gateway.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttMessageListener;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A terminal on a real connection that the test controls. */
final class TestTerminal implements AutoCloseable {
  static final String SITE = "school";

  private static final int TRIES = 5;

  private final MqttClient client;
  private final String topic;
  final List<String> acks = new CopyOnWriteArrayList<>();

  TestTerminal(String uri, String id) throws MqttException {
    topic = "attendance/" + SITE + "/" + id + "/";
    client = new MqttClient(uri, "terminal-" + id, new MemoryPersistence());
    client.setTimeToWait(10_000);
    MqttConnectOptions options = new MqttConnectOptions();
    // The client removes an acknowledged message shortly after it allows the next publish.
    options.setMaxInflight(1_000);
    options.setWill(topic + "status", utf8("{\"state\":\"offline\"}"), 1, true);
    for (int left = TRIES; !listening(options); left--) {
      if (left == 1) {
        throw new IllegalStateException("the broker closed " + TRIES + " connections at once");
      }
    }
  }

  /** Connects and subscribes; a busy broker may close a connection that it has just accepted. */
  private boolean listening(MqttConnectOptions options) throws MqttException {
    IMqttMessageListener listener =
        (where, message) -> acks.add(new String(message.getPayload(), StandardCharsets.UTF_8));
    try {
      client.connect(options);
      client.subscribe(topic + "ack", 1, listener);
      return true;
    } catch (MqttException e) {
      if (e.getReasonCode() != MqttException.REASON_CODE_CONNECTION_LOST) {
        throw e;
      }
      return false;
    }
  }

  void birth(long lastSeq) throws MqttException {
    client.publish(
        topic + "status", utf8("{\"state\":\"online\",\"lastSeq\":" + lastSeq + "}"), 1, true);
  }

  void punch(long seq, String card, String at) throws MqttException {
    say("{\"seq\":" + seq + ",\"credential\":\"" + card + "\",\"at\":\"" + at + "\"}");
  }

  void say(String payload) throws MqttException {
    say(utf8(payload));
  }

  void say(byte[] payload) throws MqttException {
    client.publish(topic + "punch", payload, 1, false);
  }

  /** Breaks the connection without DISCONNECT, so that the broker publishes the last will. */
  void vanish() throws MqttException {
    client.disconnectForcibly(0, 1, false);
    client.close(true);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws MqttException {
    if (client.isConnected()) {
      client.disconnect(500);
    }
    client.close(true);
  }
}
