package afterclass.gateway.link.mqtt;

import afterclass.gateway.link.LinkThread;
import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An MQTT 3.1.1 broker inside this process, for a school that runs none of its own. It keeps its
 * messages in memory: what it took and the journal has not is lost with the process, and the
 * terminals repeat it, since only the service's own acknowledgement lets them forget.
 */
public final class EmbeddedBroker implements AutoCloseable {
  /** The largest message that it takes, in bytes; a larger one costs its sender the connection. */
  public static final int MAX_MESSAGE = 4 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final String WORKER = "Session Executor ";

  private final String host;
  private final String insider = "attendance-gateway-" + UUID.randomUUID();
  private final LinkThread watch = new LinkThread("embedded broker watch");
  private Set<Thread> workers = Set.of();
  private boolean watching;
  private int port;
  private @Nullable Server server;

  /**
   * A broker that is not started yet.
   *
   * @param host interface to listen on, as {@code 127.0.0.1}
   * @param port port to listen on; 0 lets the system choose one, once
   */
  public EmbeddedBroker(String host, int port) {
    this.host = host;
    this.port = port;
  }

  /**
   * Begins to listen; without effect while it does. A broker that was stopped comes back on the
   * same port, with nothing of what it held.
   *
   * @throws UncheckedIOException if the port is taken
   */
  public synchronized void start() {
    if (server != null) {
      return;
    }
    try {
      if (port == 0) {
        port = freePort();
      }
      Set<Thread> before = workersNow();
      Server fresh = new Server();
      fresh.startServer(
          new MemoryConfig(settings()),
          List.of(new RoomForGateway(fresh, insider)),
          null,
          null,
          new BrokerRules(insider));
      server = fresh;
      workers = workersNow();
      workers.removeAll(before);
      if (!watching) {
        watching = true;
        watch.every(LOOK_EVERY, this::look);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The embedded broker cannot listen on " + host + ":" + port, e);
    }
  }

  /** Drops every connection and stops listening; without effect while it is stopped. */
  public synchronized void stop() {
    Server running = server;
    if (running != null) {
      server = null;
      running.stopServer();
    }
  }

  /** The port that it listens on; 0 before the first start if the system is to choose. */
  public synchronized int port() {
    return port;
  }

  /** Where clients reach it, as {@code tcp://127.0.0.1:1883}. */
  public String uri() {
    String reach = "0.0.0.0".equals(host) ? "127.0.0.1" : host;
    return "tcp://" + reach + ":" + port();
  }

  /** Whether it listens. */
  public synchronized boolean running() {
    return server != null;
  }

  /**
   * The client id of the gateway itself. Nobody can guess it: a second client of the same id would
   * take the gateway's place.
   */
  public String insider() {
    return insider;
  }

  /**
   * A client can bring down a thread of the broker's, as two of the same id have done, and whoever
   * that thread serves then waits for ever: better a new broker, which the terminals repeat to.
   */
  private synchronized void look() {
    if (server != null && workers.stream().anyMatch(worker -> !worker.isAlive())) {
      LOG.error("the embedded broker broke on what a client did, and is started anew");
      stop();
      start();
    }
  }

  private static Set<Thread> workersNow() {
    Set<Thread> found = new HashSet<>(Thread.getAllStackTraces().keySet());
    found.removeIf(thread -> !thread.getName().startsWith(WORKER));
    return found;
  }

  @Override
  public void close() {
    watch.close();
    stop();
  }

  private int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return probe.getLocalPort();
    }
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.setProperty(IConfig.HOST_PROPERTY_NAME, host);
    settings.setProperty(IConfig.PORT_PROPERTY_NAME, Integer.toString(port));
    settings.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
    // A client may leave its id to the broker: mosquitto_pub does, when it is given none.
    settings.setProperty("allow_zero_byte_client_id", "true");
    settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
    settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    settings.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "0");
    settings.setProperty(IConfig.NETTY_MAX_BYTES_PROPERTY_NAME, Integer.toString(MAX_MESSAGE));
    return settings;
  }
}
