package afterclass.gateway.link.serial;

import afterclass.gateway.link.BackOff;
import afterclass.gateway.link.ByteLink;
import afterclass.gateway.link.LinkThread;
import afterclass.gateway.wire.Bytes;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A serial line with 8 data bits, no parity and one stop bit.
 *
 * <p>An adapter that is unplugged and plugged in again gets another device name, so the configured
 * path is resolved at each opening and checked every second while the line is open. After the other
 * end is gone the library repeats its event until the port is closed: the first event closes the
 * port, on the link's own thread, never on the listener's.
 */
public final class SerialLink implements ByteLink {
  private static final Logger LOG = LoggerFactory.getLogger(SerialLink.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LAST_WAIT = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int DATA_BITS = 8;

  /** A factory of the library's ports. */
  @FunctionalInterface
  interface Ports {

    /** Returns the port of a device, not opened yet. */
    SerialPort of(String device);
  }

  private final String address;
  private final int baud;
  private final Ports ports;
  private final LinkThread thread;
  private final BackOff backOff = new BackOff(FIRST_WAIT, LAST_WAIT);

  /** Held while the listener is told of bytes, or of the opening, and while the port changes. */
  private final Object telling = new Object();

  private @Nullable Listener listener;
  private volatile @Nullable OpenPort open;
  private @Nullable String lastWhy;
  private boolean closed;

  /**
   * Creates a line that is not opened yet.
   *
   * @param address a path, such as {@code /dev/serial/by-id/…}, or a port's name on other systems
   * @param baud speed in bit/s
   */
  public SerialLink(String address, int baud) {
    this(address, baud, SerialPort::getCommPort);
  }

  SerialLink(String address, int baud, Ports ports) {
    this.address = address;
    this.baud = baud;
    this.ports = ports;
    thread = new LinkThread("serial " + address);
  }

  @Override
  public void start(Listener listener) {
    this.listener = listener;
    thread.run(this::open);
    thread.every(LOOK, this::look);
  }

  @Override
  public void close() {
    thread.closeWith(
        () -> {
          closed = true;
          closePort();
        });
  }

  @Override
  public boolean send(Bytes bytes) {
    if (open == null) {
      return false;
    }
    thread.run(() -> write(bytes));
    return true;
  }

  private void write(Bytes bytes) {
    OpenPort now = open;
    if (now == null) {
      return;
    }
    try {
      if (!GuardedCalls.call(address + " cannot be written to", () -> now.write(bytes))) {
        lose(address + " takes no bytes any more");
      }
    } catch (IOException e) {
      lose(String.valueOf(e.getMessage()));
    }
  }

  private void open() {
    if (closed || open != null) {
      return;
    }
    try {
      String device = resolve();
      synchronized (telling) {
        open =
            GuardedCalls.call(
                device + " cannot be opened",
                () -> OpenPort.open(device, port(device), this::received, this::gone));
        backOff.reset();
        lastWhy = null;
        LOG.info("serial line {} is open ({})", address, device);
        listener().onUp();
      }
    } catch (IOException e) {
      down(String.valueOf(e.getMessage()));
    }
  }

  /** Resolves a path to its current device; returns a name such as COM3 unchanged. */
  private String resolve() throws IOException {
    if (!address.startsWith("/")) {
      return address;
    }
    try {
      return Path.of(address).toRealPath().toString();
    } catch (IOException e) {
      throw new IOException(address + " is not there", e);
    }
  }

  private SerialPort port(String device) throws IOException {
    try {
      SerialPort port = ports.of(device);
      port.setComPortParameters(baud, DATA_BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
      port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
      return port;
    } catch (SerialPortInvalidPortException e) {
      throw new IOException(device + " is no serial port", e);
    }
  }

  /** Tells the listener of bytes on the port's own thread, which reads no faster than that. */
  private void received(OpenPort from, Bytes chunk) {
    synchronized (telling) {
      if (from == open) {
        listener().onBytes(chunk);
      }
    }
  }

  private void gone(OpenPort from) {
    thread.run(
        () -> {
          if (from == open) {
            lose("the other end of " + address + " went away");
          }
        });
  }

  private void look() {
    OpenPort now = open;
    if (now == null) {
      return;
    }
    try {
      String device = resolve();
      if (!device.equals(now.device())) {
        lose(address + " stands for " + device + " now, no longer for " + now.device());
      }
    } catch (IOException e) {
      lose(String.valueOf(e.getMessage()));
    }
  }

  private void lose(String why) {
    closePort();
    down(why);
  }

  private void down(String why) {
    if (!Objects.equals(why, lastWhy)) {
      LOG.warn("serial line {} is down: {}", address, why);
      lastWhy = why;
      listener().onDown(why);
    }
    thread.after(backOff.next(), this::open);
  }

  private void closePort() {
    OpenPort now = open;
    if (now != null) {
      synchronized (telling) {
        open = null;
      }
      try {
        GuardedCalls.run(address + " cannot be closed", now::close);
      } catch (IOException e) {
        LOG.warn("serial line {} is given up all the same: {}", address, e.getMessage());
      }
    }
  }

  private Listener listener() {
    return Objects.requireNonNull(listener, "not started");
  }
}
