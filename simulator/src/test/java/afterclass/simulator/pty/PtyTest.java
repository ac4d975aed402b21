package afterclass.simulator.pty;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.outside.Wanting;
import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the gateway's serial library accepts a virtual line as a serial port. */
class PtyTest {

  @BeforeEach
  void needsLinux() {
    Wanting.skipIf(Pty.LINE, Pty.unavailable());
  }

  private static SerialPort openPort(Path link) {
    SerialPort port = SerialPort.getCommPort(link.toString());
    port.setBaudRate(9600);
    port.setComPortTimeouts(
        SerialPort.TIMEOUT_READ_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, 5000, 0);
    assertTrue(port.openPort(), "jSerialComm opens " + link);
    return port;
  }

  private static byte[] readExactly(SerialPort port, int count) {
    byte[] bytes = new byte[count];
    assertEquals(count, port.readBytes(bytes, count));
    return bytes;
  }

  @Test
  void everyByteArrivesUnchangedInBothDirections(@TempDir Path directory) throws IOException {
    Path link = directory.resolve("reader");
    try (Pty pty = Pty.open(link)) {
      SerialPort port = openPort(link);
      try {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
          all[i] = (byte) i;
        }
        pty.write(all);
        assertArrayEquals(all, readExactly(port, all.length));

        assertEquals(all.length, port.writeBytes(all, all.length));
        assertArrayEquals(all, pty.read(Duration.ofSeconds(5)));
      } finally {
        port.closePort();
      }
    }
  }

  @Test
  void aLineVanishesAndComesBackUnderTheSamePath(@TempDir Path directory) throws IOException {
    Path link = directory.resolve("reader");
    Pty first = Pty.open(link);
    SerialPort port = openPort(link);
    first.write("one".getBytes(US_ASCII));
    assertArrayEquals("one".getBytes(US_ASCII), readExactly(port, 3));

    first.close();
    port.closePort();
    assertFalse(Files.exists(link), "the link went with the line");
    assertThrows(IOException.class, () -> first.write(new byte[] {1}));

    try (Pty second = Pty.open(link)) {
      SerialPort again = openPort(link);
      second.write("two".getBytes(US_ASCII));
      assertArrayEquals("two".getBytes(US_ASCII), readExactly(again, 3));
      again.closePort();
    }
  }

  @Test
  void aLinkIsPointedAnewButAFileIsLeftAlone(@TempDir Path directory) throws IOException {
    Path link = directory.resolve("reader");
    Pty older = Pty.open(link);
    try (Pty newer = Pty.open(link)) {
      assertEquals(newer.device(), Files.readSymbolicLink(link));
      older.close();
      assertEquals(newer.device(), Files.readSymbolicLink(link), "not the older one's to take");
    }
    Path file = Files.writeString(directory.resolve("file"), "kept");
    IOException refused = assertThrows(IOException.class, () -> Pty.open(file).close());
    assertEquals(
        file + " is there already and is no link: choose another path", refused.getMessage());
    assertEquals("kept", Files.readString(file));
  }

  @Test
  void aFullLineIsAnErrorAndNotAnEndlessWait(@TempDir Path directory) throws IOException {
    try (Pty pty = Pty.open(directory.resolve("unread"))) {
      IOException full = assertThrows(IOException.class, () -> pty.write(new byte[1_000_000]));
      assertTrue(
          requireNonNull(full.getMessage()).endsWith("bytes: nobody reads it"), full.getMessage());
    }
  }

  @Test
  void nothingSentIsNothingRead(@TempDir Path directory) throws IOException {
    try (Pty pty = Pty.open(directory.resolve("quiet"))) {
      assertEquals(0, pty.read(Duration.ofMillis(10)).length);
    }
  }
}
