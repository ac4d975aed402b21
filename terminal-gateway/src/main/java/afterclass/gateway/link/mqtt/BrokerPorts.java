package afterclass.gateway.link.mqtt;

import io.moquette.broker.MoquetteIdleTimeoutHandler;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.mqtt.MqttDecoder;
import io.netty.handler.codec.mqtt.MqttEncoder;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ports of the embedded broker: one on loopback for the gateway itself, one for its clients.
 * The clients' port is bound at once but accepts connections only after the gateway has subscribed;
 * until then the clients wait in the system's queue. An earlier message would reach no subscriber.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes its connection
final class BrokerPorts {
  /** Maximum number of bytes of a CONNECT packet. */
  private static final int MOST_BEFORE_ENTRY = 64 * 1024;

  private static final int ENTRY_SECONDS = 10;
  private static final String DECODER = "decoder";

  /**
   * Maximum number of bytes read from a client at once; all of them are processed before its rate
   * is limited.
   */
  private static final int MOST_AT_ONCE = 2 * 1024;

  private final EventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(
          2, new DefaultThreadFactory("embedded broker", true), NioIoHandler.newFactory());
  private final ChannelGroup gateways = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final OpenConnections atInside = new OpenConnections();
  private final OpenConnections atOutside = new OpenConnections();
  private final IncompletePackets halves = new IncompletePackets(IncompletePackets.MOST);
  private final Map<String, BrokerAuthenticator> sessions = new ConcurrentHashMap<>();
  private volatile @Nullable MoquetteCore broker;
  private @Nullable Channel outer;
  private @Nullable Channel inner;
  private @Nullable BrokerAuthenticator listening;

  /** Sets the broker to which packets are passed on. */
  void use(MoquetteCore other) {
    broker = other;
  }

  /**
   * Opens the port for the gateway.
   *
   * @return its number
   */
  int openInside(int port, Supplier<BrokerAuthenticator> authenticator) throws IOException {
    InetSocketAddress place = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    inner = bind(place, true, null, authenticator, gateways);
    return number(inner);
  }

  /**
   * Binds the port for clients, which wait in the system's queue.
   *
   * @return its number
   */
  int open(
      String host, int port, @Nullable BrokerTls tls, Supplier<BrokerAuthenticator> authenticator)
      throws IOException {
    outer = bind(new InetSocketAddress(host, port), false, tls, authenticator, clients);
    return number(outer);
  }

  private Channel bind(
      InetSocketAddress place,
      boolean accepting,
      @Nullable BrokerTls tls,
      Supplier<BrokerAuthenticator> authenticator,
      ChannelGroup group)
      throws IOException {
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, 128)
            .option(ChannelOption.SO_REUSEADDR, true)
            .option(ChannelOption.AUTO_READ, accepting)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel channel) {
                    MoquetteCore to = broker;
                    OpenConnections crowd = group == clients ? atOutside : atInside;
                    if (to != null && crowd.comes(channel, channel.remoteAddress().getAddress())) {
                      group.add(channel);
                      if (group == clients) {
                        channel.config().setRecvByteBufAllocator(atOnce());
                      }
                      fill(channel.pipeline(), channel, tls, authenticator.get(), to.handler());
                    } else {
                      channel.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
                    }
                  }
                });
    ChannelFuture bound = bootstrap.bind(place).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw new IOException("cannot bind " + place, bound.cause());
    }
    return bound.channel();
  }

  private static RecvByteBufAllocator atOnce() {
    return new AdaptiveRecvByteBufAllocator(MOST_AT_ONCE / 4, MOST_AT_ONCE / 4, MOST_AT_ONCE);
  }

  private void fill(
      ChannelPipeline pipeline,
      SocketChannel channel,
      @Nullable BrokerTls tls,
      BrokerAuthenticator authenticator,
      ChannelHandler broker) {
    if (tls != null) {
      pipeline.addLast("tls", tls.handler(channel));
    }
    // Moquette replaces the first of these with the keep-alive that the client requested.
    pipeline.addLast("idleStateHandler", new IdleStateHandler(ENTRY_SECONDS, 0, 0));
    pipeline.addLast("idleEventHandler", new MoquetteIdleTimeoutHandler());
    IncompletePacketCounter counter = new IncompletePacketCounter(halves);
    pipeline.addLast("counter", counter);
    pipeline.addLast(DECODER, new MqttDecoder(MOST_BEFORE_ENTRY));
    pipeline.addLast("counted", counter.behind());
    pipeline.addLast("encoder", MqttEncoder.INSTANCE);
    pipeline.addLast("authenticator", authenticator);
    pipeline.addLast("handler", broker);
  }

  /** Admits the gateway, with packets of at most {@code largest} bytes. */
  void enters(ChannelHandlerContext ctx, String gateway, int largest) {
    atInside.enters(ctx.channel(), gateway, true);
    ctx.pipeline().replace(DECODER, DECODER, new MqttDecoder(largest));
  }

  /** Admits a client other than the gateway, with packets of at most {@code largest} bytes. */
  void enters(ChannelHandlerContext ctx, String user, boolean registered, int largest) {
    atOutside.enters(ctx.channel(), user, registered);
    ctx.pipeline().replace(DECODER, DECODER, new MqttDecoder(largest));
    if (registered) {
      ctx.pipeline().get(IncompletePacketCounter.class).belongsTo(user);
    }
  }

  /** Records a client's session; returns the client that used it before, or {@code null}. */
  @Nullable BrokerAuthenticator comes(String session, BrokerAuthenticator now) {
    return sessions.put(session, now);
  }

  /** Removes the record of a client's session after the client has left it. */
  void goes(String session, BrokerAuthenticator gone) {
    sessions.remove(session, gone);
  }

  /** Deletes the session of a client that left before it was admitted, unless another uses it. */
  void forget(String session, BrokerAuthenticator gone) {
    MoquetteCore now = broker;
    if (sessions.remove(session, gone) && now != null) {
      now.forget(session);
    }
  }

  /** Accepts clients on the clients' port, since the gateway has subscribed. */
  synchronized void listens(BrokerAuthenticator gateway) {
    listening = gateway;
    Channel port = outer;
    if (port != null) {
      port.config().setAutoRead(true);
    }
  }

  /** Disconnects all other clients and accepts none until the gateway, which left, is back. */
  synchronized void deaf(BrokerAuthenticator gateway) {
    if (listening == gateway) {
      listening = null;
      Channel port = outer;
      if (port != null) {
        port.config().setAutoRead(false);
      }
      clients.forEach(client -> client.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE));
    }
  }

  /** Tells whether clients other than the gateway are admitted. */
  synchronized boolean open() {
    return listening != null;
  }

  /** Closes all connections; both ports stay bound. */
  void clear() {
    broker = null;
    gateways.close().awaitUninterruptibly();
    clients.close().awaitUninterruptibly();
  }

  /** Closes both ports and all connections. */
  void close() {
    Channel first = outer;
    if (first != null) {
      first.close().awaitUninterruptibly();
    }
    clear();
    Channel second = inner;
    if (second != null) {
      second.close().awaitUninterruptibly();
    }
    threads.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private static int number(Channel port) {
    return ((InetSocketAddress) port.localAddress()).getPort();
  }
}
