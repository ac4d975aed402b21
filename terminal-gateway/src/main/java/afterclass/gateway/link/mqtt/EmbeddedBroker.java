package afterclass.gateway.link.mqtt;

import afterclass.gateway.link.LinkThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An MQTT 3.1.1 broker inside this process, for a school without a broker of its own. Messages are
 * held in memory only: those not yet in the journal are lost with the process, and the terminals
 * repeat them, since they delete punches only after the service's own acknowledgement. Terminals
 * are admitted only while the gateway is subscribed.
 */
public final class EmbeddedBroker implements AutoCloseable {
  /** The largest message accepted, in bytes; a larger one closes its sender's connection. */
  public static final int MAX_MESSAGE = 4 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final String host;
  private final @Nullable BrokerTls tls;
  private final String insider = "attendance-gateway-" + UUID.randomUUID();
  private final String password = UUID.randomUUID() + "-" + UUID.randomUUID();
  private final BrokerRules rules;
  private final BrokerState state;
  private final LinkThread watch = new LinkThread("embedded broker watch");
  private boolean watching;
  private int port;
  private int inside;
  private @Nullable BrokerPorts door;
  private @Nullable MoquetteCore core;

  /**
   * Creates a broker that is not started yet, without TLS.
   *
   * @param host interface to listen on, such as {@code 127.0.0.1}
   * @param port port to listen on; 0 lets the system choose one, once
   * @param users the users that it admits
   */
  public EmbeddedBroker(String host, int port, BrokerUsers users) {
    this(host, port, users, null);
  }

  /** Creates a broker that is not started yet; with TLS unless {@code tls} is {@code null}. */
  public EmbeddedBroker(String host, int port, BrokerUsers users, @Nullable BrokerTls tls) {
    this.host = host;
    this.port = port;
    this.tls = tls;
    rules = new BrokerRules(insider, users, loopback(host));
    state = new BrokerState(rules, users, System::nanoTime);
  }

  /** Tells whether an interface can be reached by programs of this machine only. */
  public static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /**
   * Starts listening; without effect if running. A broker that was stopped uses the same ports
   * again, without its earlier messages.
   *
   * @throws UncheckedIOException if the port is taken
   */
  public synchronized void start() {
    if (core != null) {
      return;
    }
    BrokerPorts fresh = new BrokerPorts();
    try {
      port = fresh.open(host, port, tls, () -> new ClientAuthenticator(fresh, state));
      byte[] secret = BrokerRules.bytes(password);
      inside = fresh.openInside(inside, () -> new GatewayAuthenticator(fresh, insider, secret));
    } catch (IOException e) {
      fresh.close();
      throw new UncheckedIOException(
          "The embedded broker cannot listen on " + host + ":" + port, e);
    }
    door = fresh;
    begin(fresh);
    if (!watching) {
      watching = true;
      watch.every(LOOK_EVERY, this::look);
    }
  }

  private void begin(BrokerPorts before) {
    state.retained().clear();
    MoquetteCore fresh = new MoquetteCore(rules);
    core = fresh;
    before.use(fresh);
  }

  /** Closes all connections and stops listening; without effect if stopped. */
  public synchronized void stop() {
    BrokerPorts open = door;
    MoquetteCore running = core;
    door = null;
    core = null;
    if (open != null) {
      open.close();
    }
    if (running != null) {
      running.stop();
    }
  }

  /** Returns the broker's port; 0 before the first start if the system chooses the port. */
  public synchronized int port() {
    return port;
  }

  /** Returns the address for clients, such as {@code tcp://127.0.0.1:1883}. */
  public String uri() {
    String reach = "0.0.0.0".equals(host) ? "127.0.0.1" : host;
    return (tls == null ? "tcp://" : "ssl://") + reach + ":" + port();
  }

  /**
   * Returns the settings by which the gateway itself connects, once started: a port of its own, and
   * a name and password that cannot be guessed.
   */
  public synchronized MqttSettings inside() {
    String reach = InetAddress.getLoopbackAddress().getHostAddress();
    return MqttSettings.usual("tcp://" + reach + ":" + inside, insider, insider, password);
  }

  /** Tells whether the broker is running. */
  public synchronized boolean running() {
    return core != null;
  }

  /** Tells whether the gateway has subscribed, so that terminals are admitted. */
  public synchronized boolean open() {
    BrokerPorts now = door;
    return now != null && now.open();
  }

  /** Replaces the broker if a client brought down one of Moquette's threads. */
  private synchronized void look() {
    BrokerPorts open = door;
    MoquetteCore broken = core;
    if (open != null && broken != null && !broken.whole()) {
      LOG.error("the embedded broker broke on what a client did, and is started anew");
      open.clear();
      begin(open);
      Thread end = new Thread(broken::stop, "end of a broken broker");
      end.setDaemon(true);
      end.start();
    }
  }

  @Override
  public void close() {
    watch.close();
    stop();
  }
}
