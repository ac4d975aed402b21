package afterclass.gateway.link.mqtt;

import afterclass.gateway.protocol.Secret;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttIdentifierRejectedException;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPubAckMessage;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttSubscribePayload;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnacceptableProtocolVersionException;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The authenticator of a terminal's connection, which checks every packet against the terminal's
 * rights. A forbidden PUBLISH is acknowledged and dropped, as Mosquitto does: a terminal whose
 * message is refused would otherwise repeat it forever and never send its punches.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes its connection
final class ClientAuthenticator extends BrokerAuthenticator {
  /** Maximum number of bytes of a packet's topic and headers, in addition to its payload. */
  private static final int BESIDES = 64 * 1024;

  private static final int MOST_FILTERS = 64;

  private final BrokerState state;
  private final BitSet exactlyOnce = new BitSet();
  private String user = "";
  private String clientId = "";

  /** The terminal's password when it connected; {@code null} for none. */
  private @Nullable Secret enteredWith;

  private int filters;
  private boolean paced;

  ClientAuthenticator(BrokerPorts door, BrokerState state) {
    super(door);
    this.state = state;
  }

  @Override
  @Nullable MqttConnectMessage enter(ChannelHandlerContext ctx, MqttConnectMessage connect) {
    if (!door().open()) {
      ctx.close(); // the gateway has just disconnected
      return null;
    }
    int version = connect.variableHeader().version();
    if (version != MqttVersion.MQTT_3_1_1.protocolLevel()
        && version != MqttVersion.MQTT_3_1.protocolLevel()) {
      refuse(ctx, MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
      return null;
    }
    String said = connect.payload().clientIdentifier();
    clientId = said == null ? "" : said;
    String name = connect.payload().userName();
    user = name == null || name.isEmpty() ? clientId : name;
    enteredWith = password();
    BrokerRefusal why = state.entry(user, clientId, connect.payload().passwordInBytes(), from(ctx));
    if (why == null && (name == null || name.isEmpty()) && !state.rules().registered(clientId)) {
      user = BrokerRules.nameless(clientId);
    }
    if (why == null && !will(connect)) {
      why = BrokerRefusal.WILL;
    }
    if (why != null) {
      String what = why == BrokerRefusal.WILL ? connect.payload().willTopic() : "";
      refused(ctx, why, what);
      refuse(ctx, code(why));
      return null;
    }
    // The session belongs to the user, so that a client id cannot take over another's. It is clean,
    // since the service repeats what a terminal missed, and no messages pile up for absent ones.
    String own = clientId.isEmpty() ? ctx.channel().id().asLongText() : clientId;
    return rewritten(connect, session(user, own), user, true);
  }

  /**
   * Tells whether the terminal's password or registration has changed since it connected, so that
   * it must connect again.
   */
  private boolean isAnother() {
    boolean named = isNameless() && state.rules().registered(clientId);
    return named || !Objects.equals(enteredWith, password());
  }

  private boolean isNameless() {
    return user.equals(BrokerRules.nameless(clientId));
  }

  /** Returns the terminal's present password, or {@code null} if it has none. */
  private @Nullable Secret password() {
    return state.rules().rightsOf(user).map(BrokerUser::password).orElse(null);
  }

  private boolean will(MqttConnectMessage connect) {
    if (!connect.variableHeader().isWillFlag()) {
      return true;
    }
    byte[] payload = connect.payload().willMessageInBytes();
    String topic = connect.payload().willTopic();
    return payload != null
        && topic != null
        && topic.indexOf('+') < 0
        && topic.indexOf('#') < 0
        && connect.variableHeader().willQos() <= MqttQoS.EXACTLY_ONCE.value()
        && state.rules().message(user, topic, payload.length) == null;
  }

  /** Returns a session id unique to the pair, whose hash code Moquette can map to a thread. */
  static String session(String user, String clientId) {
    String name = user.length() + ":" + user + "/" + clientId;
    return name.hashCode() == Integer.MIN_VALUE ? name + "/" : name;
  }

  private static MqttConnectReturnCode code(BrokerRefusal why) {
    return switch (why) {
      case NAME -> MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED;
      case WRONG_PASSWORD, NO_PASSWORD ->
          MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD;
      case SLOWED -> MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE;
      default -> MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED;
    };
  }

  @Override
  void entered(ChannelHandlerContext ctx) {
    int largest = state.rules().rightsOf(user).map(BrokerUser::largest).orElse(0);
    int packet = Math.min(EmbeddedBroker.MAX_MESSAGE, largest + BESIDES);
    door().enters(ctx, user, state.rules().registered(user), packet);
  }

  @Override
  void packet(ChannelHandlerContext ctx, MqttMessage packet) {
    if (isAnother()) {
      ReferenceCountUtil.release(packet);
      ctx.close();
      return;
    }
    switch (packet.fixedHeader().messageType()) {
      case PUBLISH -> publish(ctx, (MqttPublishMessage) packet);
      case SUBSCRIBE -> subscribe(ctx, (MqttSubscribeMessage) packet);
      case UNSUBSCRIBE -> {
        filters -= ((MqttUnsubscribeMessage) packet).payload().topics().size();
        filters = Math.max(0, filters);
        ctx.fireChannelRead(packet);
      }
      case PUBREL -> complete(ctx, packet);
      case PINGREQ, DISCONNECT -> ctx.fireChannelRead(packet);
      default -> ReferenceCountUtil.release(packet);
    }
  }

  private void publish(ChannelHandlerContext ctx, MqttPublishMessage message) {
    String topic = message.variableHeader().topicName();
    int bytes = message.payload().readableBytes();
    int id = message.variableHeader().packetId();
    MqttQoS qos = message.fixedHeader().qosLevel();
    pace(ctx, bytes);
    if (qos == MqttQoS.EXACTLY_ONCE) {
      exactlyOnce.set(id);
    }
    BrokerRefusal why = state.rules().message(user, topic, bytes);
    if (why != null) {
      ReferenceCountUtil.release(message);
      refused(ctx, why, topic);
      if (qos != MqttQoS.AT_MOST_ONCE) {
        ctx.writeAndFlush(taken(id));
      }
      return;
    }
    boolean asked = message.fixedHeader().isRetain();
    boolean retain = asked && retained(ctx, topic, qos, bytes);
    ctx.fireChannelRead(
        new MqttPublishMessage(
            new MqttFixedHeader(
                MqttMessageType.PUBLISH,
                false, // Moquette delivers no message marked as repeated, and fails on it
                qos == MqttQoS.AT_MOST_ONCE ? qos : MqttQoS.AT_LEAST_ONCE,
                retain,
                message.fixedHeader().remainingLength()),
            message.variableHeader(),
            message.payload()));
  }

  private boolean retained(ChannelHandlerContext ctx, String topic, MqttQoS qos, int bytes) {
    int kept = qos == MqttQoS.AT_MOST_ONCE ? 0 : bytes;
    boolean may = state.rules().mayRetain(user, topic) && state.retained().keep(topic, kept);
    if (!may) {
      refused(ctx, BrokerRefusal.RETAIN, topic);
    }
    return may;
  }

  private MqttMessage taken(int id) {
    MqttMessageType type = exactlyOnce.get(id) ? MqttMessageType.PUBREC : MqttMessageType.PUBACK;
    return reply(type, id);
  }

  private static MqttMessage reply(MqttMessageType type, int id) {
    return new MqttMessage(
        new MqttFixedHeader(type, false, MqttQoS.AT_MOST_ONCE, false, 0),
        MqttMessageIdVariableHeader.from(id));
  }

  /**
   * Completes the QoS 2 handshake. Moquette keeps a QoS 2 message until its sender releases it, up
   * to the number of packet ids. So it sees these messages as QoS 1, and the second half of the
   * handshake is answered here; the journal recognises repeats by their numbers.
   */
  private void complete(ChannelHandlerContext ctx, MqttMessage packet) {
    if (packet.variableHeader() instanceof MqttMessageIdVariableHeader header) {
      exactlyOnce.clear(header.messageId());
      ctx.writeAndFlush(reply(MqttMessageType.PUBCOMP, header.messageId()));
    }
    ReferenceCountUtil.release(packet);
  }

  @Override
  Object answer(ChannelHandlerContext ctx, Object packet) {
    return packet instanceof MqttPubAckMessage ack
        ? taken(ack.variableHeader().messageId())
        : packet;
  }

  private void subscribe(ChannelHandlerContext ctx, MqttSubscribeMessage packet) {
    List<MqttTopicSubscription> asked = packet.payload().topicSubscriptions();
    filters += asked.size();
    if (filters > MOST_FILTERS) {
      ReferenceCountUtil.release(packet);
      refused(ctx, BrokerRefusal.SUBSCRIPTION, filters + " filters");
      ctx.close();
      return;
    }
    asked.stream()
        .map(MqttTopicSubscription::topicFilter)
        .filter(filter -> !state.rules().mayRead(user, filter))
        .forEach(filter -> refused(ctx, BrokerRefusal.SUBSCRIPTION, filter));
    ctx.fireChannelRead(
        new MqttSubscribeMessage(
            packet.fixedHeader(), packet.variableHeader(), atMostOnce(packet.payload())));
  }

  /**
   * Lowers all subscriptions to QoS 0. Moquette keeps QoS 1 messages, without a bound, until the
   * client acknowledges them. The service repeats what a terminal missed, so none need be kept.
   */
  private static MqttSubscribePayload atMostOnce(MqttSubscribePayload asked) {
    return new MqttSubscribePayload(
        asked.topicSubscriptions().stream()
            .map(each -> new MqttTopicSubscription(each.topicFilter(), MqttQoS.AT_MOST_ONCE))
            .toList());
  }

  private void pace(ChannelHandlerContext ctx, int bytes) {
    if (state.slow(ctx.channel(), user, bytes) && !paced) {
      paced = true;
      refused(ctx, BrokerRefusal.QUOTA, "");
    }
  }

  @Override
  void broken(ChannelHandlerContext ctx, @Nullable Throwable cause) {
    boolean large = cause instanceof TooLongFrameException;
    refused(
        ctx,
        large ? BrokerRefusal.LARGE : BrokerRefusal.PACKET,
        cause == null ? "out of turn" : String.valueOf(cause.getMessage()));
    if (cause instanceof MqttUnacceptableProtocolVersionException) {
      refuse(ctx, MqttConnectReturnCode.CONNECTION_REFUSED_UNACCEPTABLE_PROTOCOL_VERSION);
    } else if (cause instanceof MqttIdentifierRejectedException) {
      refuse(ctx, MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED);
    } else {
      ctx.close();
    }
  }

  private void refused(ChannelHandlerContext ctx, BrokerRefusal why, String what) {
    state.refusals().refused(isNameless() ? clientId : user, clientId, from(ctx), why, what);
  }
}
