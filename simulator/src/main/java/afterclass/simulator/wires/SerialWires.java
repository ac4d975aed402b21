package afterclass.simulator.wires;

import afterclass.simulator.pty.Pty;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A virtual serial line with terminals that receive every byte and answer their own requests. */
public final class SerialWires implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SerialWires.class);
  private static final Duration LISTEN = Duration.ofMillis(20);

  /**
   * Minimum duration of a read that waited and received nothing; a shorter one shows that the other
   * end is not open.
   */
  private static final long WAITED_NANOS = LISTEN.toNanos() / 2;

  private static final long IDLE_NANOS = 5_000_000;

  private final Pty line;
  private final List<UnaryOperator<byte[]>> terminals;
  private volatile boolean over;

  private SerialWires(Pty line, List<UnaryOperator<byte[]>> terminals) {
    this.line = line;
    this.terminals = List.copyOf(terminals);
  }

  /**
   * Creates the line.
   *
   * @param path path of the line
   * @param terminals functions from received bytes to the reply
   */
  public static SerialWires lay(Path path, List<UnaryOperator<byte[]>> terminals)
      throws IOException {
    SerialWires wires = new SerialWires(Pty.open(path), terminals);
    Thread thread = new Thread(wires::listen, "wires " + path);
    thread.setDaemon(true);
    thread.start();
    return wires;
  }

  private void listen() {
    try {
      while (!over) {
        long begun = System.nanoTime();
        byte[] bytes = line.read(LISTEN);
        if (bytes.length == 0 && System.nanoTime() - begun < WAITED_NANOS) {
          LockSupport.parkNanos(IDLE_NANOS);
        }
        for (UnaryOperator<byte[]> terminal : terminals) {
          if (bytes.length > 0) {
            say(terminal.apply(bytes));
          }
        }
      }
    } catch (IOException e) {
      LOG.debug("the line is gone", e);
    }
  }

  /** Sends unsolicited bytes of a terminal. */
  public void say(byte[] bytes) throws IOException {
    line.write(bytes);
  }

  @Override
  public void close() throws IOException {
    over = true;
    line.close();
  }
}
