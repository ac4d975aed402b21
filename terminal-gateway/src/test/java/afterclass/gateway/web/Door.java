package afterclass.gateway.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way from browsers to the service that can be shut, as a connection that is lost. */
final class Door implements AutoCloseable {
  private final URI inside;
  private final ServerSocket outside;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;

  /** Opens a way to the service at an address. */
  Door(URI inside) {
    this.inside = inside;
    try {
      outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    start(this::letIn);
  }

  /** Returns the address for browsers. */
  URI uri() {
    return URI.create("http://127.0.0.1:" + outside.getLocalPort());
  }

  /** Ends all connections, and every new one at once. */
  void shut() {
    shut = true;
    open.forEach(Door::hangUp);
  }

  /** Lets connections through again. */
  void open() {
    shut = false;
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "door");
    thread.setDaemon(true);
    thread.start();
  }

  private void letIn() {
    while (!outside.isClosed()) {
      try {
        Socket browser = outside.accept();
        if (shut) {
          hangUp(browser);
          continue;
        }
        Socket service = new Socket(inside.getHost(), inside.getPort());
        open.add(browser);
        open.add(service);
        start(() -> pass(browser, service));
        start(() -> pass(service, browser));
      } catch (IOException e) {
        // The door is closed, or the service is; the browser sees that it gets no answer.
      }
    }
  }

  private void pass(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      in.transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side has hung up, so the other does.
    } finally {
      hangUp(from);
      hangUp(to);
      open.remove(from);
      open.remove(to);
    }
  }

  private static void hangUp(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    shut();
    outside.close();
  }
}
