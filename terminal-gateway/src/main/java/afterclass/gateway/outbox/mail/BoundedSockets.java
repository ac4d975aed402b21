package afterclass.gateway.outbox.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/**
 * The sockets of one attempt to send a mail. They read a bounded number of bytes, so that an answer
 * without an end does not fill the memory, and can be closed by another thread than the one that
 * waits for an answer.
 */
final class BoundedSockets extends SocketFactory implements AutoCloseable {
  /** Far more than all answers of a mail server with its certificates. */
  private static final int MOST_BYTES = 256 * 1024;

  private final List<Socket> open = new ArrayList<>();
  private boolean closed;

  @Override
  public synchronized Socket createSocket() throws IOException {
    if (closed) {
      throw new IOException("the attempt has ended");
    }
    Socket socket = new BoundedSocket();
    open.add(socket);
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    Socket socket = createSocket();
    socket.connect(new InetSocketAddress(host, port));
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return createSocket(host.getHostAddress(), port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return createSocket(host, port);
  }

  /** Ends the attempt: whoever waits for a socket gets an exception, and no socket is created. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    for (Socket socket : open) {
      socket.close();
    }
  }

  private static final class BoundedSocket extends Socket {
    @Override
    public InputStream getInputStream() throws IOException {
      return new BoundedStream(super.getInputStream());
    }
  }

  private static final class BoundedStream extends FilterInputStream {
    private int left = MOST_BYTES;

    BoundedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int read = super.read(into, from, most);
      return counted(read, read);
    }

    private int counted(int result, int bytes) throws IOException {
      left -= Math.max(0, bytes);
      if (left < 0) {
        throw new IOException("the answer is longer than " + MOST_BYTES + " bytes");
      }
      return result;
    }
  }
}
