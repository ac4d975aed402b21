package afterclass.gateway.protocol.idreader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.ResyncFramer;
import afterclass.gateway.wire.Vectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IdReaderFramerTest {
  /** The answer on the vendor's page, icmcu.com/news_s.asp?ID=489: a card printed 0005350018. */
  private static final String CARD = "69d2380051a28249";

  private static List<FrameEvent> read(String hex) {
    ResyncFramer framer = new ResyncFramer(new IdReaderShape());
    List<FrameEvent> events = new ArrayList<>(framer.feed(Bytes.ofHex(hex)));
    events.addAll(framer.giveUp());
    return events;
  }

  private static FrameEvent frame(String hex) {
    return new FrameEvent.Frame(Bytes.ofHex(hex));
  }

  private static FrameEvent bad(String hex, String reason) {
    return new FrameEvent.Bad(Bytes.ofHex(hex), reason);
  }

  @TestFactory
  Stream<DynamicTest> everyAnswerIsOneFrame() throws IOException {
    List<String> frames = new ArrayList<>(List.of(CARD, "00", "69d2696969d2d2" + "69"));
    if (Vectors.folder().isPresent()) {
      Vectors.lines("simple/rs485_id_reader.tsv").stream()
          .filter(line -> line.contains("READER->HOST"))
          .map(line -> line.split("\t", -1)[2].toLowerCase(Locale.ROOT))
          .forEach(frames::add);
    }
    return frames.stream()
        .map(
            hex ->
                DynamicTest.dynamicTest(hex, () -> assertEquals(List.of(frame(hex)), read(hex))));
  }

  @Test
  void framesAreFoundInAnyChunksAndBehindBrokenOnes() {
    String stream = "ff00" + "69d238" + CARD + "6969d2" + CARD + "00" + "69d2380051a28248" + CARD;
    List<FrameEvent> whole = read(stream);
    assertEquals(
        List.of(
            new FrameEvent.Skipped(Bytes.ofHex("ff")),
            frame("00"),
            bad("69d238", "check is 51, expected bb"),
            frame(CARD),
            bad("69", "byte 2 is 69, expected d2"),
            bad("69d2", "check is a2, expected d2"),
            frame(CARD),
            frame("00"),
            bad("69d2380051a28248", "check is 48, expected 49"),
            frame(CARD)),
        whole);
    Bytes bytes = Bytes.ofHex(stream);
    for (int size = 1; size <= bytes.length(); size++) {
      ResyncFramer framer = new ResyncFramer(new IdReaderShape());
      List<FrameEvent> events = new ArrayList<>();
      for (int at = 0; at < bytes.length(); at += size) {
        int to = Math.min(at + size, bytes.length());
        events.addAll(framer.feed(Bytes.copyOfRange(bytes.toArray(), at, to)));
      }
      assertEquals(whole, events, "chunks of " + size);
    }
  }

  @Test
  void aSingleWrongBitNeverMakesAnotherCard() {
    byte[] good = Bytes.ofHex(CARD).toArray();
    for (int bit = 0; bit < good.length * 8; bit++) {
      byte[] flipped = good.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      for (FrameEvent event : read(Bytes.copyOf(flipped).hex())) {
        assertTrue(
            !(event instanceof FrameEvent.Frame found) || found.bytes().length() == 1,
            "bit " + bit + ": " + event);
      }
    }
  }

  @Test
  @Tag("fuzz")
  void mutatedAnswersNeverThrowAndNeverPileUp() {
    long seed = Fuzz.seed("rs485-id-reader");
    int rounds = Fuzz.frames();
    Random random = new Random(seed);
    ResyncFramer framer = new ResyncFramer(new IdReaderShape());
    long fed = 0;
    long told = 0;
    long heap = Fuzz.heap();
    for (int i = 0; i < rounds; i++) {
      byte[] bytes = Bytes.ofHex(CARD).toArray();
      int kind = random.nextInt(4);
      int at = random.nextInt(bytes.length);
      if (kind == 0) {
        bytes[at] ^= (byte) (1 << random.nextInt(8));
      } else if (kind == 1) {
        bytes[at] = (byte) random.nextInt(256);
      }
      int length = kind == 2 ? at : bytes.length;
      fed += length;
      List<FrameEvent> events = new ArrayList<>(framer.feed(Bytes.copyOfRange(bytes, 0, length)));
      if (random.nextInt(20) == 0) {
        events.addAll(framer.giveUp());
      }
      told += Fuzz.told(events);
      assertTrue(framer.held() <= IdReaderShape.LENGTH + ResyncFramer.NOISE_RUN, "seed " + seed);
    }
    told += Fuzz.told(framer.giveUp());
    Fuzz.assertNothingKept(heap);
    assertEquals(fed, told, "every byte is accounted for, seed " + seed);
  }
}
