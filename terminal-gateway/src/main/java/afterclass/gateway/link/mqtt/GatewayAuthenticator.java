package afterclass.gateway.link.mqtt;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The authenticator of the gateway's own connection. It admits no other client, and opens the port
 * for terminals once the gateway has subscribed.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes its connection
final class GatewayAuthenticator extends BrokerAuthenticator {
  /**
   * Maximum number of bytes under way to the gateway. Moquette silently drops QoS 0 messages for a
   * client with more than Netty's default of 64 KiB under way: one picture of a face terminal would
   * cost what readers send in those milliseconds.
   */
  static final int ROOM = 16 * EmbeddedBroker.MAX_MESSAGE;

  private final String name;
  private final byte[] password;

  GatewayAuthenticator(BrokerPorts door, String name, byte[] password) {
    super(door);
    this.name = name;
    this.password = password.clone();
  }

  @Override
  @Nullable MqttConnectMessage enter(ChannelHandlerContext ctx, MqttConnectMessage connect) {
    byte[] said = connect.payload().passwordInBytes();
    if (said == null || !MessageDigest.isEqual(password, said)) {
      ctx.close();
      return null;
    }
    ctx.channel().config().setWriteBufferWaterMark(new WriteBufferWaterMark(ROOM / 2, ROOM));
    return rewritten(connect, name, name, connect.variableHeader().isCleanSession());
  }

  @Override
  void entered(ChannelHandlerContext ctx) {
    door().enters(ctx, name, EmbeddedBroker.MAX_MESSAGE);
  }

  @Override
  void packet(ChannelHandlerContext ctx, MqttMessage packet) {
    ctx.fireChannelRead(packet);
  }

  @Override
  Object answer(ChannelHandlerContext ctx, Object packet) {
    if (packet instanceof MqttSubAckMessage) {
      // Moquette sends this packet after it has recorded the subscription.
      door().listens(this);
    }
    return packet;
  }

  @Override
  void broken(ChannelHandlerContext ctx, @Nullable Throwable cause) {
    ctx.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    door().deaf(this);
    super.channelInactive(ctx);
  }
}
