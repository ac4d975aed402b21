package afterclass.gateway.link.mqtt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketSieveTest {
  private static final String WRAPPED = "attendance-gateway/g/wrapped";
  private static final byte[] PAYLOAD = "{\"recordNo\":7}".getBytes(StandardCharsets.UTF_8);

  /** A stream that returns a few bytes at a time, with timeouts in between. */
  private static final class Halting extends InputStream {
    private final byte[] all;
    private final Random random;
    private int at;
    private boolean halt;

    Halting(byte[] all, long seed) {
      this.all = all;
      random = new Random(seed);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      halt = !halt;
      if (halt) {
        throw new SocketTimeoutException("nothing came in time");
      }
      if (at == all.length) {
        return -1;
      }
      int count = Math.min(Math.min(length, 1 + random.nextInt(9)), all.length - at);
      System.arraycopy(all, at, into, offset, count);
      at += count;
      return count;
    }
  }

  private static byte[] through(byte[] sent, long seed) throws IOException {
    PacketSieve sieve = new PacketSieve(new Halting(sent, seed), WRAPPED);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[64];
    while (true) {
      try {
        int count = sieve.read(buffer, 0, buffer.length);
        if (count < 0) {
          return out.toByteArray();
        }
        out.write(buffer, 0, count);
      } catch (SocketTimeoutException e) {
        // The library continues to read after such a packet, and so does this test.
      }
    }
  }

  private static byte[] message(String topic, byte[] payload) {
    return RawSender.framed(
        0x32, RawSender.message(topic.getBytes(StandardCharsets.UTF_8), payload));
  }

  private static byte[] joined(byte[]... packets) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] packet : packets) {
      all.writeBytes(packet);
    }
    return all.toByteArray();
  }

  @Test
  void whatTheLibraryReadsPassesAsItIs() throws IOException {
    byte[] sent =
        joined(
            new byte[] {0x20, 2, 0, 0},
            message("attendance/小学/gate-1/punch", PAYLOAD),
            RawSender.framed(0x30, new byte[] {0, 1, 't', 1, 2, 3}),
            new byte[] {(byte) 0xd0, 0},
            message("t", new byte[20_000]));
    for (long seed = 0; seed < 20; seed++) {
      assertArrayEquals(sent, through(sent, seed));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attendance/school/😀/punch",
        "attendance/school/a\u0000b/punch",
        "attendance/school/\u0007/punch",
        "attendance/school/\u0085/punch",
        "attendance/school/\ufffe/punch",
        "attendance/school/\ufdd0/punch",
        "attendance/+/x/punch",
        "#",
        "",
        WRAPPED
      })
  void whatTheLibraryDiesOfIsWrappedWithItsIdAndQos(String topic) throws IOException {
    byte[] sent = joined(message(topic, PAYLOAD), message("t", PAYLOAD));
    byte[] content =
        new RawMessage(topic.getBytes(StandardCharsets.UTF_8), PAYLOAD, PAYLOAD.length).bytes();
    byte[] expected = joined(message(WRAPPED, content), message("t", PAYLOAD));
    for (long seed = 0; seed < 20; seed++) {
      assertArrayEquals(expected, through(sent, seed));
    }
    assertEquals(topic, RawMessage.of(content).topicText());
  }

  @Test
  void bytesThatAreNoUtf8AreWrapped() throws IOException {
    byte[] topic = {'t', '/', (byte) 0xed, (byte) 0xa0, (byte) 0x80};
    byte[] sent = RawSender.framed(0x32, RawSender.message(topic, PAYLOAD));
    byte[] expected = message(WRAPPED, new RawMessage(topic, PAYLOAD, PAYLOAD.length).bytes());
    assertArrayEquals(expected, through(sent, 1));
  }

  @Test
  void ofAPayloadThatWouldFillTheMemoryTheBeginningIsLeft() throws IOException {
    byte[] large = new byte[PacketSieve.MOST_PAYLOAD + 1];
    Arrays.fill(large, (byte) 'x');
    byte[] sent = joined(message("t", large), message("t", PAYLOAD));
    PacketSieve sieve = new PacketSieve(new ByteArrayInputStream(sent), WRAPPED);
    byte[] content =
        new RawMessage(new byte[] {'t'}, Arrays.copyOf(large, RawMessage.MOST_KEPT), large.length)
            .bytes();
    assertArrayEquals(
        joined(message(WRAPPED, content), message("t", PAYLOAD)), sieve.readAllBytes());
  }

  @Test
  void whatIsNoPacketEndsTheConnectionInsteadOfTheReceiver() {
    byte[] longer = {0x32, 4, 0, 9, 't', 0};
    assertThrows(IOException.class, () -> through(longer, 1));
    byte[] endless = {0x32, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1};
    assertThrows(IOException.class, () -> through(endless, 1));
    byte[] cut = {0x32, 9, 0, 1};
    assertThrows(IOException.class, () -> through(cut, 1));
  }
}
