package afterclass.gateway.link.mqtt;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttSubAckMessage;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Lets the gateway itself in, and nobody else, and opens the door for the guests once it has
 * subscribed.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what cannot be sent ends its connection
final class GatewayDoorman extends Doorman {
  /**
   * So many bytes may be on their way to the gateway. Moquette drops a QoS 0 message, and tells
   * nobody, for a client that has more than Netty's 64 KiB on its way: a face terminal's one
   * picture, and what a reader says in those milliseconds is gone.
   */
  static final int ROOM = 16 * EmbeddedBroker.MAX_MESSAGE;

  private final String name;
  private final byte[] password;

  GatewayDoorman(BrokerDoor door, String name, byte[] password) {
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
      // Moquette has taken the subscription before it says so.
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
