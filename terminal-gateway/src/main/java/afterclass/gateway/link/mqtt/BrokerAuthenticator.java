package afterclass.gateway.link.mqtt;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectPayload;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttConnectVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.util.ReferenceCountUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A handler before Moquette on one connection, which passes on only packets that cannot harm
 * Moquette: one CONNECT, no other packet before its answer, and no second connection of a session
 * before the first is gone. Anything else kills one of Moquette's threads, and the clients that
 * this thread serves would wait forever.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes its connection
abstract class BrokerAuthenticator extends ChannelDuplexHandler {
  private static final Logger LOG = LoggerFactory.getLogger(BrokerAuthenticator.class);
  private static final int ENTRY_SECONDS = 10;

  /**
   * The time after which a client that left during its CONNECT is removed, which Moquette does not
   * do; longer than Moquette takes for a CONNECT.
   */
  private static final int A_WHILE_SECONDS = 3;

  private static final String SIGN_OF_ENTRY = "inflightResender";
  private static final int MOST_LOOKS = 5_000;

  private enum Stage {
    OUTSIDE,
    ASKED,
    INSIDE,
    GONE
  }

  private final BrokerPorts door;
  private Stage stage = Stage.OUTSIDE;
  private @Nullable ChannelHandlerContext context;
  private @Nullable String session;
  private @Nullable MqttConnectMessage waiting;
  private @Nullable Runnable successor;
  private @Nullable MqttConnAckMessage accepted;

  BrokerAuthenticator(BrokerPorts door) {
    this.door = door;
  }

  /**
   * Checks a CONNECT and returns the one to pass to Moquette, or {@code null} if the client was
   * refused.
   */
  abstract @Nullable MqttConnectMessage enter(
      ChannelHandlerContext context, MqttConnectMessage connect);

  /** Handles a packet of an admitted client: passes it on or releases it. */
  abstract void packet(ChannelHandlerContext context, MqttMessage packet);

  /** Returns what to send in place of a packet from Moquette. */
  Object answer(ChannelHandlerContext context, Object packet) {
    return packet;
  }

  /** Reacts to the admission of the client, just before its CONNECT is answered. */
  void entered(ChannelHandlerContext context) {}

  /** Handles a packet that is too long or violates the protocol. */
  abstract void broken(ChannelHandlerContext context, @Nullable Throwable cause);

  final BrokerPorts door() {
    return door;
  }

