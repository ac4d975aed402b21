package afterclass.gateway.link.tcp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.ByteLink;
import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the TCP link with a server of the test. */
class TcpLinkTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  /** A listener that records the link's events. */
  private static final class Told implements ByteLink.Listener {
    private final List<String> states = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void onUp() {
      states.add("up");
    }

    @Override
    public void onDown(String why) {
      states.add("down: " + why);
    }

    @Override
    public void onBytes(Bytes chunk) {
      synchronized (bytes) {
        bytes.writeBytes(chunk.toArray());
      }
    }

    String heard() {
      synchronized (bytes) {
        return Bytes.copyOf(bytes.toByteArray()).hex();
      }
    }

    boolean isUp() {
      return !states.isEmpty() && states.get(states.size() - 1).equals("up");
    }
  }

  private static void until(Callable<Boolean> condition) {
    await().atMost(SOON).pollInterval(Duration.ofMillis(10)).until(condition);
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  private static HostPort at(ServerSocket server) {
    return new HostPort("127.0.0.1", server.getLocalPort());
  }

  @Test
  void bytesGoBothWaysInOrder() throws IOException {
    Told told = new Told();
    try (ServerSocket server = server();
        TcpLink link = new TcpLink(at(server))) {
      assertFalse(link.send(Bytes.ofHex("00")), "nothing is open yet");
      link.start(told);
      try (Socket terminal = server.accept()) {
        until(told::isUp);
        for (int i = 0; i < 100; i++) {
          assertTrue(link.send(Bytes.ofHex("a5%02x".formatted(i))));
        }
        byte[] got = terminal.getInputStream().readNBytes(200);
        for (int i = 0; i < 100; i++) {
          assertEquals(i, got[2 * i + 1]);
        }
        terminal.getOutputStream().write(Bytes.ofHex("a500ff0d0a").toArray());
        until(() -> told.heard().equals("a500ff0d0a"));
      }
    }
    assertEquals("up", told.states.get(0));
  }

  @Test
  void aTerminalThatComesLateOrGoesIsConnectedAgain() throws IOException {
    Told told = new Told();
    int port;
    try (ServerSocket reserved = server()) {
      port = reserved.getLocalPort();
    }
    HostPort to = new HostPort("127.0.0.1", port);
    try (TcpLink link = new TcpLink(to)) {
      link.start(told);
      until(() -> !told.states.isEmpty());
      // The reason is the system's own, in the system's language.
      String refused = "down: 127.0.0.1:" + port + " cannot be reached: ";
      assertTrue(told.states.get(0).startsWith(refused), told.states.toString());
      assertTrue(told.states.get(0).length() > refused.length(), told.states.toString());
      try (ServerSocket server = new ServerSocket()) {
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        try (Socket first = server.accept()) {
          until(told::isUp);
          assertTrue(first.isConnected());
        }
        until(() -> told.states.size() >= 3);
        assertEquals(
            "down: the connection to %s ended: the other end closed the connection".formatted(to),
            told.states.get(2));
        try (Socket second = server.accept()) {
          until(told::isUp);
          second.getOutputStream().write(7);
          until(() -> told.heard().equals("07"));
        }
      }
    }
  }

  /** Without a network, the link does not retry continuously, and reports each reason once. */
  @Test
  void whileNobodyIsThereItCostsNextToNothing() throws IOException {
    Told told = new Told();
    int port;
    try (ServerSocket reserved = server()) {
      port = reserved.getLocalPort();
    }
    try (TcpLink link = new TcpLink(new HostPort("127.0.0.1", port))) {
      link.start(told);
      until(() -> !told.states.isEmpty());
      long before = cpuNanos();
      long from = System.nanoTime();
      await().pollDelay(Duration.ofSeconds(2)).atMost(SOON).until(() -> true);
      double busy = (cpuNanos() - before) / (double) (System.nanoTime() - from);
      assertTrue(busy < 0.5, "the gap used " + busy + " of a core: a busy loop");
      assertEquals(1, told.states.size(), told.states::toString);
    }
  }

  @Test
  void whoIsAskedAndSaysNothingAtAllIsGivenUp() throws IOException {
    Told told = new Told();
    try (ServerSocket server = server();
        TcpLink link = new TcpLink(at(server), Duration.ofMillis(500))) {
      link.start(told);
      try (Socket terminal = server.accept()) {
        until(told::isUp);
        link.send(Bytes.ofHex("a5"));
        assertEquals(0xA5, terminal.getInputStream().read());
        until(() -> told.states.size() >= 2);
        assertTrue(told.states.get(1).endsWith("says nothing at all for 0 s"), told.states.get(1));
      }
    }
  }

  @Test
  void whoTakesNothingIsGivenUpAndNothingPilesUp() throws IOException {
    Told told = new Told();
    try (ServerSocket server = server();
        TcpLink link = new TcpLink(at(server))) {
      link.start(told);
      try (Socket terminal = server.accept()) {
        terminal.setReceiveBufferSize(4096);
        until(told::isUp);
        Bytes much = Bytes.copyOf(new byte[16_384]);
        int taken = 0;
        while (link.send(much) && taken < 10_000) {
          taken++;
        }
        assertTrue(taken < 10_000, "it took everything");
        until(() -> told.states.size() >= 2);
        assertTrue(terminal.isConnected());
      }
    }
  }

  @Test
  void aClosedLinkSaysNothingMoreAndLetsGo() throws IOException {
    Told told = new Told();
    try (ServerSocket server = server()) {
      TcpLink link = new TcpLink(at(server));
      link.start(told);
      try (Socket terminal = server.accept()) {
        until(told::isUp);
        link.close();
        assertFalse(link.send(Bytes.ofHex("00")));
        terminal.setSoTimeout(10_000);
        boolean ended;
        try {
          ended = terminal.getInputStream().read() < 0;
        } catch (IOException e) {
          ended = true;
        }
        assertTrue(ended);
      }
    }
    assertEquals(List.of("up"), told.states);
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.20:5011, 192.168.1.20, 5011",
    "192.168.1.20, 192.168.1.20, 5010",
    "clock.school.example:1, clock.school.example, 1",
    "[fe80::1]:65535, fe80::1, 65535",
    "[::1], ::1, 5010",
  })
  void anAddressNamesHostAndPort(String address, String host, int port) {
    assertEquals(Optional.of(new HostPort(host, port)), HostPort.of(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":5010",
        "host:",
        "host:0",
        "host:65536",
        "host:123456",
        "fe80::1",
        "a b"
      })
  void anythingElseIsNoAddress(String address) {
    assertEquals(Optional.empty(), HostPort.of(address));
  }

  private static long cpuNanos() {
    var threads = ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long id : threads.getAllThreadIds()) {
      sum += Math.max(0, threads.getThreadCpuTime(id));
    }
    return sum;
  }
}
