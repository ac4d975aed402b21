package afterclass.simulator.terminal.attendance;

import afterclass.simulator.terminal.attendance.AttendanceTerminal.Settings;
import java.util.function.LongConsumer;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A single MQTT connection of a terminal, discarded once it breaks. */
final class BrokerConnection {

  private static final int QOS = 1;
  private static final long PATIENCE_MILLIS = 5_000;
  private static final int MAX_IN_FLIGHT = 900;

  private final MqttAsyncClient client;
  private final Settings settings;

  private BrokerConnection(MqttAsyncClient client, Settings settings) {
    this.client = client;
    this.settings = settings;
  }

  /** Connects, subscribes to acknowledgements, then publishes the birth message. */
  static BrokerConnection open(Settings settings, long lastSeq, LongConsumer acknowledged)
      throws MqttException {
    MqttAsyncClient client =
        new MqttAsyncClient(
            settings.broker().toString(),
            "terminal-" + settings.site() + "-" + settings.id(),
            new MemoryPersistence());
    BrokerConnection connection = new BrokerConnection(client, settings);
    try {
      client.setCallback(new Listener(acknowledged));
      client.connect(options(settings)).waitForCompletion(PATIENCE_MILLIS);
      client
          .subscribe(AttendanceMessages.ackTopic(settings.site(), settings.id()), QOS)
          .waitForCompletion(PATIENCE_MILLIS);
      connection.tellStatus(AttendanceMessages.online(lastSeq));
      return connection;
    } catch (MqttException e) {
      connection.abandon();
      throw e;
    }
  }

  private static MqttConnectOptions options(Settings settings) {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setCleanSession(true);
    options.setAutomaticReconnect(false);
    options.setConnectionTimeout(5);
    options.setKeepAliveInterval(30);
    options.setMaxInflight(MAX_IN_FLIGHT);
    options.setWill(
        AttendanceMessages.statusTopic(settings.site(), settings.id()),
        AttendanceMessages.offline(),
        QOS,
        true);
    String username = settings.username();
    if (username != null) {
      options.setUserName(username);
    }
    String password = settings.password();
    if (password != null) {
      options.setPassword(password.toCharArray());
    }
    return options;
  }

  boolean alive() {
    return client.isConnected();
  }

  /**
   * Publishes a punch.
   *
   * @return whether the client accepted it; otherwise it is repeated later
   */
  boolean publishPunch(byte[] payload) {
    try {
      client.publish(
          AttendanceMessages.punchTopic(settings.site(), settings.id()), payload, QOS, false);
      return true;
    } catch (MqttException e) {
      // Connection lost or too many messages in flight: the record stays in memory and is repeated.
      return false;
    }
  }

  private void tellStatus(byte[] payload) throws MqttException {
    client
        .publish(AttendanceMessages.statusTopic(settings.site(), settings.id()), payload, QOS, true)
        .waitForCompletion(PATIENCE_MILLIS);
  }

  /** Publishes the offline status and disconnects. */
  void goodbye() {
    try {
      if (client.isConnected()) {
        tellStatus(AttendanceMessages.offline());
        client.disconnect().waitForCompletion(PATIENCE_MILLIS);
      }
    } catch (MqttException e) {
      // Connection already lost: the broker publishes the last will instead.
    }
    abandon();
  }

  /** Closes the connection without the offline status. */
  void abandon() {
    try {
      if (client.isConnected()) {
        client.disconnectForcibly(0, 0, false);
      }
      client.close(true);
    } catch (MqttException e) {
      // Already closed.
    }
  }

  /** The receiver of acknowledgements. It must not throw, or the client shuts down. */
  private record Listener(LongConsumer acknowledged) implements MqttCallback {

    @Override
    public void messageArrived(String topic, MqttMessage message) {
      AttendanceMessages.acknowledged(message.getPayload()).ifPresent(acknowledged);
    }

    @Override
    public void connectionLost(Throwable cause) {
      // The terminal's housekeeping detects a lost connection itself.
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
      // Delivery to the broker is not enough; only the service's acknowledgement counts.
    }
  }
}
