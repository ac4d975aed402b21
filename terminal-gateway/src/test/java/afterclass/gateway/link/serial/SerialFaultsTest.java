package afterclass.gateway.link.serial;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import afterclass.gateway.link.ByteLink;
import afterclass.gateway.wire.Bytes;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Tests that an exception of a port makes the link report a failure and reopen the line. */
class SerialFaultsTest {
  private static final Duration BOUND = Duration.ofSeconds(30);

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final AtomicReference<SerialPortDataListener> listening = new AtomicReference<>();

  private final ByteLink.Listener listener =
      new ByteLink.Listener() {
        @Override
        public void onUp() {
          heard.add("up");
        }

        @Override
        public void onBytes(Bytes bytes) {
          heard.add("bytes " + bytes.hex());
        }

        @Override
        public void onDown(String why) {
          heard.add("down " + why);
        }
      };

  private SerialPort good() {
    SerialPort port = mock(SerialPort.class);
    when(port.openPort(anyInt())).thenReturn(true);
    when(port.addDataListener(any()))
        .thenAnswer(
            call -> {
              listening.set(call.getArgument(0));
              return true;
            });
    when(port.writeBytes(any(), anyInt())).thenAnswer(call -> call.getArgument(1));
    return port;
  }

  private SerialLink started(SerialPort port) {
    SerialLink link = new SerialLink("COM3", 9600, device -> port);
    link.start(listener);
    return link;
  }

  private void awaitHeard(String last) {
    await().atMost(BOUND).until(() -> !heard.isEmpty() && heard.get(heard.size() - 1).equals(last));
  }

  @Test
  void onePortThatThrowsWhenItIsOpenedIsTriedAgain() {
    SerialPort port = good();
    when(port.openPort(anyInt()))
        .thenThrow(new IllegalStateException("driver"))
        .thenThrow(new UnsatisfiedLinkError("native"))
        .thenReturn(true);
    try (SerialLink link = started(port)) {
      awaitHeard("up");
      assertEquals(
          List.of(
              "down COM3 cannot be opened: java.lang.IllegalStateException: driver",
              "down COM3 cannot be opened: java.lang.UnsatisfiedLinkError: native",
              "up"),
          heard);
      assertTrue(link.send(Bytes.ofHex("00")));
    }
  }

  @Test
  void oneThatCannotBeListenedToIsClosedAndTriedAgain() {
    SerialPort port = good();
    when(port.addDataListener(any())).thenThrow(new NullPointerException("x")).thenReturn(true);
    try (SerialLink link = started(port)) {
      awaitHeard("up");
      verify(port).closePort();
      assertTrue(link.send(Bytes.ofHex("00")));
    }
  }

  @Test
  void oneThatThrowsWhenItIsWrittenToIsOpenedAnew() {
    SerialPort port = good();
    when(port.writeBytes(any(), anyInt())).thenThrow(new IllegalStateException("unplugged"));
    try (SerialLink link = started(port)) {
      awaitHeard("up");
      assertTrue(link.send(Bytes.ofHex("01")));
      await().atMost(BOUND).until(() -> heard.size() == 3);
      assertEquals(
          List.of(
              "up",
              "down COM3 cannot be written to: java.lang.IllegalStateException: unplugged",
              "up"),
          heard);
    }
  }

  @Test
  void oneThatThrowsWhenItIsReadOrClosedIsOpenedAnew() {
    SerialPort port = good();
    when(port.readBytes(any(), anyInt())).thenThrow(new IllegalStateException("unplugged"));
    when(port.closePort()).thenThrow(new IllegalStateException("gone"));
    try (SerialLink link = started(port)) {
      awaitHeard("up");
      SerialPortEvent data = new SerialPortEvent(port, SerialPort.LISTENING_EVENT_DATA_AVAILABLE);
      SerialPortDataListener listener = Objects.requireNonNull(listening.get());
      listener.serialEvent(data);
      listener.serialEvent(data);
      await().atMost(BOUND).until(() -> heard.size() == 3);
      assertEquals(List.of("up", "down the other end of COM3 went away", "up"), heard);
      assertTrue(link.send(Bytes.ofHex("01")));
    }
  }
}
