package afterclass.gateway.link.mqtt;

import io.moquette.broker.Server;
import io.moquette.broker.config.IConfig;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.AcceptAllAuthenticator;
import io.moquette.broker.security.IAuthenticator;
import io.moquette.broker.security.IAuthorizatorPolicy;
import io.netty.channel.ChannelHandler;
import io.netty.channel.EventLoopGroup;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The Moquette broker without a port of its own. Moquette itself would listen before {@link
 * BrokerPorts} is ready, and offers no setting for a handler before its own; so its handler is
 * taken by reflection and placed behind {@link BrokerPorts}. It keeps everything in memory.
 */
final class MoquetteCore {
  /**
   * Maximum number of commands that may wait for a thread of the broker's sessions. Moquette drops
   * a message of QoS 0 that finds the queue full, so that its default of 1,024 would lose punches
   * on a very busy machine. The limit on what each client may send at a time bounds the memory.
   */
  private static final int SESSION_QUEUE = 16_384;

  private static final String WORKER = "Session Executor ";
  private static final String PACKAGE = Server.class.getPackageName() + ".";

  private final Server server = new Server();
  private final ChannelHandler handler;

  /** The threads of Moquette's own ports, of which it has none here. */
  private final List<EventLoopGroup> idle;

  private final Set<Thread> workers;

  /** Starts a broker with rules for the topics that clients may read. */
  MoquetteCore(IAuthorizatorPolicy rules) {
    Set<Thread> before = workersNow();
    try {
      IConfig settings = new MemoryConfig(settings());
      server.startServer(settings, List.of(), null, new AcceptAllAuthenticator(), rules);
      handler = handler(settings);
      Object ports = part(server, "acceptor");
      idle =
          List.of(
              (EventLoopGroup) part(ports, "bossGroup"),
              (EventLoopGroup) part(ports, "workerGroup"));
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("the embedded broker is another than the one known here", e);
    }
    workers = workersNow();
    workers.removeAll(before);
  }

  /** Returns the handler of packets, for any number of connections. */
  ChannelHandler handler() {
    return handler;
  }

  /** Deletes a session that is not in use. */
  void forget(String session) {
    server.disconnectAndPurgeClientState(session);
  }

  /**
   * Tells whether all threads of the broker are running; the clients of an ended thread would wait
   * forever.
   */
  boolean whole() {
    return workers.stream().allMatch(Thread::isAlive);
  }

  /**
   * Stops the broker's threads. Those of its ports end first, since Moquette would wait two seconds
   * for late messages of connections that it never had.
   */
  void stop() {
    for (EventLoopGroup threads : idle) {
      threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
    server.stopServer();
  }

  private static Set<Thread> workersNow() {
    Set<Thread> found = new HashSet<>(Thread.getAllStackTraces().keySet());
    found.removeIf(thread -> !thread.getName().startsWith(WORKER));
    return found;
  }

  private static Properties settings() {
    Properties settings = new Properties();
    settings.setProperty(IConfig.PORT_PROPERTY_NAME, "disabled");
    settings.setProperty(IConfig.ALLOW_ANONYMOUS_PROPERTY_NAME, "true");
    settings.setProperty(IConfig.PERSISTENCE_ENABLED_PROPERTY_NAME, "false");
    settings.setProperty(IConfig.ENABLE_TELEMETRY_NAME, "false");
    settings.setProperty(IConfig.BUFFER_FLUSH_MS_PROPERTY_NAME, "0");
    settings.setProperty(IConfig.SESSION_QUEUE_SIZE, String.valueOf(SESSION_QUEUE));
    return settings;
  }

  private ChannelHandler handler(IConfig settings) throws ReflectiveOperationException {
    Object factory =
        made(
            PACKAGE + "MQTTConnectionFactory",
            made(PACKAGE + "BrokerConfiguration", settings),
            (IAuthenticator) new AcceptAllAuthenticator(),
            part(server, "sessions"),
            part(server, "dispatcher"));
    return (ChannelHandler) made(PACKAGE + "NewNettyMQTTHandler", factory);
  }

  private static Object part(Object whole, String name) throws ReflectiveOperationException {
    Field field = whole.getClass().getDeclaredField(name);
    field.setAccessible(true);
    Object part = field.get(whole);
    if (part == null) {
      throw new NoSuchFieldException(whole.getClass() + "." + name + " is empty");
    }
    return part;
  }

  /** Creates an object by the constructor with as many parameters as there are arguments. */
  private static Object made(String type, Object... arguments) throws ReflectiveOperationException {
    for (Constructor<?> constructor : Class.forName(type).getDeclaredConstructors()) {
      if (constructor.getParameterCount() == arguments.length) {
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
      }
    }
    throw new NoSuchMethodException(type + " of " + arguments.length + " parameters");
  }
}
