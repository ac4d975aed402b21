package afterclass.gateway.protocol.idreader;

import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.HostileLine;
import afterclass.gateway.protocol.LineAction;
import afterclass.gateway.protocol.Station;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Fuzz;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that no answer of a reader causes an exception or fills the memory. */
class HostileIdReaderTest {
  private int said;

  @Test
  @Tag("fuzz")
  void anyAnswerMayComeAtAnyTime() {
    IdReaderMaster master =
        new IdReaderMaster(
            List.of(
                new Station("first", "1", ZoneOffset.UTC, null),
                new Station("second", "2", ZoneOffset.UTC, null)));
    HostileLine line =
        new HostileLine(
            master,
            (question, random) -> answer(random),
            action -> said += action instanceof LineAction.Message ? 1 : 0);
    Fuzz.run("rs485-id-reader master", line::round);
    assertTrue(said > 0, "some cards were told");
  }

  private static Bytes answer(Random random) {
    if (random.nextInt(4) == 0) {
      return Bytes.ofHex("00");
    }
    byte[] card = new byte[8];
    random.nextBytes(card);
    card[0] = 0x69;
    card[1] = (byte) 0xD2;
    card[7] = (byte) (card[2] ^ card[3] ^ card[4] ^ card[5] ^ card[6]);
    return Bytes.copyOf(card);
  }
}
