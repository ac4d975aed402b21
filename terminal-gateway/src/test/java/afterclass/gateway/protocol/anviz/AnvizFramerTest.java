package afterclass.gateway.protocol.anviz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.ResyncFramer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AnvizFramerTest {
  /** A real reply to 3C: device 1, 51 new records. */
  private static final String COUNTS = "a500000001bc0000120000bd00013800000c00000700c35000003324ec";

  /** A record that device 20 tells unasked. */
  private static final String LIVE = "a500000014df00000e00000001ae323157850100000000134b";

  private static List<FrameEvent> read(String hex) {
    return new ResyncFramer(new AnvizShape()).feed(Bytes.ofHex(hex));
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

  @Test
  void framesGluedTogetherAndNoiseBetweenThemAreToldApart() {
    assertEquals(
        List.of(skipped("00ff"), frame(LIVE), frame(COUNTS), skipped("0d0a"), frame(LIVE)),
        read("00ff" + LIVE + COUNTS + "0d0a" + LIVE));
  }

  /** A start byte without a frame behind it swallows the true one: it is found inside. */
  @Test
  void aFrameInsideAFalseOneIsFound() {
    for (int cut = 1; cut < COUNTS.length() / 2; cut++) {
      ResyncFramer framer = new ResyncFramer(new AnvizShape());
      List<FrameEvent> events = new ArrayList<>();
      events.addAll(framer.feed(Bytes.ofHex(COUNTS.substring(0, 2 * cut) + LIVE)));
      events.addAll(framer.giveUp());
      assertEquals(
          List.of(frame(LIVE)),
          events.stream().filter(FrameEvent.Frame.class::isInstance).toList(),
          "cut after " + cut + ": " + events);
      assertEquals(cut + LIVE.length() / 2, Fuzz.told(events), "every byte is in one event");
    }
  }

  @Test
  void aWrongCheckIsSaidWithBothValues() {
    String wrong = COUNTS.substring(0, COUNTS.length() - 4) + "24ed";
    assertEquals(
        List.of(bad(wrong, "check is ed24, expected ec24"), frame(LIVE)), read(wrong + LIVE));
  }

  @Test
  void aLengthThatNothingHasIsRefusedAtOnce() {
    assertEquals(
        List.of(bad("a500000001c0000201", "length is 513, expected at most 512")),
        read("a500000001c0000201"));
  }

  @Test
  void givingUpEndsAWaitForBytesThatNeverCome() {
    ResyncFramer framer = new ResyncFramer(new AnvizShape());
    assertEquals(List.of(), framer.feed(Bytes.ofHex("a500000001c000015f" + LIVE)));
    assertEquals(
        List.of(bad("a500000001c000015f", "cut off after 34 bytes"), frame(LIVE)), framer.giveUp());
    assertEquals(0, framer.held());
  }

  @Test
  void anythingMayArriveInAnyChunks() {
    String stream =
        "00ff" + COUNTS + "a5a5" + LIVE + "a500000001bc000012" + COUNTS + "7f" + LIVE + COUNTS;
    List<FrameEvent> whole = read(stream);
    assertEquals(
        5, whole.stream().filter(FrameEvent.Frame.class::isInstance).count(), whole::toString);
    Bytes bytes = Bytes.ofHex(stream);
    for (int size = 1; size <= bytes.length(); size++) {
      ResyncFramer framer = new ResyncFramer(new AnvizShape());
      List<FrameEvent> events = new ArrayList<>();
      for (int at = 0; at < bytes.length(); at += size) {
        int to = Math.min(at + size, bytes.length());
        events.addAll(framer.feed(Bytes.copyOfRange(bytes.toArray(), at, to)));
      }
      assertEquals(whole, events, "chunks of " + size);
    }
  }

  /**
   * The check tells every single wrong bit, but in the length, where it moves what is checked: the
   * shortened frame then passes one time in 65,536, and says nothing that can be read.
   */
  @Test
  void aSingleWrongBitSaysNothing() {
    for (OwnFrames.Line line : OwnFrames.all()) {
      byte[] good = line.frame().toArray();
      for (int bit = 0; bit < good.length * 8; bit++) {
        byte[] flipped = good.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        ResyncFramer framer = new ResyncFramer(new AnvizShape());
        List<FrameEvent> events = new ArrayList<>(framer.feed(Bytes.copyOf(flipped)));
        events.addAll(framer.giveUp());
        String where = line.frame() + " with bit " + bit + " flipped: " + events;
        for (FrameEvent event : events) {
          if (event instanceof FrameEvent.Frame frame) {
            assertTrue(bit / 8 == 6 || bit / 8 == 7 || bit / 8 == 8, where);
            Bytes data = AnvizFrame.of(frame.bytes()).data();
            assertEquals(Optional.empty(), AnvizRecord.decode(data), where);
            assertEquals(Optional.empty(), AnvizRecord.packet(data), where);
            assertEquals(Optional.empty(), AnvizCounts.decode(data), where);
          }
        }
        assertEquals(good.length, Fuzz.told(events));
      }
    }
  }

  @Test
  void noiseWithoutEndNeverPilesUp() {
    ResyncFramer framer = new ResyncFramer(new AnvizShape());
    List<FrameEvent> events = framer.feed(Bytes.copyOf(new byte[10 * ResyncFramer.NOISE_RUN]));
    assertEquals(10, events.size());
    assertEquals(0, framer.held());
  }

  @Test
  void afterAResetNothingIsLeftOfWhatWasRead() {
    ResyncFramer framer = new ResyncFramer(new AnvizShape());
    assertEquals(List.of(), framer.feed(Bytes.ofHex(COUNTS.substring(0, 20))));
    framer.reset();
    assertEquals(List.of(frame(LIVE)), framer.feed(Bytes.ofHex(LIVE)));
  }

  /** Whatever happens to a line: nothing is thrown, no byte lost, and only so many are held. */
  @Test
  @Tag("fuzz")
  void mutatedFramesNeverThrowAndNeverPileUp() {
    long seed = Fuzz.seed("anviz");
    int rounds = Fuzz.frames();
    Random random = new Random(seed);
    List<Bytes> frames =
        OwnFrames.all().stream().map(OwnFrames.Line::frame).collect(Collectors.toList());
    ResyncFramer framer = new ResyncFramer(new AnvizShape());
    long fed = 0;
    long told = 0;
    long heap = Fuzz.heap();
    for (int i = 0; i < rounds; i++) {
      byte[] stream = mutated(frames.get(random.nextInt(frames.size())).toArray(), random);
      fed += stream.length;
      List<FrameEvent> events = new ArrayList<>(framer.feed(Bytes.copyOf(stream)));
      if (random.nextInt(50) == 0) {
        events.addAll(framer.giveUp());
      }
      told += Fuzz.told(events);
      for (FrameEvent event : events) {
        if (event instanceof FrameEvent.Frame frame) {
          String where = "seed " + seed + ", round " + i + ": " + frame;
          byte[] bytes = frame.bytes().toArray();
          int check = AnvizCrc.of(bytes, bytes.length - 2);
          int said = (bytes[bytes.length - 2] & 0xFF) | (bytes[bytes.length - 1] & 0xFF) << 8;
          assertEquals(check, said, where);
          AnvizFrame parts = AnvizFrame.of(frame.bytes());
          AnvizCounts.decode(parts.data());
          AnvizRecord.packet(parts.data());
          AnvizTime.decode(parts.data());
        }
      }
      assertTrue(
          framer.held() <= new AnvizShape().longest() + ResyncFramer.NOISE_RUN, "seed " + seed);
    }
    told += Fuzz.told(framer.giveUp());
    Fuzz.assertNothingKept(heap);
    assertEquals(fed, told, "every byte is accounted for, seed " + seed);
  }

  private static byte[] mutated(byte[] good, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int kind = random.nextInt(7);
    int at = random.nextInt(good.length);
    for (int i = 0; i < good.length; i++) {
      if (kind == 0 && i == at) {
        continue; // a byte is lost
      }
      if (kind == 1 && i == at) {
        out.write(random.nextInt(256)); // one is inserted
      }
      if (kind == 3 && i >= at) {
        break; // the rest is cut off
      }
      int value = good[i];
      if (kind == 2 && i == at) {
        value ^= 1 << random.nextInt(8); // one bit is wrong
      }
      if (kind == 4 && i >= at) {
        value = random.nextInt(256); // the rest is anything
      }
      out.write(value);
    }
    return out.toByteArray();
  }
}
