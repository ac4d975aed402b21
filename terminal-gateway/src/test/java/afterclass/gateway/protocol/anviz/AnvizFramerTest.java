package afterclass.gateway.protocol.anviz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.FrameShape;
import afterclass.gateway.wire.FramerContract;
import afterclass.gateway.wire.ResyncFramer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnvizFramerTest implements FramerContract {
  /** A real reply to 3C: device 1, 51 new records. */
  private static final String COUNTS = "a500000001bc0000120000bd00013800000c00000700c35000003324ec";

  /** A record that device 20 sends unasked. */
  private static final String LIVE = "a500000014df00000e00000001ae323157850100000000134b";

  @Override
  public String name() {
    return "anviz";
  }

  @Override
  public FrameShape shape() {
    return new AnvizShape();
  }

  @Override
  public List<Bytes> frames() {
    Stream<Bytes> own = OwnFrames.all().stream().map(OwnFrames.Line::frame);
    return Stream.concat(own, AnvizVectors.frames()).toList();
  }

  @Override
  public String meaning(Bytes frame) {
    AnvizFrame parts = AnvizFrame.of(frame);
    return parts + readings(parts);
  }

  /** Returns the frame decoded as counts, records or the clock's time. */
  private static String readings(AnvizFrame frame) {
    return Stream.of(
            AnvizCounts.decode(frame.data()),
            AnvizRecord.packet(frame.data()),
            AnvizRecord.decode(frame.data()),
            AnvizTime.decode(frame.data()))
        .flatMap(Optional::stream)
        .toList()
        .toString();
  }

  @Override
  public void examine(Bytes frame) {
    int crc = 0xFFFF;
    for (int bit = 0; bit < 8 * (frame.length() - 2); bit++) {
      int in = crc ^ frame.at(bit / 8) >> bit % 8;
      crc = crc >> 1 ^ (in & 1) * 0x8408;
    }
    int said = frame.at(frame.length() - 2) | frame.at(frame.length() - 1) << 8;
    assertEquals(said, crc, frame.hex());
  }

  /**
   * The CRC detects every single wrong bit, except in the length, which moves the CRC: the
   * shortened frame then passes once in 65,536 times, and cannot be decoded.
   */
  @Override
  public boolean mayPass(Bytes good, int bit, Bytes found) {
    return bit / 8 >= 6 && bit / 8 <= 8 && readings(AnvizFrame.of(found)).equals("[]");
  }

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
}
