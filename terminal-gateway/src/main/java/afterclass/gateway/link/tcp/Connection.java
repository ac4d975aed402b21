package afterclass.gateway.link.tcp;

import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A TCP connection with a reading thread of its own. It reports its end once. */
final class Connection {
  /** Maximum number of bytes that may wait to be sent. */
  static final int MAX_WAITING = 65_536;

  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final int CHUNK = 4096;

  private final Socket socket = new Socket();
  private final HostPort to;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  Connection(HostPort to) {
    this.to = to;
  }

  /**
   * Connects; {@link #cut} from another thread ends the attempt.
   *
   * @throws IOException if the address does not answer, or not in time
   */
  void open(int timeoutMillis) throws IOException {
    socket.setTcpNoDelay(true);
    socket.setKeepAlive(true);
    // Requests sent on a connection that was given up must not arrive after requests on the next
    // one: closing discards them.
    socket.setSoLinger(true, 0);
    // The name is resolved at each attempt, since the terminal may have moved.
    InetSocketAddress address = new InetSocketAddress(to.host(), to.port());
    if (address.isUnresolved()) {
      throw new IOException("nobody knows the name");
    }
    socket.connect(address, timeoutMillis);
  }

  /** Starts reading; {@code ended} receives the reason why reading ended, unless it was cut. */
  void listen(BiConsumer<Connection, Bytes> received, BiConsumer<Connection, String> ended) {
    Thread reader = new Thread(() -> read(received, ended), "tcp reader " + to);
    reader.setDaemon(true);
    reader.start();
  }

  private void read(BiConsumer<Connection, Bytes> received, BiConsumer<Connection, String> ended) {
    String why = "the other end closed the connection";
    try {
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[CHUNK];
      int count = in.read(buffer);
      while (count >= 0) {
        received.accept(this, Bytes.copyOfRange(buffer, 0, count));
        count = in.read(buffer);
      }
    } catch (IOException e) {
      why = String.valueOf(e.getMessage());
    }
    if (over.compareAndSet(false, true)) {
      ended.accept(this, why);
    }
  }

  /** Reserves room for bytes to be sent, until {@link #write}; returns whether there was room. */
  boolean reserve(int count) {
    return waiting.addAndGet(count) <= MAX_WAITING;
  }

  /**
   * Sends bytes; may block while the other end accepts none, until {@link #cut} is called.
   *
   * @throws IOException if the connection broke
   */
  void write(Bytes bytes) throws IOException {
    socket.getOutputStream().write(bytes.toArray());
    waiting.addAndGet(-bytes.length());
  }

  /** Closes the connection at once, from any thread; unsent bytes are lost. */
  void cut() {
    over.set(true);
    try {
      socket.close();
    } catch (SocketException e) {
      LOG.debug("{} was broken already", to, e);
    } catch (IOException e) {
      LOG.warn("the connection to {} could not be closed", to, e);
    }
  }
}
