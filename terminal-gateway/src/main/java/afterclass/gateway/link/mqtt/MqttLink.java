package afterclass.gateway.link.mqtt;

import afterclass.gateway.link.BackOff;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.link.MessageLink;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gateway's connection to its broker, MQTT 3.1.1. Now and then the link sends a message to
 * itself through the broker: if it does not come back, the connection is considered dead, whatever
 * the client reports, unless messages still wait for the gateway's own acknowledgement.
 */
public final class MqttLink implements MessageLink {
  /** The prefix of the topics that a link uses for itself; its client id follows. */
  static final String OWN_ROOT = "attendance-gateway/";

  private static final Logger LOG = LoggerFactory.getLogger(MqttLink.class);
  private static final Duration STEADY = Duration.ofSeconds(10);
  private static final Duration LISTEN = Duration.ofSeconds(1);

  private final MqttSettings settings;
  private final MqttConnection.Clients clients;
  private final String roundTopic;
  private final String wrappedTopic;
  private final String duplicateTopic;
  private final LinkThread thread = new LinkThread("mqtt link");
  private final BackOff backOff;
  private final Duration patience;
  private final InFlight inFlight = new InFlight();
  private final RoundTrips trips = new RoundTrips();
  private final DuplicateClientDetector duplicates = new DuplicateClientDetector();
  private final ConnectionEvents events = new ConnectionEvents();

  private volatile List<String> filters = List.of();
  private @Nullable Listener listener;
  private @Nullable String lastWhy;
  private boolean connectedBefore;
  private boolean closed;
  private volatile @Nullable Standing standing;

  /** A connection and the state that belongs to it alone. */
  private static final class Standing {
    final MqttConnection connection;
    final Outbox outbox;
    final long since = System.nanoTime();
    volatile boolean drained;

    /**
     * Number of the message to itself after which all messages stored by the broker have arrived; 0
     * until it is sent.
     */
    volatile long drainedAt;

    Standing(MqttConnection connection) {
      this.connection = connection;
      this.outbox = new Outbox(connection);
    }
  }

  /** Creates a link that is not connected yet. */
  public MqttLink(MqttSettings settings) {
    this(settings, MqttConnection::usual);
  }

  /** Creates a link with another factory of clients. */
  MqttLink(MqttSettings settings, MqttConnection.Clients clients) {
    this.settings = settings;
    this.clients = clients;
    roundTopic = OWN_ROOT + settings.clientId() + "/round";
    wrappedTopic = MqttConnection.wrappedTopic(settings.clientId());
    duplicateTopic = DuplicateClientDetector.topic(settings.clientId());
    patience = settings.watch().multipliedBy(9).dividedBy(10);
    backOff = new BackOff(settings.firstWait(), settings.lastWait());
  }

  @Override
  public void start(List<String> topicFilters, Listener listener) {
    filters = withRound(topicFilters);
    this.listener = listener;
    thread.run(this::connect);
    thread.every(settings.watch(), this::watch);
    thread.every(LISTEN, this::listen);
  }

  @Override
  public void listenTo(List<String> topicFilters) {
    filters = withRound(topicFilters);
    thread.run(this::subscribeAnew);
  }

  private void subscribeAnew() {
    Standing now = standing;
    if (now != null) {
      try {
        now.connection.subscribe(filters);
      } catch (MqttException e) {
        lose(settings.uri() + " takes no subscription: " + MqttConnection.reason(e));
      }
    }
  }

  private List<String> withRound(List<String> topicFilters) {
    List<String> all = new ArrayList<>(topicFilters);
    all.add(roundTopic);
    all.add(duplicateTopic);
    return List.copyOf(all);
  }

  @Override
  public boolean publish(String topic, Bytes payload) {
    Standing now = standing;
    return now != null && now.outbox.offer(topic, payload);
  }

  @Override
  public void close() {
    thread.closeWith(
        () -> {
          closed = true;
          endConnection();
        });
  }

  private void connect() {
    if (closed || standing != null) {
      return;
    }
    try {
      MqttConnection connection = MqttConnection.prepare(clients, settings, events);
      Standing fresh = new Standing(connection);
      standing = fresh;
      boolean known = connection.connect();
      connection.subscribe(filters);
      connection.leave(duplicateTopic, Bytes.ofUtf8(duplicates.next()).toArray());
      lastWhy = null;
      LOG.info("connected to {}{}", settings.uri(), known ? ", which kept our messages" : "");
      listener().onUp();
      drain(fresh, known);
      connectedBefore = true;
    } catch (MqttException e) {
      endConnection();
      down(settings.uri() + " cannot be used: " + MqttConnection.reason(e));
    }
  }

