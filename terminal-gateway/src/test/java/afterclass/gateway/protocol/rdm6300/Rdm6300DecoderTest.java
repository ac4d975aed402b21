package afterclass.gateway.protocol.rdm6300;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.protocol.Decoded;
import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rdm6300DecoderTest {
  private static final Bytes CARD = Bytes.ofHex("0231343030384543373933434503");
  private static final Bytes OTHER = Bytes.ofHex("0230413030344437363033333203");
  private static final Instant T = Instant.parse("2026-11-22T23:03:10Z");
  private static final Decoded HELD =
      new Decoded.NotForUs("card 14008EC793 is still held before the reader");

  private final Rdm6300Decoder decoder = new Rdm6300Decoder();

  private static Decoded punch(String card) {
    return new Decoded.Punches(List.of(new ReadPunch(card, null, null)));
  }

  @ParameterizedTest
  @CsvSource({
    "0231343030384543373933434503, 14008EC793",
    "0231343030386563373933636503, 14008EC793",
    "0230413030344437363033333203, 0A004D7603",
    "023041303034443736303333320d0a03, 0A004D7603"
  })
  void theCardIsTenUpperCaseDigits(String hex, String card) {
    assertEquals(punch(card), decoder.decode(Bytes.ofHex(hex), T));
  }

  @Test
  void tagNumberZeroIsAGhost() {
    Decoded ghost = new Decoded.NotForUs("tag number 0: what the reader says at power-up");
    assertEquals(ghost, decoder.decode(Bytes.ofHex("0230303030303030303030303003"), T));
  }

  @Test
  void aRepeatWithinTwoSecondsIsTheSamePresentation() {
    assertEquals(punch("14008EC793"), decoder.decode(CARD, T));
    assertEquals(HELD, decoder.decode(CARD, T));
    assertEquals(HELD, decoder.decode(CARD, T.plusMillis(1_999)));
    assertEquals(punch("14008EC793"), decoder.decode(CARD, T.plusMillis(3_999)));
  }

  @Test
  void aCardThatLiesOnTheReaderIsOnePunchHoweverLong() {
    assertEquals(punch("14008EC793"), decoder.decode(CARD, T));
    for (int second = 1; second <= 600; second++) {
      assertEquals(HELD, decoder.decode(CARD, T.plusSeconds(second)));
    }
    assertEquals(punch("14008EC793"), decoder.decode(CARD, T.plusSeconds(602)));
  }

  @Test
  void anotherCardIsAPunchAtOnce() {
    assertEquals(punch("14008EC793"), decoder.decode(CARD, T));
    assertEquals(punch("0A004D7603"), decoder.decode(OTHER, T.plusMillis(300)));
    assertEquals(punch("14008EC793"), decoder.decode(CARD, T.plusMillis(600)));
  }
}
