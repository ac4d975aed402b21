package afterclass.gateway.link.mqtt;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One MQTT connection from its making to its end. The client library is never asked to reconnect:
 * after doing so it can silently stop receiving, so every connection uses a new client.
 */
final class MqttConnection implements MqttCallback {
  /**
   * Maximum number of the gateway's unacknowledged messages; embedded brokers drop a client at
   * about 1,000.
   */
  static final int MAX_IN_FLIGHT = 400;

  private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
  private static final int KEEP_ALIVE_SECONDS = 15;
  private static final int CONNECT_SECONDS = 5;
  private static final long ANSWER_MILLIS = 10_000;
  private static final long CLOSING_MILLIS = 500;
  private static final int AT_LEAST_ONCE = 1;

  /** The receiver of a connection's events. */
  interface Events {
    /** Reports a message; must not block for long or throw. */
    void arrived(MqttConnection from, String topic, MqttMessage message);

    /** Reports that the connection broke. */
    void lost(MqttConnection from, String why);
  }

  /** A factory of the library's clients. */
  @FunctionalInterface
  interface Clients {
    /** Creates a client for some settings, not connected yet. */
    MqttAsyncClient client(MqttSettings settings) throws MqttException;
  }

  /** A call of the library. */
  @FunctionalInterface
  private interface Asked<T extends @Nullable Object> {
    T ask() throws MqttException;
  }

  private final MqttAsyncClient client;
  private final SievedOptions options;
  private final Events events;
  private volatile boolean ended;

  private MqttConnection(MqttAsyncClient client, SievedOptions options, Events events) {
    this.client = client;
    this.options = options;
    this.events = events;
  }

  /** Creates a client of the library that stores nothing on disk. */
  static MqttAsyncClient usual(MqttSettings settings) throws MqttException {
    return new MqttAsyncClient(
        SievedModules.sieved(settings.uri()), settings.clientId(), new MemoryPersistence());
  }

  /** Creates a client that is not connected yet. */
  static MqttConnection prepare(Clients clients, MqttSettings settings, Events events)
      throws MqttException {
    return guarded(
        () -> {
          MqttAsyncClient client = clients.client(settings);
          MqttConnection connection = new MqttConnection(client, options(settings), events);
          client.setManualAcks(true);
          client.setCallback(connection);
          return connection;
        });
  }

  /**
   * Calls the library. Concurrent calls can make it throw undeclared exceptions; each of them is a
   * failure of the connection.
   */
  private static <T extends @Nullable Object> T guarded(Asked<T> asked) throws MqttException {
    try {
      return asked.ask();
    } catch (LinkageError | RuntimeException e) {
      throw new MqttException(e);
    }
  }

  /**
   * Connects to the broker; returns whether the broker had kept the session of an earlier
   * connection.
   */
  boolean connect() throws MqttException {
    return guarded(
        () -> {
          IMqttToken token = client.connect(options);
          token.waitForCompletion(ANSWER_MILLIS);
          return token.getSessionPresent();
        });
  }

  /** Returns the topic of wrapped messages for the client with an id. */
  static String wrappedTopic(String clientId) {
    return MqttLink.OWN_ROOT + clientId + "/wrapped";
  }

  private static SievedOptions options(MqttSettings settings) throws MqttException {
    SievedOptions options = new SievedOptions(wrappedTopic(settings.clientId()));
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setCleanSession(false);
    options.setAutomaticReconnect(false);
    options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
    options.setConnectionTimeout(CONNECT_SECONDS);
    options.setMaxInflight(MAX_IN_FLIGHT + 2);
    Path authority = settings.authority();
    if (authority != null) {
      options.setSocketFactory(Authority.of(authority));
    }
    if (settings.username() != null) {
      options.setUserName(settings.username());
    }
    if (settings.password() != null) {
      options.setPassword(settings.password().toCharArray());
    }
    return options;
  }

  /** Subscribes to topic filters with QoS 1. */
  void subscribe(List<String> filters) throws MqttException {
    int[] qos = new int[filters.size()];
    Arrays.fill(qos, AT_LEAST_ONCE);
    guarded(
        () -> {
          client.subscribe(filters.toArray(String[]::new), qos).waitForCompletion(ANSWER_MILLIS);
          return true;
        });
  }

  /**
   * Publishes a message; {@code after} runs once the broker has acknowledged it or publishing has
   * failed.
   */
  void publish(String topic, byte[] payload, Runnable after) throws MqttException {
    IMqttActionListener listener =
        new IMqttActionListener() {
          @Override
          public void onSuccess(IMqttToken token) {
            after.run();
          }

          @Override
          public void onFailure(IMqttToken token, Throwable cause) {
            after.run();
          }
        };
    guarded(() -> client.publish(topic, payload, AT_LEAST_ONCE, false, null, listener));
  }

  /** Publishes a retained message, for all later subscribers. */
  void leave(String topic, byte[] payload) throws MqttException {
    guarded(() -> client.publish(topic, payload, AT_LEAST_ONCE, true));
  }

  /** Acknowledges a message to the broker if its connection still stands. */
  void acknowledge(int id, int qos) {
    if (ended) {
      return;
    }
    try {
      guarded(
          () -> {
            client.messageArrivedComplete(id, qos);
            return true;
          });
    } catch (MqttException e) {
      LOG.debug("an acknowledgement found no connection; the broker will send again", e);
    }
  }

  /**
   * Tells whether the client library's receiving thread ended without reporting a lost connection.
   */
  boolean deaf() {
    return !ended && options.receiverEnded();
  }

  /** Ends the connection, with a DISCONNECT if possible. */
  void end() {
    ended = true;
    try {
      guarded(
          () -> {
            if (client.isConnected()) {
              client.disconnect(CLOSING_MILLIS).waitForCompletion(CLOSING_MILLIS * 2);
            } else {
              client.disconnectForcibly(0, CLOSING_MILLIS, false);
            }
            return true;
          });
    } catch (MqttException e) {
      LOG.debug("no goodbye to the broker", e);
    }
    try {
      guarded(
          () -> {
            client.close(true);
            return true;
          });
    } catch (MqttException e) {
      LOG.debug("the client was closed already", e);
    }
  }

  @Override
  public void connectionLost(Throwable cause) {
    events.lost(this, "the connection broke: " + reason(cause));
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    events.arrived(this, topic, message);
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {
    // Each publish has a listener of its own.
  }

  /** Returns the message of a failure's cause, readable for people. */
  static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    Throwable told = cause == null ? failure : cause;
    String message = told.getMessage();
    return message == null ? told.getClass().getSimpleName() : message;
  }
}