  /**
   * Starts the round trip that ends after the stored messages. A broker that lost the session has
   * lost them too; the terminals repeat them, so the round trip waits until they had time to.
   */
  private void drain(Standing fresh, boolean known) {
    boolean mayHaveMissed = connectedBefore && !known;
    Duration wait = mayHaveMissed ? settings.settle() : Duration.ZERO;
    thread.after(
        wait,
        () -> {
          if (fresh == standing) {
            fresh.drainedAt = trips.newest() + 1;
            goRound(fresh);
          }
        });
  }

  private void goRound(Standing now) {
    now.outbox.offer(roundTopic, trips.next());
  }

  private void watch() {
    Standing now = standing;
    if (now == null) {
      return;
    }
    if (inFlight.leftAside() && inFlight.none()) {
      lose("messages were left aside while the journal was slow; asking for them again");
    } else if (trips.overdue(patience) && inFlight.none()) {
      lose("nothing comes back from " + settings.uri() + " any more");
    } else if (!trips.waiting()) {
      goRound(now);
    }
  }

  private void listen() {
    Standing now = standing;
    if (now != null && now.connection.deaf()) {
      lose("the client stopped to listen to " + settings.uri());
    }
  }

  private void lose(String why) {
    Standing now = standing;
    if (now != null && System.nanoTime() - now.since > STEADY.toNanos()) {
      backOff.reset();
    }
    endConnection();
    down(why);
  }

  private void down(String why) {
    if (!Objects.equals(why, lastWhy)) {
      LOG.warn("MQTT is down: {}", why);
      lastWhy = why;
      listener().onDown(why);
    }
    thread.after(backOff.next(), this::connect);
  }

  private void endConnection() {
    Standing now = standing;
    if (now != null) {
      standing = null;
      inFlight.forgetLeftAside();
      trips.forget();
      now.connection.end();
    }
  }

  private Listener listener() {
    return Objects.requireNonNull(listener, "not started");
  }

  private final class ConnectionEvents implements MqttConnection.Events {

    @Override
    public void lost(MqttConnection from, String why) {
      thread.run(
          () -> {
            Standing now = standing;
            if (now != null && now.connection == from) {
              lose(why);
            }
          });
    }

    @Override
    public void arrived(MqttConnection from, String topic, MqttMessage message) {
      Standing now = standing;
      if (now == null || now.connection != from) {
        return;
      }
      if (topic.equals(roundTopic)) {
        cameRound(now, message);
      } else if (topic.equals(duplicateTopic)) {
        duplicate(now, message);
      } else if (topic.equals(wrappedTopic)) {
        RawMessage wrapped = RawMessage.of(message.getPayload());
        LOG.warn("a message that no client library reads was taken off {}", settings.uri());
        handOn(from, message, wrapped.topicText(), wrapped.payload(), wrapped.length());
      } else {
        handOn(from, message, topic, message.getPayload(), message.getPayload().length);
      }
    }

    private void handOn(
        MqttConnection from, MqttMessage message, String topic, byte[] payload, long length) {
      if (inFlight.enter(payload.length)) {
        byte[] stripped = listener().strip(topic, payload);
        int said = (int) Math.min(length, Integer.MAX_VALUE);
        Runnable off =
            () -> {
              from.acknowledge(message.getId(), message.getQos());
              inFlight.leave(payload.length);
            };
        listener().onMessage(new MqttDelivery(topic, message.isRetained(), stripped, said, off));
      }
    }

    private void duplicate(Standing now, MqttMessage message) {
      now.connection.acknowledge(message.getId(), message.getQos());
      if (duplicates.found(Bytes.copyOf(message.getPayload()).utf8())) {
        String why =
            "another service uses the client id %s at broker %s"
                .formatted(settings.clientId(), settings.uri());
        LOG.warn("{}: each throws the other out; give each its own client id and name", why);
        listener().onDuplicateClient(why);
      }
    }

    private void cameRound(Standing now, MqttMessage message) {
      now.connection.acknowledge(message.getId(), message.getQos());
      long number = trips.back(Bytes.copyOf(message.getPayload()));
      if (!now.drained && now.drainedAt > 0 && number >= now.drainedAt) {
        now.drained = true;
        listener().onDrained();
      }
    }
  }
}
