package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import afterclass.gateway.link.MessageLink;
import afterclass.gateway.wire.Bytes;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.junit.jupiter.api.Test;

/**
 * Tests that an undeclared exception of the client library makes the link report a failure and
 * reconnect.
 */
class MqttFaultsTest {
  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final String TOPIC = "attendance/school/gate/ack";

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<MessageLink.Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final AtomicReference<MqttCallback> callback = new AtomicReference<>();

  private final MessageLink.Listener listener =
      new MessageLink.Listener() {
        @Override
        public void onUp() {
          heard.add("up");
        }

        @Override
        public void onDown(String why) {
          heard.add("down " + why);
        }

        @Override
        public void onDrained() {}

        @Override
        public void onMessage(MessageLink.Delivery delivery) {
          deliveries.add(delivery);
        }
      };

  /** Creates a client of a broker without faults. */
  private MqttAsyncClient good() throws MqttException {
    MqttAsyncClient client = mock(MqttAsyncClient.class);
    IMqttToken token = mock(IMqttToken.class);
    when(client.connect(any(MqttConnectOptions.class))).thenReturn(token);
    when(client.subscribe(any(String[].class), any(int[].class))).thenReturn(token);
    when(client.disconnect(anyLong())).thenReturn(token);
    when(client.isConnected()).thenReturn(true);
    doAnswer(
            call -> {
              callback.set(call.getArgument(0));
              return null;
            })
        .when(client)
        .setCallback(any());
    return client;
  }

  private MqttLink started(MqttAsyncClient client) {
    MqttSettings settings =
        MqttSettings.usual("tcp://broker:1883", "gateway", null, null)
            .watching(Duration.ofMinutes(5));
    MqttLink link = new MqttLink(settings, asked -> client);
    link.start(List.of("t/+"), listener);
    return link;
  }

  private void awaitHeard(String... all) {
    await().atMost(BOUND).untilAsserted(() -> assertEquals(List.of(all), heard));
  }

  @Test
  void oneThatThrowsWhileItConnectsIsEndedAndTriedAgain() throws Exception {
    MqttAsyncClient client = good();
    IMqttToken token = mock(IMqttToken.class);
    when(client.connect(any(MqttConnectOptions.class)))
        .thenThrow(new NullPointerException("notifyResult"))
        .thenThrow(new NoClassDefFoundError("native"))
        .thenThrow(new MqttException(MqttException.REASON_CODE_BROKER_UNAVAILABLE))
        .thenReturn(token);
    try (MqttLink link = started(client)) {
      await().atMost(BOUND).until(() -> heard.contains("up"));
      assertEquals("down tcp://broker:1883 cannot be used: notifyResult", heard.get(0));
      assertEquals("down tcp://broker:1883 cannot be used: native", heard.get(1));
      assertEquals(4, heard.size(), heard.toString());
      verify(client, times(3)).close(true);
      assertTrue(link.publish(TOPIC, Bytes.ofUtf8("{}")));
    }
  }

  @Test
  void oneThatTakesNoSubscriptionIsEndedAndTriedAgain() throws Exception {
    MqttAsyncClient client = good();
    IMqttToken token = mock(IMqttToken.class);
    when(client.subscribe(any(String[].class), any(int[].class)))
        .thenThrow(new IllegalArgumentException("wildcard"))
        .thenReturn(token)
        .thenThrow(new IllegalStateException("later"))
        .thenReturn(token);
    try (MqttLink link = started(client)) {
      awaitHeard("down tcp://broker:1883 cannot be used: wildcard", "up");
      link.listenTo(List.of("t/+", "u/+"));
      awaitHeard(
          "down tcp://broker:1883 cannot be used: wildcard",
          "up",
          "down tcp://broker:1883 takes no subscription: later",
          "up");
    }
  }

  @Test
  void oneThatCannotBeEndedIsGivenUpAllTheSame() throws Exception {
    MqttAsyncClient client = good();
    doThrow(new IllegalStateException("racing")).when(client).disconnect(anyLong());
    doThrow(new NullPointerException("racing")).when(client).close(anyBoolean());
    try (MqttLink link = started(client)) {
      awaitHeard("up");
      Objects.requireNonNull(callback.get()).connectionLost(new MqttException(32109));
      await().atMost(BOUND).until(() -> heard.size() == 3);
      assertEquals("up", heard.get(2));
      assertTrue(link.publish(TOPIC, Bytes.ofUtf8("{}")));
    }
  }

  @Test
  void whatItThrowsAtAcknowledgementsTakesNoRoomFromThoseAfterThem() throws Exception {
    MqttAsyncClient client = good();
    int many = 3 * MqttConnection.MAX_IN_FLIGHT;
    when(client.publish(eq(TOPIC), any(byte[].class), anyInt(), anyBoolean(), any(), any()))
        .thenThrow(new NullPointerException("notifyResult"));
    try (MqttLink link = started(client)) {
      awaitHeard("up");
      for (int i = 0; i < many; i++) {
        assertTrue(assertDoesNotThrow(() -> link.publish(TOPIC, Bytes.ofUtf8("{}"))));
      }
      verify(client, times(many))
          .publish(eq(TOPIC), any(byte[].class), anyInt(), anyBoolean(), any(), any());
    }
  }

  @Test
  void whatCannotBeTakenOffTheBrokerComesAgainAndHoldsUpNobody() throws Exception {
    MqttAsyncClient client = good();
    doThrow(new NullPointerException("clientComms"))
        .when(client)
        .messageArrivedComplete(anyInt(), anyInt());
    try (MqttLink link = started(client)) {
      awaitHeard("up");
      MqttCallback library = Objects.requireNonNull(callback.get());
      for (int i = 0; i < 2; i++) {
        library.messageArrived("t/a", new MqttMessage(new byte[] {1}));
        assertDoesNotThrow(deliveries.get(i)::done);
      }
      verify(client, atLeastOnce()).messageArrivedComplete(anyInt(), anyInt());
      verify(client, times(1)).subscribe(any(String[].class), any(int[].class));
      assertTrue(link.publish(TOPIC, Bytes.ofUtf8("{}")));
    }
  }
}
