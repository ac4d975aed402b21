package afterclass.gateway.protocol.osdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.FrameShape;
import afterclass.gateway.wire.FramerContract;
import afterclass.gateway.wire.ResyncFramer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OsdpFramerTest implements FramerContract {
  private static final String ACK = "ff538008000540689f";
  private static final String POLL = "ff53000700026044";

  @Override
  public String name() {
    return "osdp";
  }

  @Override
  public FrameShape shape() {
    return new OsdpShape();
  }

  @Override
  public List<Bytes> frames() {
    return Frames.all();
  }

  @Override
  public String meaning(Bytes frame) {
    return Packet.of(frame).toString();
  }

  @Override
  public void examine(Bytes frame) {
    int som = frame.at(0) == 0xFF ? 1 : 0;
    int crc = 0x1D0F;
    int sum = 0;
    boolean crcUsed = (frame.at(som + 4) & 4) != 0;
    for (int at = som; at < frame.length() - (crcUsed ? 2 : 0); at++) {
      sum += frame.at(at);
      crc ^= frame.at(at) << 8;
      for (int bit = 0; bit < 8; bit++) {
        crc = (crc << 1 ^ (crc >> 15) * 0x1021) & 0xFFFF;
      }
    }
    int said = frame.at(frame.length() - 2) | frame.at(frame.length() - 1) << 8;
    assertEquals(crcUsed ? said : 0, crcUsed ? crc : sum & 0xFF, frame.hex());
    assertEquals(frame.length() - som, frame.at(som + 2) | frame.at(som + 3) << 8, frame.hex());
  }

  /** Returns true for the mark byte, which no checksum covers. */
  @Override
  public boolean mayPass(Bytes good, int bit, Bytes found) {
    return meaning(good).equals(meaning(found));
  }

  private static List<FrameEvent> read(String hex) {
    return new ResyncFramer(new OsdpShape()).feed(Bytes.ofHex(hex));
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
  void aLengthThatKeepsTheNextFrameWaitingIsGivenUpInAPause() {
    ResyncFramer framer = new ResyncFramer(new OsdpShape());
    assertEquals(List.of(), framer.feed(Bytes.ofHex("5380000504" + ACK)));
    assertTrue(framer.waiting());
    assertEquals(List.of(bad("5380000504", "cut off after 14 bytes"), frame(ACK)), framer.giveUp());
    assertFalse(framer.waiting());
  }
}
