package afterclass.gateway.protocol.rdm6300;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.FrameShape;
import afterclass.gateway.wire.FramerContract;
import afterclass.gateway.wire.ResyncFramer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rdm6300FramerTest implements FramerContract {
  /** The frame in the comment of Tasmota's driver: version 14, tag 008EC793. */
  private static final String TASMOTA = "0231343030384543373933434503";

  /** The same in lower-case digits. */
  private static final String LOWER = "0231343030386563373933636503";

  /** Tag 0A004D7603 of a card printed 0005076483, as the RDM6300 frames it. */
  private static final String CARD = "0230413030344437363033333203";

  /** The same card as ID-12 and ID-20 frame it, with CR LF. */
  private static final String CARD_CR_LF = "023041303034443736303333320d0a03";

  @Override
  public String name() {
    return "rdm6300";
  }

  @Override
  public FrameShape shape() {
    return new Rdm6300Shape();
  }

  @Override
  public List<Bytes> frames() {
    Stream<Bytes> own = Stream.of(TASMOTA, LOWER, CARD, CARD_CR_LF).map(Bytes::ofHex);
    return Stream.concat(own, Rdm6300Vectors.frames()).toList();
  }

  @Override
  public String meaning(Bytes frame) {
    return new Rdm6300Decoder().decode(frame, Instant.EPOCH).toString();
  }

  @Override
  public void examine(Bytes frame) {
    Bytes values = Bytes.ofHex(frame.utf8().substring(1, 13));
    int xor = 0;
    for (int i = 0; i < values.length(); i++) {
      xor ^= values.at(i);
    }
    assertTrue(xor == 0 && (frame.length() == 14 || frame.length() == 16), frame.hex());
  }

  /** Returns true if only the case of a digit changed, which is the same card. */
  @Override
  public boolean mayPass(Bytes good, int bit, Bytes found) {
    return bit % 8 == 5 && digits(good).equals(digits(found));
  }

  private static List<FrameEvent> read(String hex) {
    return new ResyncFramer(new Rdm6300Shape()).feed(Bytes.ofHex(hex));
  }

  private static FrameEvent frame(String hex) {
    return new FrameEvent.Frame(Bytes.ofHex(hex));
  }

  private static FrameEvent bad(String hex, String reason) {
    return new FrameEvent.Bad(Bytes.ofHex(hex), reason);
  }

  private static FrameEvent skipped(String hex) {
    return new FrameEvent.Skipped(Bytes.ofHex(hex));
  }

  @ParameterizedTest
  @CsvSource({TASMOTA, LOWER, CARD, CARD_CR_LF})
  void aGoodFrameIsOneFrame(String hex) {
    assertEquals(List.of(frame(hex)), read(hex));
  }

  @Test
  void whatIsBetweenFramesIsTold() {
    assertEquals(
        List.of(
            skipped("00ff"),
            frame(TASMOTA),
            bad("0231", "byte 3 is 02, expected a hex digit"),
            frame(CARD_CR_LF),
            skipped("0d0a"),
            frame(CARD),
            bad("0203", "byte 2 is 03, expected a hex digit"),
            frame(LOWER)),
        read("00ff" + TASMOTA + "0231" + CARD_CR_LF + "0d0a" + CARD + "0203" + LOWER));
  }

  @Test
  void aFrameCutAnywhereIsToldWithItsReason() {
    for (int length = 1; length < 14; length++) {
      String cut = TASMOTA.substring(0, 2 * length);
      String expected = length <= 12 ? "a hex digit" : "03 or 0d";
      assertEquals(
          List.of(bad(cut, "byte " + (length + 1) + " is 02, expected " + expected), frame(CARD)),
          read(cut + CARD));
    }
  }

  @Test
  void anOverlongFrameIsBadAndTheNextIsFound() {
    String overlong = "0231343030384543373933434531323303";
    assertEquals(
        List.of(
            bad("0231343030384543373933434531", "byte 14 is 31, expected 03 or 0d"),
            skipped("323303"),
            frame(CARD)),
        read(overlong + CARD));
  }

  @Test
  void aWrongCheckIsBad() {
    assertEquals(
        List.of(bad("0231343030384543373934434503", "check is ce, expected c9"), frame(CARD)),
        read("0231343030384543373934434503" + CARD));
  }

  @Test
  void aLineThatOnlyStartsFramesIsReadOn() {
    assertEquals(
        List.of(
            bad("02", "byte 2 is 02, expected a hex digit"),
            bad("02", "byte 2 is 02, expected a hex digit"),
            frame(CARD)),
        read("0202" + CARD));
  }

  /**
   * Two wrong bits in one column of two digit pairs, which no receiver of this format can detect.
   */
  @Test
  void twoWrongBitsInOneColumnAreBeyondTheCheck() {
    String twice = "0231353030384543373932434503"; // 14 -> 15 and 93 -> 92
    assertEquals(List.of(frame(twice)), read(twice));
  }

  private static String digits(Bytes frame) {
    return frame.utf8().substring(1, 13).toUpperCase(Locale.ROOT);
  }
}
