package afterclass.gateway.link.tcp;

import afterclass.gateway.link.BackOff;
import afterclass.gateway.link.ByteLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.wire.Bytes;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A TCP connection to a terminal or to a serial device server. It is made again after every
 * failure, at growing intervals, until it is closed permanently.
 *
 * <p>A terminal that loses its power does not close its connection, and the operating system would
 * take a quarter of an hour to notice. So the connection is given up if something was sent and
 * nothing at all was received for half a minute.
 */
public final class TcpLink implements ByteLink {
  private static final Logger LOG = LoggerFactory.getLogger(TcpLink.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LAST_WAIT = Duration.ofSeconds(10);
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration USUAL_SILENCE = Duration.ofSeconds(30);

  private final HostPort to;
  private final Duration silence;
  private final LinkThread thread;
  private final BackOff backOff = new BackOff(FIRST_WAIT, LAST_WAIT);

  /** Held while the listener is told of bytes, and while the connection changes. */
  private final Object telling = new Object();

  private @Nullable Listener listener;
  private volatile @Nullable Connection current;
  private volatile boolean up;
  private volatile boolean closed;
  private volatile long askedSince;
  private volatile boolean asked;
  private @Nullable String lastWhy;

  /**
   * Creates a connection that is not made yet.
   *
   * @param to the terminal's address
   */
  public TcpLink(HostPort to) {
    this(to, USUAL_SILENCE);
  }

  /**
   * Creates a connection with another time limit.
   *
   * @param silence how long nothing may be received after something was sent
   */
  TcpLink(HostPort to, Duration silence) {
    this.to = to;
    this.silence = silence;
    thread = new LinkThread("tcp " + to);
  }

  @Override
  public void start(Listener listener) {
    this.listener = listener;
    thread.run(this::open);
    thread.every(LOOK, this::look);
  }

  @Override
  public boolean send(Bytes bytes) {
    Connection now = current;
    if (now == null || !up) {
      return false;
    }
    if (!now.reserve(bytes.length())) {
      // The link's thread may hang in a write; only this call frees it.
      now.cut();
      thread.run(() -> lose(now, to + " takes no bytes any more"));
      return false;
    }
    thread.run(() -> write(now, bytes));
    return true;
  }

  @Override
  public void close() {
    synchronized (telling) {
      closed = true;
    }
    cutCurrent();
    thread.closeWith(this::cutCurrent);
  }

  private void open() {
    if (closed || current != null) {
      return;
    }
    Connection fresh = new Connection(to);
    current = fresh;
    try {
      fresh.open((int) CONNECTING.toMillis());
      if (closed) {
        fresh.cut();
        return;
      }
      asked = false;
      up = true;
      backOff.reset();
      lastWhy = null;
      LOG.info("connected to {}", to);
      listener().onUp();
      fresh.listen(this::received, this::ended);
    } catch (IOException e) {
      lose(fresh, to + " cannot be reached: " + e.getMessage());
    }
  }

  private void write(Connection on, Bytes bytes) {
    if (on != current) {
      return;
    }
    try {
      on.write(bytes);
      if (!asked) {
        askedSince = System.nanoTime();
        asked = true;
      }
    } catch (IOException e) {
      lose(on, "the connection to " + to + " broke: " + e.getMessage());
    }
  }

  /** Tells the listener of bytes on the reading thread, which reads no faster than that. */
  private void received(Connection from, Bytes chunk) {
    asked = false;
    synchronized (telling) {
      if (from == current && !closed) {
        listener().onBytes(chunk);
      }
    }
  }

  private void ended(Connection which, String why) {
    thread.run(() -> lose(which, "the connection to " + to + " ended: " + why));
  }

  private void look() {
    Connection now = current;
    if (now != null && asked && System.nanoTime() - askedSince > silence.toNanos()) {
      lose(now, to + " says nothing at all for " + silence.toSeconds() + " s");
    }
  }

  private void lose(Connection which, String why) {
    if (which != current) {
      return;
    }
    synchronized (telling) {
      current = null;
    }
    up = false;
    which.cut();
    if (closed) {
      return;
    }
    if (!Objects.equals(why, lastWhy)) {
      LOG.warn("{}", why);
      lastWhy = why;
      listener().onDown(why);
    }
    thread.after(backOff.next(), this::open);
  }

  private void cutCurrent() {
    up = false;
    Connection now = current;
    if (now != null) {
      now.cut();
    }
  }

  private Listener listener() {
    return Objects.requireNonNull(listener, "not started");
  }
}
