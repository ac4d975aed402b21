package afterclass.gateway.wiring;

import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.link.http.HttpCallLink;
import afterclass.gateway.link.mqtt.EmbeddedBroker;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.store.StoreFaults;
import afterclass.gateway.store.StoreReader;
import afterclass.gateway.store.file.StoreLock;
import afterclass.gateway.time.MonotonicClock;
import afterclass.gateway.time.ServiceClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The whole service inside this process: all beans and, unless it was opened for a command only,
 * the web server and the links to the terminals.
 */
public final class EmbeddedGateway implements AutoCloseable {
  private final ApplicationContext context;
  private final @Nullable EmbeddedServer server;
  private final ServiceClock time;
  private final StoreLock lock;
  private final CountDownLatch closed = new CountDownLatch(1);

  private EmbeddedGateway(
      ApplicationContext context,
      @Nullable EmbeddedServer server,
      ServiceClock time,
      StoreLock lock) {
    this.context = context;
    this.server = server;
    this.time = time;
    this.lock = lock;
  }

  /**
   * Starts the service. {@code micronaut.server.port} 0 lets the system choose.
   *
   * @param properties settings that override all other sources
   * @param clock the only clock of all beans
   */
  public static EmbeddedGateway start(Map<String, Object> properties, InstantSource clock) {
    return start(Map.of(), properties, clock);
  }

  /**
   * Starts the service with a school's configuration file.
   *
   * @param file the settings of the file, as returned by {@link ConfigFile#read}; environment
   *     variables override them
   * @param properties settings that override all other sources
   * @param clock the only clock of all beans; it is trusted unconditionally
   */
  public static EmbeddedGateway start(
      Map<String, Object> file, Map<String, Object> properties, InstantSource clock) {
    Map<String, Object> settings = new HashMap<>(properties);
    // Such a clock may run faster than the machine's, by which the scheduler waits.
    settings.putIfAbsent(Settings.JUDGING_EVERY.key(), "1s");
    return start(file, settings, ServiceClock.unwatched(clock));
  }

  /**
   * Starts the service with a wall clock that may step.
   *
   * @param file the settings of the file, as returned by {@link ConfigFile#read}
   * @param properties settings that override all other sources
   * @param wall the wall clock
   * @param counting the clock that it is compared with
   */
  public static EmbeddedGateway start(
      Map<String, Object> file,
      Map<String, Object> properties,
      InstantSource wall,
      MonotonicClock counting) {
    return start(file, properties, new ServiceClock(wall, counting).watching());
  }

  private static EmbeddedGateway start(
      Map<String, Object> file, Map<String, Object> properties, ServiceClock time) {
    StoreLock lock = new StoreLock();
    ApplicationContext context = build(file, properties, time);
    context.registerSingleton(StoreLock.class, lock);
    boolean started = false;
    try {
      begin(context);
      // Creates the store's beans first, on this thread, before any other can request them.
      context.getBean(DayKeeper.class);
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      started = true;
      return new EmbeddedGateway(context, server, time, lock);
    } finally {
      if (!started) {
        context.close();
        time.close();
        lock.close();
      }
    }
  }

  /** Opens the store and the beans for a command: no web server, no broker, no terminal. */
  public static EmbeddedGateway forCommand(
      Map<String, Object> file, Map<String, Object> properties, InstantSource clock) {
    Map<String, Object> quiet = new HashMap<>(properties);
    quiet.put("attendance.links.enabled", false);
    ServiceClock time = ServiceClock.unwatched(clock);
    ApplicationContext context = build(file, quiet, time);
    boolean started = false;
    try {
      begin(context);
      started = true;
      return new EmbeddedGateway(context, null, time, new StoreLock());
    } finally {
      if (!started) {
        context.close();
        time.close();
      }
    }
  }

  /**
   * Opens the beans over a read-only store of this version: nothing is started or migrated, and
   * writing fails.
   */
  public static EmbeddedGateway forReading(
      Map<String, Object> file, Path store, InstantSource clock) {
    return forCommand(
        file,
        Map.of(
            Settings.STORE.key(),
            store.toString(),
            Settings.STORE_MAY_BEGIN.key(),
            false,
            "datasources.default.url",
            StoreReader.address(store),
            "datasources.default.read-only",
            true,
            "flyway.enabled",
            false),
        clock);
  }

  /** Opens the store; an error of SQLite is translated to a message with a remedy. */
  private static void begin(ApplicationContext context) {
    try {
      ApplicationContext running = context.start();
      assert running.isRunning();
    } catch (BeanContextException e) {
      throw StoreFaults.starting(storeOf(context), e).map(RuntimeException.class::cast).orElse(e);
    }
  }

  private static Path storeOf(ApplicationContext context) {
    return Path.of(SettingsFactory.of(context.getEnvironment()).of(Settings.STORE))
        .toAbsolutePath();
  }

  private static ApplicationContext build(
      Map<String, Object> file, Map<String, Object> properties, ServiceClock time) {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .overrideConfigLocations("classpath:/")
            .banner(false)
            .propertySources(
                ConfigFile.source(file), PropertySource.of("given", properties, Integer.MAX_VALUE))
            .build();
    // Registered by its interface: by its class, the system's clock would take precedence.
    context.registerSingleton(InstantSource.class, time::instant);
    context.registerSingleton(ServiceClock.class, time);
    return context;
  }

  /** Returns the path of the opened store. */
  public Path store() {
    return storeOf(context);
  }

  /**
   * Returns the bean of a type.
   *
   * @throws io.micronaut.context.exceptions.NoSuchBeanException if there is none
   */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Returns the port of the web server. */
  public int port() {
    return running().getPort();
  }

  /** Returns the port of the embedded broker. */
  public int brokerPort() {
    return bean(EmbeddedBroker.class).port();
  }

  /** Returns the port for terminals that connect over HTTP. */
  public int callPort() {
    return bean(HttpCallLink.class).port();
  }

  /** Returns the address of the web server, such as {@code http://127.0.0.1:8080}. */
  public URI uri() {
    return running().getURI();
  }

  private EmbeddedServer running() {
    EmbeddedServer running = server;
    if (running == null) {
      throw new IllegalStateException("opened for a command: there is no web server");
    }
    return running;
  }

  /**
   * Returns whether an exception only names the bean under construction when its cause occurred.
   */
  public static boolean isOfTheWiring(Throwable fault) {
    return fault instanceof BeanContextException;
  }

  /** Waits until {@link #close()} is called. */
  public void await() throws InterruptedException {
    closed.await();
  }

  /** Stops the links, the web server and the store, in that order. */
  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
    context.close();
    time.close();
    lock.close();
    closed.countDown();
  }
}
