package afterclass.gateway.link.tcp;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.link.ByteLink;
import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * Tests that a terminal which sends faster than it is read has to wait, and does not fill the
 * memory.
 */
class TcpFloodTest {
  private static final int MUCH = 64 * 1024 * 1024;

  private final AtomicLong heard = new AtomicLong();
  private final CountDownLatch busy = new CountDownLatch(1);

  private final ByteLink.Listener slow =
      new ByteLink.Listener() {
        @Override
        public void onUp() {}

        @Override
        public void onDown(String why) {}

        @Override
        public void onBytes(Bytes chunk) {
          try {
            busy.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          heard.addAndGet(chunk.length());
        }
      };

  private static void flood(ServerSocket server, CountDownLatch sent) {
    try (Socket clock = server.accept()) {
      clock.getOutputStream().write(new byte[MUCH]);
      sent.countDown();
      clock.getInputStream().read();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void itWaitsUntilItIsListenedTo() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        TcpLink link = new TcpLink(new HostPort("127.0.0.1", server.getLocalPort()))) {
      Thread clock = new Thread(() -> flood(server, sent), "a clock that never rests");
      clock.setDaemon(true);
      clock.start();
      link.start(slow);
      assertFalse(sent.await(3, TimeUnit.SECONDS), "all of it is in memory");
      busy.countDown();
      assertTrue(sent.await(60, TimeUnit.SECONDS));
      await().atMost(Duration.ofSeconds(60)).until(() -> heard.get() == MUCH);
    }
  }
}
