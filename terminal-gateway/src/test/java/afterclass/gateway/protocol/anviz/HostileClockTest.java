package afterclass.gateway.protocol.anviz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.HostileLine;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Fuzz;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that no answer of a clock causes an exception or a command that erases records. */
class HostileClockTest {
  private static final int[] CODES = {0, 0, 0, 0, 0, 1, 4, 5, 6, 8, 15, 0x77};
  private static final int[] COMMANDS = {0xBC, 0xC0, 0xCE, 0xB8, 0xB9, 0xDF, 0xDF, 0x7F, 0x84};

  private int said;
  private int cleared;

  @Test
  @Tag("fuzz")
  void anyAnswerMayComeAtAnyTime() {
    AnvizMaster master =
        new AnvizMaster(
            List.of(
                new Station("first", "1", ZoneOffset.UTC, null),
                new Station("second", "2", ZoneOffset.UTC, null)));
    HostileLine line = new HostileLine(master, HostileClockTest::answer, this::watch);
    Fuzz.run("anviz master", line::round);
    assertTrue(said > 0, "some records were told");
    assertTrue(cleared > 0, "some rounds came to their end");
  }

  private void watch(LineAction action) {
    if (action instanceof LineAction.Send send) {
      boolean clears = send.bytes().at(5) == 0x4E;
      cleared += clears ? 1 : 0;
      assertTrue(!clears || send.bytes().at(8) == 2, () -> "erases: " + send);
    } else if (action instanceof LineAction.Message) {
      said++;
    }
  }

  private static Bytes answer(Bytes question, Random random) {
    boolean fitting = question.length() > 0 && random.nextInt(3) > 0;
    int device = fitting ? question.at(4) : 1 + random.nextInt(3);
    int command = fitting ? question.at(5) | 0x80 : COMMANDS[random.nextInt(COMMANDS.length)];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xA5, 0, 0, 0, (byte) device, (byte) command});
    if (command > 0x7F) {
      out.write(fitting && random.nextInt(8) > 0 ? 0 : CODES[random.nextInt(CODES.length)]);
    }
    byte[] data = data(command, random);
    out.write(data.length >> 8);
    out.write(data.length);
    out.writeBytes(data);
    int crc = AnvizCrc.of(out.toByteArray(), out.size());
    out.write(crc);
    out.write(crc >> 8);
    return Bytes.copyOf(out.toByteArray());
  }

  private static byte[] data(int command, Random random) {
    if (random.nextInt(10) == 0) {
      return some(random.nextInt(64), random);
    }
    return switch (command) {
      case 0xBC -> counts(random);
      case 0xC0 -> records(random);
      case 0xB8 -> new byte[] {26, 11, 23, 0, 0, (byte) random.nextInt(64)};
      case 0xDF -> some(14, random);
      default -> new byte[0];
    };
  }

  /** Returns counts, usually with few new records, so that all are fetched in the end. */
  private static byte[] counts(Random random) {
    byte[] counts = some(18, random);
    counts[15] = 0;
    counts[16] = 0;
    counts[17] = (byte) random.nextInt(random.nextInt(4) == 0 ? 128 : 4);
    return counts;
  }

  private static byte[] records(Random random) {
    int count = random.nextInt(4);
    byte[] records = some(1 + 14 * count, random);
    records[0] = (byte) count;
    return records;
  }

  private static byte[] some(int count, Random random) {
    byte[] some = new byte[count];
    random.nextBytes(some);
    return some;
  }
}
