package afterclass.gateway.link.serial;

import afterclass.gateway.wire.Bytes;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A serial port from its opening to its closing; it reports its loss once. */
final class OpenPort implements SerialPortDataListener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenPort.class);
  private static final int CHUNK = 4096;

  private final String device;
  private final SerialPort port;
  private final BiConsumer<OpenPort, Bytes> received;
  private final Consumer<OpenPort> gone;
  private final AtomicBoolean told = new AtomicBoolean();

  private OpenPort(
      String device,
      SerialPort port,
      BiConsumer<OpenPort, Bytes> received,
      Consumer<OpenPort> gone) {
    this.device = device;
    this.port = port;
    this.received = received;
    this.gone = gone;
  }

  /**
   * Opens a port and listens to it.
   *
   * @throws IOException if the system does not open it
   */
  static OpenPort open(
      String device, SerialPort port, BiConsumer<OpenPort, Bytes> received, Consumer<OpenPort> gone)
      throws IOException {
    if (!port.openPort(0)) {
      throw new IOException(
          "%s cannot be opened (error %d): in use by another program, or no right to read it"
              .formatted(device, port.getLastErrorCode()));
    }
    OpenPort open = new OpenPort(device, port, received, gone);
    boolean listening = false;
    try {
      listening = port.addDataListener(open);
    } finally {
      if (!listening) {
        port.closePort();
      }
    }
    if (!listening) {
      throw new IOException(device + " cannot be listened to");
    }
    return open;
  }

  /** Returns the device that the port was opened on. */
  String device() {
    return device;
  }

  /** Writes bytes to the line; returns whether all of them were accepted. */
  boolean write(Bytes bytes) {
    byte[] all = bytes.toArray();
    return port.writeBytes(all, all.length) == all.length;
  }

  @Override
  public int getListeningEvents() {
    return SerialPort.LISTENING_EVENT_DATA_AVAILABLE | SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
  }

  @Override
  public void serialEvent(SerialPortEvent event) {
    if (event.getEventType() == SerialPort.LISTENING_EVENT_PORT_DISCONNECTED) {
      tellGone();
      return;
    }
    try {
      GuardedCalls.run(device + " cannot be read", this::readAll);
    } catch (IOException e) {
      LOG.warn("serial line lost: {}", e.getMessage());
      tellGone();
    }
  }

  private void tellGone() {
    if (told.compareAndSet(false, true)) {
      gone.accept(this);
    }
  }

  private void readAll() {
    byte[] buffer = new byte[CHUNK];
    int count;
    do {
      count = port.readBytes(buffer, buffer.length);
      if (count > 0) {
        received.accept(this, Bytes.copyOfRange(buffer, 0, count));
      }
    } while (count == CHUNK);
  }

  @Override
  public void close() {
    told.set(true);
    try {
      port.removeDataListener();
    } finally {
      port.closePort();
    }
  }
}
