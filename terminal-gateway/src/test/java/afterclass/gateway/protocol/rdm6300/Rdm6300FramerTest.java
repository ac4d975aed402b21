package afterclass.gateway.protocol.rdm6300;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.ResyncFramer;
import afterclass.gateway.wire.Vectors;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Rdm6300FramerTest {
  /** The frame in the comment of Tasmota's driver: version 14, tag 008EC793. */
  private static final String TASMOTA = "0231343030384543373933434503";

  /** The same in lower-case digits. */
  private static final String LOWER = "0231343030386563373933636503";

  /** Tag 0A004D7603 of a card printed 0005076483, as the RDM6300 frames it. */
  private static final String CARD = "0230413030344437363033333203";

  /** The same card as ID-12 and ID-20 frame it, with CR LF. */
  private static final String CARD_CR_LF = "023041303034443736303333320d0a03";

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
  void framesGluedTogetherAreAllFound() {
    assertEquals(
        List.of(frame(TASMOTA), frame(CARD_CR_LF), frame(CARD)), read(TASMOTA + CARD_CR_LF + CARD));
  }

  @Test
  void anythingMayArriveInAnyChunks() {
    String stream = "00ff" + TASMOTA + "0231" + CARD_CR_LF + "0d0a" + CARD + "0203" + LOWER;
    List<FrameEvent> whole = read(stream);
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
        whole);
    Bytes bytes = Bytes.ofHex(stream);
    for (int size = 1; size <= bytes.length(); size++) {
      ResyncFramer framer = new ResyncFramer(new Rdm6300Shape());
      List<FrameEvent> events = new ArrayList<>();
      for (int at = 0; at < bytes.length(); at += size) {
        int to = Math.min(at + size, bytes.length());
        events.addAll(framer.feed(Bytes.copyOfRange(bytes.toArray(), at, to)));
      }
      assertEquals(whole, events, "chunks of " + size);
    }
  }

  @Test
  void aFrameCutAnywhereCostsOnlyItself() {
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

  @Test
  void afterAResetNothingIsLeftOfWhatWasRead() {
    ResyncFramer framer = new ResyncFramer(new Rdm6300Shape());
    assertEquals(List.of(), framer.feed(Bytes.ofHex(TASMOTA.substring(0, 14))));
    framer.reset();
    assertEquals(List.of(frame(CARD)), framer.feed(Bytes.ofHex(CARD)));
  }

  @Test
  void noiseWithoutEndIsHandedOnInRunsAndNeverPilesUp() {
    ResyncFramer framer = new ResyncFramer(new Rdm6300Shape());
    byte[] noise = new byte[10 * ResyncFramer.NOISE_RUN];
    List<FrameEvent> events = framer.feed(Bytes.copyOf(noise));
    assertEquals(10, events.size());
    assertEquals(
        new FrameEvent.Skipped(Bytes.copyOf(new byte[ResyncFramer.NOISE_RUN])), events.get(9));
  }

  /**
   * Every single wrong bit: the frame is refused, or it is the case of a digit that changed and the
   * card is the same.
   */
  @ParameterizedTest
  @CsvSource({TASMOTA, CARD, CARD_CR_LF})
  void aSingleWrongBitNeverMakesAnotherCard(String hex) {
    byte[] good = Bytes.ofHex(hex).toArray();
    int sameCard = 0;
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] flipped = good.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      for (FrameEvent event : new ResyncFramer(new Rdm6300Shape()).feed(Bytes.copyOf(flipped))) {
        if (event instanceof FrameEvent.Frame found) {
          assertEquals(digits(Bytes.copyOf(good)), digits(found.bytes()), "bit " + bit);
          sameCard++;
        }
      }
    }
    long letters = digits(Bytes.copyOf(good)).chars().filter(Character::isLetter).count();
    assertEquals(letters, sameCard);
  }

  /** Others say beside a frame when it must be rejected. */
  @Test
  void framesOfOthersAreFramesUnlessTheirCheckIsWrong() {
    for (String line : Vectors.lines("simple/rdm6300.tsv")) {
      String[] cells = line.split("\t", -1);
      List<FrameEvent> events = read(cells[1]);
      boolean whole = events.equals(List.of(frame(cells[1])));
      assertEquals(!cells[2].contains("must be rejected"), whole, line);
    }
  }

  /** Two wrong bits in one column of two digit pairs: what no receiver of this format can see. */
  @Test
  void twoWrongBitsInOneColumnAreBeyondTheCheck() {
    String twice = "0231353030384543373932434503"; // 14 -> 15 and 93 -> 92
    assertEquals(List.of(frame(twice)), read(twice));
  }

  /** Whatever happens to a line, nothing is thrown, and a frame is a frame only with its check. */
  @Test
  @Tag("fuzz")
  void mutatedFramesNeverThrowAndNeverPassAWrongCheck() {
    long seed = Fuzz.seed("rdm6300");
    Random random = new Random(seed);
    ResyncFramer framer = new ResyncFramer(new Rdm6300Shape());
    long fed = 0;
    long told = 0;
    long heap = Fuzz.heap();
    for (int i = 0; i < Fuzz.frames(); i++) {
      byte[] stream = mutated(random);
      fed += stream.length;
      for (FrameEvent event : framer.feed(Bytes.copyOf(stream))) {
        told += Fuzz.told(event);
        if (event instanceof FrameEvent.Frame frame) {
          assertTrue(checks(frame.bytes()), "seed " + seed + ", round " + i + ": " + frame);
        }
      }
    }
    Fuzz.assertNothingKept(heap);
    Bytes rest = Bytes.ofHex(CARD);
    for (FrameEvent event : framer.feed(rest)) {
      told += Fuzz.told(event);
    }
    assertEquals(fed + rest.length(), told, "every byte is accounted for, seed " + seed);
  }

  private static byte[] mutated(Random random) {
    String[] frames = {TASMOTA, LOWER, CARD, CARD_CR_LF};
    byte[] stream = Bytes.ofHex(frames[random.nextInt(frames.length)]).toArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int kind = random.nextInt(5);
    int at = random.nextInt(stream.length);
    for (int i = 0; i < stream.length; i++) {
      if (kind == 0 && i == at) {
        continue; // a byte is lost
      }
      if (kind == 1 && i == at) {
        out.write(random.nextInt(256)); // one is inserted
      }
      int value = stream[i];
      if (kind == 2 && i == at) {
        value ^= 1 << random.nextInt(8); // one bit is wrong
      }
      if (kind == 3 && i >= at) {
        break; // the rest is cut off
      }
      out.write(value);
    }
    return out.toByteArray();
  }

  private static String digits(Bytes frame) {
    return frame.utf8().substring(1, 13).toUpperCase(Locale.ROOT);
  }

  private static boolean checks(Bytes frame) {
    Bytes values = Bytes.ofHex(frame.utf8().substring(1, 13));
    int xor = 0;
    for (int i = 0; i < values.length(); i++) {
      xor ^= values.at(i);
    }
    return xor == 0 && (frame.length() == 14 || frame.length() == 16);
  }
}
