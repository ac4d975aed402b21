package afterclass.simulator.terminal.osdp;

import afterclass.simulator.pty.Pty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The readers on a virtual serial line; a thread receives the panel's bytes until the line is
 * closed.
 */
public final class ReaderLine implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final long PAUSE = Duration.ofMillis(100).toNanos();

  /**
   * Minimum duration of a read that waited and received nothing; a shorter one shows that the other
   * end is not open.
   */
  private static final long WAITED_NANOS = LOOK.toNanos() / 2;

  private static final long IDLE_NANOS = 2_000_000;

  private final Pty line;
  private final ReaderBus bus;
  private final Thread thread;
  private volatile @Nullable String broken;
  private volatile boolean closed;

  private ReaderLine(Pty line, ReaderBus bus) {
    this.line = line;
    this.bus = bus;
    thread = new Thread(this::listen, "readers at " + line.link());
    thread.setDaemon(true);
  }

  /** Creates a line with readers. */
  public static ReaderLine open(Path link, List<VirtualReader> readers) throws IOException {
    ReaderLine made = new ReaderLine(Pty.open(link), new ReaderBus(readers));
    made.thread.start();
    return made;
  }

  /** Returns why the line failed, if it did. */
  public Optional<String> broken() {
    return Optional.ofNullable(broken);
  }

  private void listen() {
    long last = System.nanoTime();
    try {
      while (!closed) {
        long begun = System.nanoTime();
        byte[] bytes = line.read(LOOK);
        long now = System.nanoTime();
        if (bytes.length > 0 && now - last > PAUSE) {
          bus.pause();
        }
        if (bytes.length > 0) {
          last = now;
          for (byte[] reply : bus.hear(bytes, now)) {
            line.write(reply);
          }
        } else if (now - begun < WAITED_NANOS) {
          LockSupport.parkNanos(IDLE_NANOS);
        }
      }
    } catch (IOException e) {
      if (!closed) {
        broken = String.valueOf(e.getMessage());
      }
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    line.close();
    try {
      thread.join(); // cards presented from now on stay in the readers' memory
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
