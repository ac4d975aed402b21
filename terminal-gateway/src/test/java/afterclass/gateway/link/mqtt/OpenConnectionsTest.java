package afterclass.gateway.link.mqtt;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.embedded.EmbeddedChannel;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;

/** Tests that unregistered clients that fill a port do not shut a registered terminal out. */
class OpenConnectionsTest {
  private final OpenConnections crowd = new OpenConnections(4, 2, 2);

  private static InetAddress address(int last) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) last});
  }

  private EmbeddedChannel from(int last) throws UnknownHostException {
    EmbeddedChannel channel = new EmbeddedChannel();
    assertTrue(crowd.comes(channel, address(last)));
    return channel;
  }

  @Test
  void aStrangerLeavesForTheNext() throws Exception {
    EmbeddedChannel first = from(1);
    EmbeddedChannel terminal = from(2);
    crowd.enters(terminal, "gate-1", true);
    EmbeddedChannel second = from(3);
    EmbeddedChannel third = from(4);
    assertTrue(first.isOpen());
    EmbeddedChannel next = from(5);
    assertFalse(first.isOpen());
    assertTrue(terminal.isOpen() && second.isOpen() && third.isOpen() && next.isOpen());
  }

  @Test
  void whereAllAreTerminalsNobodyLeaves() throws Exception {
    EmbeddedChannel[] terminals = {from(1), from(2), from(3), from(4)};
    for (int i = 0; i < terminals.length; i++) {
      crowd.enters(terminals[i], "gate-" + i, true);
    }
    assertFalse(crowd.comes(new EmbeddedChannel(), address(9)));
    assertTrue(terminals[0].close().isSuccess());
    assertTrue(crowd.comes(new EmbeddedChannel(), address(9)));
    assertTrue(terminals[3].isOpen());
  }

  @Test
  void anAddressThatHasItsShareTakesNothingFromOthers() throws Exception {
    EmbeddedChannel other = from(1);
    EmbeddedChannel first = from(2);
    EmbeddedChannel second = from(2);
    from(2);
    assertEquals(
        List.of(true, false, true), List.of(other.isOpen(), first.isOpen(), second.isOpen()));
  }

  @Test
  void oneTooManyOfAUserEndsItsOldest() throws Exception {
    EmbeddedChannel first = from(1);
    crowd.enters(first, "gate-1", true);
    EmbeddedChannel second = from(1);
    crowd.enters(second, "gate-1", true);
    EmbeddedChannel third = from(2);
    crowd.enters(third, "gate-1", true);
    assertFalse(first.isOpen());
    assertTrue(second.isOpen() && third.isOpen());
  }

  /**
   * An unregistered client with a thousand names may send no faster than one with a single name.
   */
  @Test
  void namesCostNothingSoStrangersShareTheirPace() {
    OpenBrokerUsers users = new OpenBrokerUsers();
    Set<String> all = Set.of("#");
    users.known.put("gate-1", new BrokerUser("gate-1", null, all, all, all, 100));
    BrokerState book = new BrokerState(new BrokerRules("gateway", users, true), users, () -> 0);
    EmbeddedChannel stranger = new EmbeddedChannel();
    int quick = 0;
    while (!book.slow(stranger, "stranger-" + quick, 10) && quick < 5_000) {
      quick++;
    }
    assertTrue(quick < 1_000, quick + " messages at once");
    assertFalse(stranger.config().isAutoRead());
    EmbeddedChannel another = new EmbeddedChannel();
    assertTrue(book.slow(another, "another", 10));
    EmbeddedChannel terminal = new EmbeddedChannel();
    assertFalse(book.slow(terminal, "gate-1", 10));
    assertTrue(terminal.config().isAutoRead());
  }

  @Test
  void oneUserHasOnlySoManyConnectionsAndNothingIsKeptForThem() throws Exception {
    OpenBrokerUsers users = new OpenBrokerUsers();
    try (EmbeddedBroker broker = new EmbeddedBroker("127.0.0.1", 0, users)) {
      broker.start();
      MqttClient gateway = EmbeddedBrokerTest.gateway(broker);
      gateway.subscribe("#", 1);
      MqttConnectOptions options = new MqttConnectOptions();
      options.setUserName("gate-1");
      List<MqttClient> clients = new ArrayList<>();
      for (int i = 0; i <= OpenConnections.MOST_OF_USER; i++) {
        MqttClient client = new MqttClient(broker.uri(), "p" + i, new MemoryPersistence());
        client.connect(options);
        clients.add(client);
      }
      await().atMost(Duration.ofSeconds(30)).until(() -> !clients.get(0).isConnected());
      MqttClient last = clients.get(OpenConnections.MOST_OF_USER);
      // Moquette kept without a bound what a user did not say that it has.
      assertArrayEquals(new int[] {0}, last.subscribeWithResponse("t", 1).getGrantedQos());
      for (MqttClient client : clients) {
        assertEquals(client != clients.get(0), client.isConnected());
        client.disconnectForcibly(0, 100);
        client.close(true);
      }
      gateway.disconnectForcibly(0, 100);
      gateway.close(true);
    }
  }
}
