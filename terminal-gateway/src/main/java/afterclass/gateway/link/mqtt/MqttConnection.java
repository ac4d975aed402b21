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
 * One connection from its making to its end. The client library is never asked to reconnect: after
 * a reconnect of its own it can stop receiving in silence, so every connection is a fresh client.
 */
final class MqttConnection implements MqttCallback {
  /** Our own messages under way at once; brokers in a process drop a client at about a thousand. */
  static final int MAX_IN_FLIGHT = 400;

  private static final Logger LOG = LoggerFactory.getLogger(MqttConnection.class);
  private static final int KEEP_ALIVE_SECONDS = 15;
  private static final int CONNECT_SECONDS = 5;
  private static final long ANSWER_MILLIS = 10_000;
  private static final long CLOSING_MILLIS = 500;
  private static final int AT_LEAST_ONCE = 1;

  /** Who is told what happens on a connection. */
  interface Events {
    /** A message came; no call may block for long or throw. */
    void arrived(MqttConnection from, String topic, MqttMessage message);

    /** The connection broke. */
    void lost(MqttConnection from, String why);
  }

  /** Makes clients of the library. */
  @FunctionalInterface
  interface Clients {
    /** One for some settings, not connected yet. */
    MqttAsyncClient client(MqttSettings settings) throws MqttException;
  }

  /** Something that is asked of the library. */
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

  /** The library's own clients, which keep nothing. */
  static MqttAsyncClient usual(MqttSettings settings) throws MqttException {
    return new MqttAsyncClient(
        SievedModules.sieved(settings.uri()), settings.clientId(), new MemoryPersistence());
  }

  /** A client that is not connected yet. */
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
   * Asks the library for something. Its callers can race within it, and what it throws then is no
   * failure that it declares: each is one of the connection.
   */
  private static <T extends @Nullable Object> T guarded(Asked<T> asked) throws MqttException {
    try {
      return asked.ask();
    } catch (LinkageError | RuntimeException e) {
      throw new MqttException(e);
    }
  }

  /** Connects and says whether the broker still knew us. */
  boolean connect() throws MqttException {
    return guarded(
        () -> {
          IMqttToken token = client.connect(options);
          token.waitForCompletion(ANSWER_MILLIS);
          return token.getSessionPresent();
        });
  }

  /** Where messages come that had to be wrapped, for the client of that id. */
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

  /** Subscribes with QoS 1. */
  void subscribe(List<String> filters) throws MqttException {
    int[] qos = new int[filters.size()];
    Arrays.fill(qos, AT_LEAST_ONCE);
    guarded(
        () -> {
          client.subscribe(filters.toArray(String[]::new), qos).waitForCompletion(ANSWER_MILLIS);
          return true;
        });
  }

  /** Hands a message to the client; {@code after} runs once the broker has it or never will. */
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

  /** Leaves a message at the broker, for everybody who comes after this. */
  void leave(String topic, byte[] payload) throws MqttException {
    guarded(() -> client.publish(topic, payload, AT_LEAST_ONCE, true));
  }

  /** Takes a message off the broker, if the connection that it came by still stands. */
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

  /** Whether nothing can be heard of it any more, though nobody said so. */
  boolean deaf() {
    return !ended && options.receiverEnded();
  }

  /** Ends the connection, with a goodbye if that is still possible. */
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

  /** The innermost message of a failure, as a person can use it. */
  static String reason(Throwable failure) {
    Throwable cause = failure.getCause();
    Throwable told = cause == null ? failure : cause;
    String message = told.getMessage();
    return message == null ? told.getClass().getSimpleName() : message;
  }
}
