package afterclass.gateway.link.http;

import afterclass.gateway.link.CallLink;
import afterclass.gateway.wire.Bytes;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The handler of one connection: one request at a time, each complete within its time limit. */
final class HttpCalls extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final Logger LOG = LoggerFactory.getLogger(HttpCalls.class);
  private static final int MOST_PARAMETERS = 64;

  private final CallLink.Listener listener;
  private final Duration patience;
  private final HttpConnections connections;
  private @Nullable ScheduledFuture<?> deadline;
  private boolean answering;

  HttpCalls(CallLink.Listener listener, Duration patience, HttpConnections connections) {
    this.listener = listener;
    this.patience = patience;
    this.connections = connections;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    expect(context);
    context.fireChannelActive();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    expectNothing();
    context.fireChannelInactive();
  }

  private void expect(ChannelHandlerContext context) {
    expectNothing();
    deadline =
        context
            .executor()
            .schedule(() -> close(context), patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void expectNothing() {
    ScheduledFuture<?> waiting = deadline;
    if (waiting != null) {
      waiting.cancel(false);
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    if (answering || !request.decoderResult().isSuccess()) {
      // No terminal sends a second request before it has an answer, or a malformed request.
      close(context);
      return;
    }
    answering = true;
    expectNothing();
    connections.asks(context.channel());
    try {
      listener.onRequest(new Waiting(context, request));
    } catch (IllegalArgumentException e) {
      LOG.debug("a request that cannot be read: {}", e.getMessage());
      close(context);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    LOG.debug("a connection of {} is closed: {}", remoteOf(context), cause.toString());
    close(context);
  }

  private static void close(ChannelHandlerContext context) {
    ChannelFuture unused = context.close();
  }

  private static String remoteOf(ChannelHandlerContext context) {
    SocketAddress address = context.channel().remoteAddress();
    return address instanceof InetSocketAddress inet && inet.getAddress() != null
        ? inet.getAddress().getHostAddress()
        : String.valueOf(address);
  }

  /** A request on this connection that waits for its answer. */
  private final class Waiting implements CallLink.Request {
    private final ChannelHandlerContext context;
    private final String method;
    private final String path;
    private final Map<String, String> query = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Bytes body;
    private final String remote;
    private final boolean stays;
    private final AtomicBoolean answered = new AtomicBoolean();

    Waiting(ChannelHandlerContext context, FullHttpRequest request) {
      this.context = context;
      method = request.method().name();
      QueryStringDecoder uri =
          new QueryStringDecoder(
              request.uri(), java.nio.charset.StandardCharsets.UTF_8, true, MOST_PARAMETERS);
      path = uri.path();
      uri.parameters().forEach((name, values) -> query.put(name, values.get(0)));
      request
          .headers()
          .forEach(
              header ->
                  headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
      body = Bytes.copyOf(ByteBufUtil.getBytes(request.content()));
      remote = remoteOf(context);
      stays = HttpUtil.isKeepAlive(request);
    }

    @Override
    public String method() {
      return method;
    }

    @Override
    public String path() {
      return path;
    }

    @Override
    public Map<String, String> query() {
      return Map.copyOf(query);
    }

    @Override
    public Map<String, String> headers() {
      return Map.copyOf(headers);
    }

    @Override
    public Bytes body() {
      return body;
    }

    @Override
    public String remote() {
      return remote;
    }

    @Override
    public String connection() {
      return context.channel().id().asLongText();
    }

    @Override
    public void answer(int status, Bytes text) {
      if (answered.compareAndSet(false, true)) {
        context.executor().execute(() -> write(status, text));
      }
    }

    private void write(int status, Bytes text) {
      DefaultFullHttpResponse response =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              HttpResponseStatus.valueOf(status),
              Unpooled.wrappedBuffer(text.toArray()));
      response.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/plain");
      HttpUtil.setContentLength(response, text.length());
      HttpUtil.setKeepAlive(response, stays);
      answering = false;
      expect(context);
      context
          .writeAndFlush(response)
          .addListener(
              stays ? ChannelFutureListener.CLOSE_ON_FAILURE : ChannelFutureListener.CLOSE);
    }
  }
}