  @Override
  public final void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
    ctx.executor()
        .schedule(
            () -> {
              if (stage != Stage.INSIDE) {
                ctx.close();
              }
            },
            ENTRY_SECONDS,
            TimeUnit.SECONDS);
  }

  @Override
  public final void channelRead(ChannelHandlerContext ctx, Object message) {
    if (stage == Stage.GONE || !(message instanceof MqttMessage packet)) {
      ReferenceCountUtil.release(message);
    } else if (packet.decoderResult().isFailure()) {
      Throwable cause = packet.decoderResult().cause();
      ReferenceCountUtil.release(message);
      broken(ctx, cause);
    } else if (stage == Stage.OUTSIDE && packet instanceof MqttConnectMessage connect) {
      connect(ctx, connect);
    } else if (stage == Stage.INSIDE
        && packet.fixedHeader().messageType() != MqttMessageType.CONNECT) {
      packet(ctx, packet);
    } else {
      boolean bye = packet.fixedHeader().messageType() == MqttMessageType.DISCONNECT;
      ReferenceCountUtil.release(message);
      if (bye) {
        ctx.close();
      } else {
        broken(ctx, null);
      }
    }
  }

  private void connect(ChannelHandlerContext ctx, MqttConnectMessage connect) {
    MqttConnectMessage seen = enter(ctx, connect);
    if (seen == null) {
      return;
    }
    stage = Stage.ASKED;
    waiting = seen;
    String id = seen.payload().clientIdentifier();
    session = id;
    BrokerAuthenticator before = door.comes(id, this);
    if (before == null) {
      proceed(ctx);
    } else {
      before.makeWay(() -> ctx.executor().execute(() -> proceed(ctx)));
    }
  }

  /** Passes the CONNECT on, since the previous connection of the session is gone. */
  private void proceed(ChannelHandlerContext ctx) {
    MqttConnectMessage connect = waiting;
    waiting = null;
    if (stage == Stage.GONE) {
      leave();
    } else if (connect != null) {
      ctx.fireChannelRead(connect);
    }
  }

  /** Closes this connection for a newer one of the same session, then runs {@code next}. */
  private void makeWay(Runnable next) {
    ChannelHandlerContext ctx = context;
    if (ctx == null) {
      next.run();
      return;
    }
    ctx.executor()
        .execute(
            () -> {
              successor = next;
              if (stage != Stage.GONE) {
                ctx.close();
              } else if (waiting == null) {
                leave();
              }
            });
  }

  private void leave() {
    String id = session;
    if (id != null) {
      door.goes(id, this);
    }
    next();
  }

  private void next() {
    Runnable next = successor;
    successor = null;
    if (next != null) {
      next.run();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    boolean underWay = stage == Stage.ASKED;
    stage = Stage.GONE;
    ctx.fireChannelInactive();
    String id = session;
    if (waiting != null || id == null) {
      return;
    }
    if (underWay) {
      ctx.executor().schedule(() -> door.forget(id, this), A_WHILE_SECONDS, TimeUnit.SECONDS);
      next();
    } else {
      leave();
    }
  }

  @Override
  public final void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof MqttConnAckMessage ack
        && ack.variableHeader().connectReturnCode() == MqttConnectReturnCode.CONNECTION_ACCEPTED) {
      accepted = ack;
      promise.trySuccess();
      welcome(ctx, MOST_LOOKS);
    } else {
      welcome(ctx, 0);
      ctx.write(answer(ctx, message), promise);
    }
  }

  /**
   * Passes on the answer to the CONNECT. Moquette drops a client that sends before Moquette learns
   * that the answer was sent. So it learns that first, and the client gets the answer once a
   * handler that Moquette adds shows that it is ready.
   */
  private void welcome(ChannelHandlerContext ctx, int looks) {
    MqttConnAckMessage ack = accepted;
    if (ack == null) {
      return;
    }
    if (looks > 0 && ctx.pipeline().get(SIGN_OF_ENTRY) == null) {
      ctx.executor().schedule(() -> welcome(ctx, looks - 1), 1, TimeUnit.MILLISECONDS);
    } else if (stage == Stage.ASKED) {
      accepted = null;
      stage = Stage.INSIDE;
      entered(ctx);
      ctx.writeAndFlush(ack).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
  }

  @Override
  public final void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    LOG.debug("a connection to the embedded broker broke", cause);
    ctx.close();
  }

  /** Answers a CONNECT with a refusal and closes the connection. */
  static void refuse(ChannelHandlerContext ctx, MqttConnectReturnCode code) {
    ctx.writeAndFlush(MqttMessageBuilders.connAck().returnCode(code).sessionPresent(false).build())
        .addListener(ChannelFutureListener.CLOSE);
  }

  /** Returns a CONNECT with another session and user, without the password. */
  static MqttConnectMessage rewritten(
      MqttConnectMessage connect, String session, String user, boolean clean) {
    MqttConnectVariableHeader said = connect.variableHeader();
    return new MqttConnectMessage(
        connect.fixedHeader(),
        new MqttConnectVariableHeader(
            said.name(),
            said.version(),
            true,
            false,
            false, // Moquette retains no will, whatever this flag says
            Math.min(said.willQos(), 1),
            said.isWillFlag(),
            clean,
            said.keepAliveTimeSeconds()),
        new MqttConnectPayload(
            session,
            connect.payload().willTopic(),
            connect.payload().willMessageInBytes(),
            user,
            (byte[]) null));
  }

  /** Returns the address of the client. */
  static InetAddress from(ChannelHandlerContext ctx) {
    return ctx.channel().remoteAddress() instanceof InetSocketAddress address
        ? address.getAddress()
        : InetAddress.getLoopbackAddress();
  }
}
