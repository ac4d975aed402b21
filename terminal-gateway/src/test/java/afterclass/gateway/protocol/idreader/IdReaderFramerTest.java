package afterclass.gateway.protocol.idreader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.FrameShape;
import afterclass.gateway.wire.FramerContract;
import afterclass.gateway.wire.ResyncFramer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IdReaderFramerTest implements FramerContract {
  /** The answer on the vendor's page, icmcu.com/news_s.asp?ID=489: a card printed 0005350018. */
  private static final String CARD = "69d2380051a28249";

  /** A card whose number contains zeros, with a computed checksum. */
  private static final String OTHER = "69d20a004d760332";

  /** A card in which another frame may begin at nearly every byte. */
  private static final String TRICKY = "69d2696969d2d269";

  @Override
  public String name() {
    return "rs485-id-reader";
  }

  @Override
  public FrameShape shape() {
    return new IdReaderShape();
  }

  /** Returns the frames with a card; the single byte for no card has no start byte to search. */
  @Override
  public List<Bytes> frames() {
    return Stream.concat(Stream.of(CARD, OTHER).map(Bytes::ofHex), IdReaderVectors.answers())
        .filter(frame -> frame.length() > 1)
        .toList();
  }

  @Override
  public String meaning(Bytes frame) {
    return frame.hex();
  }

  @Override
  public void examine(Bytes frame) {
    int xor = 0;
    for (int i = 2; i < frame.length(); i++) {
      xor ^= frame.at(i);
    }
    assertTrue(frame.equals(Bytes.ofHex("00")) || (frame.length() == 8 && xor == 0), frame.hex());
  }

  /** Returns true for a zero byte of a truncated card, which reads as the answer for no card. */
  @Override
  public boolean mayPass(Bytes good, int bit, Bytes found) {
    return found.equals(Bytes.ofHex("00"));
  }

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
  Stream<DynamicTest> everyAnswerIsOneFrame() {
    return Stream.of(CARD, OTHER, "00", TRICKY)
        .map(
            hex ->
                DynamicTest.dynamicTest(hex, () -> assertEquals(List.of(frame(hex)), read(hex))));
  }

  /**
   * The checksum has eight bits: a truncated frame completed by the next one can read as a wrong
   * card.
   */
  @Test
  void aCutThatTheCheckCannotTellIsBelieved() {
    assertEquals(frame("69d269d2696969d2"), read("69d2" + TRICKY).get(0));
  }

  @Test
  void whatIsBetweenFramesIsTold() {
    String stream = "ff00" + "69d238" + CARD + "6969d2" + CARD + "00" + "69d2380051a28248" + CARD;
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
        read(stream));
  }
}
