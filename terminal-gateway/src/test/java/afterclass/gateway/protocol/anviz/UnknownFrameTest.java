package afterclass.gateway.protocol.anviz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.Secret;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.protocol.Tick;
import afterclass.gateway.wire.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that unknown and unrequested frames are reported, without any password in them. */
class UnknownFrameTest {
  private static final Instant DAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final String PASSWORD = "445566";

  private final AnvizMaster master =
      new AnvizMaster(
          List.of(new Station("clock", "1", ZoneOffset.UTC, new Secret(Bytes.ofUtf8(PASSWORD)))));

  private final List<LineAction.Undecoded> odd = new ArrayList<>();
  private final List<Bytes> sent = new ArrayList<>();
  private long nanos;

  private Tick now() {
    return new Tick(nanos, DAY.plusNanos(nanos));
  }

  private void take(List<LineAction> actions) {
    for (LineAction action : actions) {
      if (action instanceof LineAction.Send send) {
        sent.add(send.bytes());
      } else if (action instanceof LineAction.Undecoded told) {
        odd.add(told);
      }
    }
  }

  private static Bytes frame(int command, String data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xA5, 0, 0, 0, 1, (byte) command});
    if (command > 0x7F) {
      out.write(0);
    }
    byte[] said = data.getBytes(StandardCharsets.US_ASCII);
    out.write(said.length >> 8);
    out.write(said.length);
    out.writeBytes(said);
    int crc = AnvizCrc.of(out.toByteArray(), out.size());
    out.write(crc);
    out.write(crc >> 8);
    return Bytes.copyOf(out.toByteArray());
  }

  private void nothingSecretIsTold() {
    for (LineAction.Undecoded told : odd) {
      assertFalse((told.detail() + told.bytes().utf8()).contains(PASSWORD), told.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x04, 0x5E, 0x42, 0xC2, 0xF2, 0x72, 0xB0, 0xEE})
  void isToldWithoutItsData(int command) {
    take(master.opened(now()));
    take(master.received(frame(command, "xx" + PASSWORD), now()));
    assertEquals(1, odd.size());
    assertEquals("unknown-frame", odd.get(0).reason());
    assertEquals("clock", odd.get(0).station());
    assertEquals(
        "command %02x with 8 bytes, expected an answer or a record; 1 of them so far; its data is"
                .formatted(command)
            + " not kept, it may hold a password",
        odd.get(0).detail());
    assertEquals(command, odd.get(0).bytes().at(5));
    nothingSecretIsTold();
  }

  @Test
  void aStormOfThemIsTold() {
    take(master.opened(now()));
    for (int i = 0; i < 5_000; i++) {
      take(master.received(frame(0xEE, "x"), now()));
    }
    assertEquals(13, odd.size());
  }

  /** An adapter may echo what is sent to the clock, with errors. */
  @ParameterizedTest
  @ValueSource(ints = {0, 5, 9, 40})
  void aPasswordThatIsHeardWrongIsNotTold(int wrongAt) {
    take(master.opened(now()));
    take(master.due(now()));
    byte[] echo = sent.get(0).toArray();
    assertTrue(new String(echo, StandardCharsets.US_ASCII).contains(PASSWORD));
    take(master.received(Bytes.copyOf(echo), now()));
    assertEquals(List.of(), odd, "what it hears rightly is nothing");
    echo[Math.min(wrongAt, echo.length - 1)] ^= 0x11;
    take(master.received(Bytes.copyOf(echo), now()));
    for (int i = 0; i < 20; i++) {
      nanos += Duration.ofSeconds(1).toNanos();
      take(master.due(now()));
    }
    assertFalse(odd.isEmpty());
    nothingSecretIsTold();
  }
}
