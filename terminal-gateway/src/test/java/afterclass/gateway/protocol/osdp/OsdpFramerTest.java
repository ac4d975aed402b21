package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.ResyncFramer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OsdpFramerTest {
  private static final String ACK = "ff538008000540689f";
  private static final String POLL = "ff53000700026044";

  private static List<FrameEvent> read(String hex) {
    return new ResyncFramer(new OsdpShape()).feed(Bytes.ofHex(hex));
  }

  private static List<FrameEvent> readToTheEnd(String hex) {
    ResyncFramer framer = new ResyncFramer(new OsdpShape());
    List<FrameEvent> events = new ArrayList<>(framer.feed(Bytes.ofHex(hex)));
    events.addAll(framer.giveUp());
    assertEquals(0, framer.held());
    return events;
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
  void everyKnownFrameIsOneFrameAndSaysWhatItSays() {
    for (Frames.Known known : Frames.own()) {
      assertEquals(List.of(frame(known.frame())), read(known.frame()), known.meaning());
      Packet packet = Packet.of(Bytes.ofHex(known.frame()));
      Packet.Block block = packet.block();
      assertEquals(known.direction().equals("reply"), packet.reply(), known.meaning());
      assertEquals(known.address(), packet.address(), known.meaning());
      assertEquals(known.sqn(), packet.sqn(), known.meaning());
      assertEquals(known.check().equals("crc"), packet.crc(), known.meaning());
      assertEquals(
          known.block(),
          block == null ? "-" : "%02x:%s".formatted(block.type(), block.data()),
          known.meaning());
      assertEquals(Integer.parseInt(known.code(), 16), packet.id(), known.meaning());
      assertEquals(
          known.data().equals("-") ? "" : known.data(), packet.data().hex(), known.meaning());
    }
  }

  @Test
  void everyFrameIsEncodedToTheSameBytes() {
    for (Bytes frame : Frames.all()) {
      String hex = frame.hex();
      assertEquals(List.of(frame(hex)), read(hex));
      String marked = hex.startsWith("ff") ? hex : "ff" + hex;
      assertEquals(marked, Packet.of(frame).encode().hex());
    }
  }

  @Test
  void anythingMayArriveInAnyChunks() {
    StringBuilder stream = new StringBuilder("00ffff5312");
    Frames.all().forEach(frame -> stream.append(frame.hex()));
    stream.append("53ff0200").append(POLL).append("5380080005406800").append(ACK).append("ff");
    Bytes bytes = Bytes.ofHex(stream.toString());
    List<FrameEvent> whole = new ResyncFramer(new OsdpShape()).feed(bytes);
    long frames = whole.stream().filter(FrameEvent.Frame.class::isInstance).count();
    assertTrue(frames >= Frames.all().size(), "all are found: " + frames);
    for (int size = 1; size <= 700; size++) {
      ResyncFramer framer = new ResyncFramer(new OsdpShape());
      List<FrameEvent> events = new ArrayList<>();
      for (int at = 0; at < bytes.length(); at += size) {
        int to = Math.min(at + size, bytes.length());
        events.addAll(framer.feed(Bytes.copyOfRange(bytes.toArray(), at, to)));
      }
      assertEquals(whole, events, "chunks of " + size);
    }
  }

  @Test
  void noiseIsToldAndCostsNothing() {
    assertEquals(List.of(skipped("00ff7f"), frame(ACK)), read("00ff7f" + ACK));
    assertEquals(List.of(skipped("53"), frame(ACK)), read("53" + ACK), "a length of 0d53 is none");
  }

  @Test
  void aFrameInsideABrokenOneIsFound() {
    assertEquals(
        List.of(bad("53851000075000", "check is 9f68, expected d325"), frame(ACK)),
        read("53851000075000" + ACK),
        "the rest of a cut frame is filled up by the next");
  }

  @Test
  void aWrongCheckIsBadAndTheNextFrameIsFound() {
    assertEquals(
        List.of(bad("ff538008000540689e", "check is 9e68, expected 9f68"), frame(POLL)),
        read("ff538008000540689e" + POLL));
    assertEquals(
        List.of(bad("ff53000700026045", "check is 45, expected 44"), frame(ACK)),
        read("ff53000700026045" + ACK));
  }

  @Test
  void aSecurityBlockThatDoesNotFitIsBad() {
    assertEquals("security block of 9 bytes, expected 2 to 3", shape("53800b000c0916400000"));
    assertEquals("security block of 1 bytes, expected 2 to 3", shape("53800b000c0116400000"));
    assertEquals(
        "2 bytes of data, expected a code of authentication of 4", shape("53800c000c021640b399"));
  }

  private static String shape(String unchecked) {
    byte[] head = Bytes.ofHex(unchecked).toArray();
    byte[] whole = Arrays.copyOf(head, head[2]);
    int check = Check.crc(whole, 0, whole.length - 2);
    whole[whole.length - 2] = (byte) check;
    whole[whole.length - 1] = (byte) (check >> 8);
    List<FrameEvent> events = new ResyncFramer(new OsdpShape()).feed(Bytes.copyOf(whole));
    return events.get(0).fold(frame -> "frame", skipped -> "skipped", FrameEvent.Bad::reason);
  }

  @Test
  void aFrameCutAnywhereIsGivenUpWhenTheLinePauses() {
    String whole = "5385100005500000200004a1b2c39de2";
    for (int bytes = 1; bytes < whole.length() / 2; bytes++) {
      String cut = whole.substring(0, 2 * bytes);
      assertEquals(List.of(), read(cut));
      assertEquals(List.of(bad(cut, "cut off after " + bytes + " bytes")), readToTheEnd(cut));
    }
  }

  @Test
  void aLengthThatKeepsTheNextFrameWaitingIsGivenUpInAPause() {
    ResyncFramer framer = new ResyncFramer(new OsdpShape());
    assertEquals(List.of(), framer.feed(Bytes.ofHex("5380000504" + ACK)));
    assertTrue(framer.waiting());
    assertEquals(List.of(bad("5380000504", "cut off after 14 bytes"), frame(ACK)), framer.giveUp());
    assertFalse(framer.waiting());
  }

  @Test
  void afterAResetNothingIsLeftOfWhatWasRead() {
    ResyncFramer framer = new ResyncFramer(new OsdpShape());
    assertEquals(List.of(), framer.feed(Bytes.ofHex("00ff538008")));
    framer.reset();
    assertEquals(List.of(frame(ACK)), framer.feed(Bytes.ofHex(ACK)));
  }

  /** A single wrong bit is always told by the check; two of a sum may cancel out. */
  @Test
  void noFrameWithASingleWrongBitIsBelieved() {
    for (Frames.Known known : Frames.own()) {
      byte[] good = Bytes.ofHex(known.frame()).toArray();
      for (int bit = 0; bit < good.length * 8; bit++) {
        byte[] flipped = good.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        ResyncFramer framer = new ResyncFramer(new OsdpShape());
        List<FrameEvent> events = new ArrayList<>(framer.feed(Bytes.copyOf(flipped)));
        events.addAll(framer.giveUp());
        boolean mark = good[0] == (byte) 0xFF && bit < 8;
        boolean control = known.check().equals("crc") && bit / 8 == (good[0] == 0x53 ? 4 : 5);
        boolean frame = events.stream().anyMatch(FrameEvent.Frame.class::isInstance);
        assertTrue(!frame || mark || control, known.frame() + " bit " + bit);
      }
    }
  }

  /** Whatever happens to a line, nothing is thrown, every byte is told once, little is held. */
  @Test
  @Tag("fuzz")
  void mutatedFramesNeverThrowAndNeverPassAWrongCheck() {
    long seed = Fuzz.seed("osdp framer");
    long heap = Fuzz.heap();
    Random random = new Random(seed);
    List<Bytes> good = Frames.all();
    ResyncFramer framer = new ResyncFramer(new OsdpShape());
    int rounds = Fuzz.frames();
    long fed = 0;
    long told = 0;
    for (int i = 0; i < rounds; i++) {
      byte[] stream = mutated(good.get(random.nextInt(good.size())).toArray(), random);
      fed += stream.length;
      List<FrameEvent> events = new ArrayList<>(framer.feed(Bytes.copyOf(stream)));
      assertTrue(framer.held() <= 1 + Packet.MAX_LENGTH + ResyncFramer.NOISE_RUN);
      if (random.nextInt(4) == 0) {
        events.addAll(framer.giveUp());
      }
      for (FrameEvent event : events) {
        told += Fuzz.told(event);
        if (event instanceof FrameEvent.Frame frame) {
          byte[] bytes = frame.bytes().toArray();
          int from = bytes[0] == Packet.SOM ? 0 : 1;
          String where = "seed " + seed + ", round " + i + ": " + frame.bytes();
          assertNull(Packet.trouble(bytes, from, bytes.length - from), where);
          assertTrue(Packet.of(frame.bytes()).data().length() < bytes.length, where);
        }
      }
    }
    for (FrameEvent event : framer.giveUp()) {
      told += Fuzz.told(event);
    }
    Fuzz.assertNothingKept(heap);
    assertEquals(fed, told, "every byte is accounted for, seed " + seed);
  }

  static byte[] mutated(byte[] stream, Random random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int kind = random.nextInt(7);
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
      if (kind == 4 && i == at) {
        out.writeBytes(stream); // another begins inside
      }
      if (kind == 5 && i < 6) {
        value = random.nextInt(256); // a header of its own
      }
      out.write(value);
    }
    return out.toByteArray();
  }
}
