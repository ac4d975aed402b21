package afterclass.gateway.link.http;

import afterclass.gateway.wire.Bytes;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A handler that checks each request before its body is held in memory. A POST or PUT must declare
 * its length, otherwise its body would be taken for empty and its data lost; the bodies of all
 * connections together are bounded. A terminal that is refused keeps its data.
 */
final class HttpAdmission extends ChannelDuplexHandler {
  private static final Logger LOG = LoggerFactory.getLogger(HttpAdmission.class);

  private final AtomicLong held;
  private final long most;
  private long here;
  private boolean refused;

  /**
   * Creates the handler of one connection.
   *
   * @param held bytes that all connections hold together
   * @param most the most bytes that they may hold
   */
  HttpAdmission(AtomicLong held, long most) {
    this.held = held;
    this.most = most;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!refused && message instanceof HttpRequest request && unmeasured(request)) {
      LOG.warn("a {} without Content-Length is refused: {}", request.method(), path(request));
      refuse(context, HttpResponseStatus.LENGTH_REQUIRED, "say Content-Length, or send in chunks");
    }
    if (!refused && message instanceof HttpContent content) {
      int length = content.content().readableBytes();
      here += length;
      if (held.addAndGet(length) > most) {
        refuse(context, HttpResponseStatus.SERVICE_UNAVAILABLE, "too much at once, send it again");
      }
    }
    if (refused) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  private static boolean unmeasured(HttpRequest request) {
    return request.decoderResult().isSuccess()
        && (request.method().equals(HttpMethod.POST) || request.method().equals(HttpMethod.PUT))
        && !HttpUtil.isContentLengthSet(request)
        && !HttpUtil.isTransferEncodingChunked(request);
  }

  /** Returns the path without the query, which may hold a key. */
  private static String path(HttpRequest request) {
    String path = request.uri().replaceFirst("[?].*", "");
    return path.length() <= 64 ? path.replaceAll("[^ -~]", "?") : "…";
  }

  private void refuse(ChannelHandlerContext context, HttpResponseStatus status, String why) {
    refused = true;
    release();
    byte[] text = Bytes.ofUtf8(why).toArray();
    DefaultFullHttpResponse answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, Unpooled.wrappedBuffer(text));
    answer.headers().set(HttpHeaderNames.CONTENT_TYPE, "text/plain");
    HttpUtil.setContentLength(answer, text.length);
    HttpUtil.setKeepAlive(answer, false);
    context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
  }

  private void release() {
    held.addAndGet(-here);
    here = 0;
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (message instanceof HttpResponse response
        && !response.status().equals(HttpResponseStatus.CONTINUE)) {
      release();
    }
    ChannelFuture unused = context.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    release();
    context.fireChannelInactive();
  }
}
