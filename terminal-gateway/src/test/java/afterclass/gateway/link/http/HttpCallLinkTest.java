package afterclass.gateway.link.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.CallLink;
import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of requests that are large or do not declare their length. */
class HttpCallLinkTest {
  private static final int MIB = 1024 * 1024;
  private static final String POST = "POST /iclock/cdata?SN=1&table=ATTLOG HTTP/1.1\r\nHost: a\r\n";

  /** Lengths of the received bodies, in order. */
  private final List<Integer> bodies = new CopyOnWriteArrayList<>();

  private HttpCallLink link = new HttpCallLink(HttpCallSettings.usual("127.0.0.1", 0));

  @BeforeEach
  void open() {
    link.start(
        new CallLink.Listener() {
          @Override
          public void onUp() {}

          @Override
          public void onDown(String why) {}

          @Override
          public void onRequest(CallLink.Request request) {
            bodies.add(request.body().length());
            request.answer(200, Bytes.ofUtf8("OK"));
          }
        });
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(link::isOpen);
  }

  @AfterEach
  void close() {
    link.close();
  }

  /** Returns the first line of the answer; empty if the connection was closed without one. */
  private String answer(String head, int length) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), link.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      byte[] body = new byte[length];
      Arrays.fill(body, (byte) '7');
      out.write(body);
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] first = new byte[64];
      int read = in.read(first);
      return read <= 0
          ? ""
          : new String(first, 0, read, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    }
  }

  @Test
  void aLongUploadIsTakenWhole() throws Exception {
    int length = 4 * MIB;
    assertEquals(
        "HTTP/1.1 200 OK", answer(POST + "Content-Length: " + length + "\r\n\r\n", length));
    assertEquals(List.of(length), bodies);
  }

  @Test
  void oneThatNoTerminalHoldsIsRefusedBeforeItIsSent() throws Exception {
    assertTrue(
        answer(POST + "Content-Length: " + 9 * MIB + "\r\n\r\n", 0).startsWith("HTTP/1.1 413"));
    assertEquals(List.of(), bodies);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1", "HTTP/1.0"})
  void oneThatDoesNotSayHowLongItIsIsNotTakenForEmpty(String version) throws Exception {
    String head = POST.replace("HTTP/1.1", version) + "\r\n";
    assertEquals("HTTP/1.1 411 Length Required", answer(head, 40));
    assertEquals(List.of(), bodies);
  }

  @Test
  void oneInChunksOrWithoutAnythingIsTaken() throws Exception {
    String chunked = POST + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    assertEquals("HTTP/1.1 200 OK", answer(chunked, 0));
    assertEquals("HTTP/1.1 200 OK", answer(POST + "Content-Length: 0\r\n\r\n", 0));
    assertEquals("HTTP/1.1 200 OK", answer("GET /iclock/ping?SN=1 HTTP/1.1\r\n\r\n", 0));
    assertEquals(List.of(5, 0, 0), bodies);
  }

  @Test
  void allTogetherHoldOnlySoMuch() throws Exception {
    link.close();
    link =
        new HttpCallLink(
            new HttpCallSettings(
                "127.0.0.1", 0, MIB, 1_000, 8, Duration.ofMinutes(1), Duration.ofSeconds(5)));
    open();
    String head = POST + "Content-Length: 900\r\n\r\n";
    try (Socket half = new Socket(InetAddress.getLoopbackAddress(), link.port())) {
      half.getOutputStream().write((head + "7".repeat(600)).getBytes(StandardCharsets.ISO_8859_1));
      half.getOutputStream().flush();
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> answer(head, 900).equals("HTTP/1.1 503 Service Unavailable"));
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> answer(head, 900).equals("HTTP/1.1 200 OK"));
  }

  /** A client that opens all connections and sends nothing does not shut a terminal out. */
  @Test
  void connectionsThatAreOnlyHeldEndForOneThatAsks() throws Exception {
    link.close();
    link =
        new HttpCallLink(
            new HttpCallSettings(
                "127.0.0.1", 0, MIB, MIB, 3, Duration.ofMinutes(1), Duration.ofSeconds(5)));
    open();
    try (Socket one = new Socket(InetAddress.getLoopbackAddress(), link.port());
        Socket two = new Socket(InetAddress.getLoopbackAddress(), link.port());
        Socket three = new Socket(InetAddress.getLoopbackAddress(), link.port())) {
      assertEquals("HTTP/1.1 200 OK", answer("GET /iclock/ping?SN=1 HTTP/1.1\r\n\r\n", 0));
      assertTrue(one.isConnected() && two.isConnected() && three.isConnected());
    }
  }
}
