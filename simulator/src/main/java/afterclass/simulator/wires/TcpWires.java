package afterclass.simulator.wires;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A TCP port on this machine with a terminal behind it, which serves one connection at a time. */
public final class TcpWires implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TcpWires.class);
  private static final int CHUNK = 4096;

  private final ServerSocket server;
  private final UnaryOperator<byte[]> terminal;
  private volatile @Nullable Socket caller;
  private volatile boolean unplugged;

  private TcpWires(ServerSocket server, UnaryOperator<byte[]> terminal) {
    this.server = server;
    this.terminal = terminal;
  }

  /**
   * Opens a free port.
   *
   * @param terminal function from received bytes to the reply
   */
  public static TcpWires open(UnaryOperator<byte[]> terminal) throws IOException {
    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    TcpWires wires = new TcpWires(server, terminal);
    Thread thread = new Thread(wires::serve, "terminal at port " + server.getLocalPort());
    thread.setDaemon(true);
    thread.start();
    return wires;
  }

  /** Returns the port's host and number. */
  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket now = server.accept()) {
        if (!unplugged) {
          caller = now;
          answer(now);
        }
      } catch (IOException e) {
        LOG.debug("a call is over", e);
      }
    }
  }

  private void answer(Socket now) throws IOException {
    InputStream in = now.getInputStream();
    byte[] buffer = new byte[CHUNK];
    int count = in.read(buffer);
    while (count >= 0) {
      write(now, terminal.apply(Arrays.copyOf(buffer, count)));
      count = in.read(buffer);
    }
  }

  /** Writes one frame; replies and unsolicited frames do not interleave. */
  private void write(Socket to, byte[] bytes) throws IOException {
    synchronized (server) {
      to.getOutputStream().write(bytes);
    }
  }

  /** Sends unsolicited bytes of the terminal; dropped without a connection. */
  public void say(byte[] bytes) throws IOException {
    Socket now = caller;
    if (now != null && !now.isClosed()) {
      write(now, bytes);
    }
  }

  /** Disconnects the network: connections are closed until it is reconnected. */
  public void unplug() throws IOException {
    unplugged = true;
    hangUp();
  }

  /** Reconnects the network. */
  public void plug() {
    unplugged = false;
  }

  /** Breaks the current connection; a new one is accepted. */
  public void hangUp() throws IOException {
    Socket now = caller;
    if (now != null) {
      now.close();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    hangUp();
  }
}
