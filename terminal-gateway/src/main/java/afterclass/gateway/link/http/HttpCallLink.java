package afterclass.gateway.link.http;

import afterclass.gateway.link.CallLink;
import afterclass.gateway.link.LinkThread;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A port for terminals that serves all connections with two threads: a caller that sends slowly or
 * waits for its answer occupies no thread.
 */
public final class HttpCallLink implements CallLink {
  private static final Logger LOG = LoggerFactory.getLogger(HttpCallLink.class);
  private static final int THREADS = 2;
  private static final int LONGEST_LINE = 8_192;
  private static final long CLOSING_SECONDS = 5;

  private final HttpCallSettings settings;
  private final LinkThread thread = new LinkThread("http link");
  private final EventLoopGroup loops =
      new MultiThreadIoEventLoopGroup(
          THREADS, new DefaultThreadFactory("http link", true), NioIoHandler.newFactory());
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final AtomicLong held = new AtomicLong();
  private final HttpConnections connections;
  private @Nullable Listener listener;
  private @Nullable String lastWhy;
  private volatile @Nullable Channel server;
  private volatile boolean closed;

  /** Creates a link whose port is not open yet. */
  public HttpCallLink(HttpCallSettings settings) {
    this.settings = settings;
    connections = new HttpConnections(settings.mostConnections());
  }

  @Override
  public void start(Listener listener) {
    this.listener = listener;
    thread.run(this::open);
  }

  /**
   * Returns the number of the open port.
   *
   * @throws IllegalStateException if the port is not open
   */
  public int port() {
    Channel now = server;
    if (now == null) {
      throw new IllegalStateException("the port for time clocks is not open");
    }
    return ((InetSocketAddress) now.localAddress()).getPort();
  }

  /** Tells whether the port is open. */
  public boolean isOpen() {
    return server != null;
  }

  private void open() {
    if (closed) {
      return;
    }
    Listener told = Objects.requireNonNull(listener, "not started");
    var bound =
        new ServerBootstrap()
            .group(loops)
            .channel(NioServerSocketChannel.class)
            .childHandler(new Pipeline(told))
            .bind(settings.host(), settings.port())
            .awaitUninterruptibly();
    Throwable failure = bound.cause();
    if (failure == null) {
      server = bound.channel();
      lastWhy = null;
      LOG.info("terminals may call {}:{}", settings.host(), port());
      told.onUp();
      return;
    }
    String why =
        "%s:%d cannot be opened: %s"
            .formatted(settings.host(), settings.port(), failure.getMessage());
    if (!why.equals(lastWhy)) {
      LOG.warn("no terminal can call: {}", why);
      lastWhy = why;
      told.onDown(why);
    }
    thread.after(settings.again(), this::open);
  }

  @Override
  public void close() {
    thread.closeWith(
        () -> {
          closed = true;
          Channel now = server;
          server = null;
          if (now != null) {
            now.close().awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
          }
          open.close().awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
          loops
              .shutdownGracefully(0, CLOSING_SECONDS, TimeUnit.SECONDS)
              .awaitUninterruptibly(CLOSING_SECONDS, TimeUnit.SECONDS);
        });
  }

  /** The initializer of every new connection's handlers. */
  private final class Pipeline extends ChannelInitializer<SocketChannel> {
    private final Listener told;

    Pipeline(Listener told) {
      this.told = told;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      connections.comes(channel);
      open.add(channel);
      channel
          .pipeline()
          .addLast(new HttpServerCodec(LONGEST_LINE, LONGEST_LINE, LONGEST_LINE))
          .addLast(new HttpAdmission(held, settings.mostBytes()))
          .addLast(new HttpObjectAggregator(settings.largestBody(), true))
          .addLast(new HttpCalls(told, settings.patience(), connections));
    }
  }
}
