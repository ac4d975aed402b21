package afterclass.gateway.link.mqtt;

import io.moquette.broker.Server;
import io.moquette.broker.SessionRegistry;
import io.moquette.interception.AbstractInterceptHandler;
import io.moquette.interception.messages.InterceptConnectMessage;
import io.netty.channel.Channel;
import io.netty.channel.WriteBufferWaterMark;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets nothing be lost between the embedded broker and the gateway. Moquette 0.17 drops a QoS 0
 * message, and tells nobody, for a client that has more than 64 KiB on its way: a face terminal's
 * one picture, and what a reader says in those milliseconds is gone. The limit is Netty's default,
 * which its settings cannot change, so it is changed where the connection is.
 */
final class RoomForGateway extends AbstractInterceptHandler {
  /** So many bytes may be on their way before anything is dropped; the gateway reads at once. */
  static final int ROOM = 16 * EmbeddedBroker.MAX_MESSAGE;

  private static final Logger LOG = LoggerFactory.getLogger(RoomForGateway.class);

  private final Server server;
  private final String insider;

  /**
   * For the gateway of a broker.
   *
   * @param insider its client id
   */
  RoomForGateway(Server server, String insider) {
    this.server = server;
    this.insider = insider;
  }

  @Override
  public String getID() {
    return "room for the gateway";
  }

  @Override
  public Class<?>[] getInterceptedMessageTypes() {
    return new Class<?>[] {InterceptConnectMessage.class};
  }

  @Override
  public void onConnect(InterceptConnectMessage message) {
    if (!message.getClientID().equals(insider)) {
      return;
    }
    try {
      channel().config().setWriteBufferWaterMark(new WriteBufferWaterMark(ROOM / 2, ROOM));
    } catch (ReflectiveOperationException e) {
      LOG.error("messages of QoS 0 may be lost behind large ones: the broker is another", e);
    }
  }

  private Channel channel() throws ReflectiveOperationException {
    Object sessions = read(Server.class, "sessions", server);
    Method retrieve = SessionRegistry.class.getDeclaredMethod("retrieve", String.class);
    retrieve.setAccessible(true);
    Object session = retrieve.invoke(sessions, insider);
    Object connection = read(session.getClass(), "mqttConnection", session);
    return (Channel) read(connection.getClass(), "channel", connection);
  }

  private static Object read(Class<?> type, String name, Object owner)
      throws ReflectiveOperationException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    Object value = field.get(owner);
    if (value == null) {
      throw new NoSuchFieldException(type + "." + name + " is empty");
    }
    return value;
  }

  @Override
  public void onSessionLoopError(Throwable error) {
    LOG.warn("the embedded broker failed at a message: {}", error.toString());
  }
}
