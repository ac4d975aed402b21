package afterclass.gateway.link.mqtt;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * A handler before the decoder that counts the bytes of an incomplete packet, until the decoder
 * passes a packet to {@link #behind()}. The rest after a packet is shorter than one read and not
 * counted.
 */
@SuppressWarnings(
    "FutureReturnValueIgnored") // closing fails only if the connection is closed already
final class IncompletePacketCounter extends ChannelInboundHandlerAdapter {
  private final IncompletePackets all;
  private String owner = "";
  private int held;
  private boolean whole;

  IncompletePacketCounter(IncompletePackets all) {
    this.all = all;
  }

  /** Records that the connection belongs to a registered terminal. */
  void belongsTo(String user) {
    owner = user;
  }

  /** Returns the handler to place behind the decoder. */
  ChannelHandler behind() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext ctx, Object message) {
        whole = true;
        ctx.fireChannelRead(message);
      }
    };
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    int more = message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
    whole = false;
    ctx.fireChannelRead(message);
    count(ctx, whole ? 0 : held + more);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    count(ctx, 0);
  }

  private void count(ChannelHandlerContext ctx, int now) {
    if (now != held) {
      held = now;
      Channel given = all.holds(ctx.channel(), owner, now);
      if (given != null) {
        given.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
      }
    }
  }
}
