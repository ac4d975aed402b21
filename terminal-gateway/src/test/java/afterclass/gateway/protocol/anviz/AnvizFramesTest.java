package afterclass.gateway.protocol.anviz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.ResyncFramer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests of the exact meaning of each frame. */
class AnvizFramesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @TestFactory
  Stream<DynamicTest> everyFrameMeansWhatIsStated() {
    return OwnFrames.all().stream()
        .map(
            line ->
                DynamicTest.dynamicTest(
                    line.frame().hex(), () -> assertEquals(line.meaning(), meaning(line.frame()))));
  }

  @Test
  void secondsCountFromTheSecondOfJanuary() {
    assertEquals(LocalDateTime.parse("2026-09-02T13:04:16"), AnvizTime.ofSeconds(0x322989D0L));
  }

  @Test
  void aLocalTimeIsMeantInTheZoneOfTheClock() {
    AnvizRecord record =
        AnvizRecord.decode(Bytes.ofHex("0000000001322989d00100000000")).orElseThrow();
    assertEquals(
        "2026-09-02T05:04:16Z", String.valueOf(record.punch(ZoneId.of("Asia/Shanghai")).at()));
    assertEquals("2026-09-02T16:04:16Z", String.valueOf(record.punch(ZoneId.of("-03:00")).at()));
  }

  @Test
  void aRecordTellsEachOfItsFields() {
    Bytes raw = Bytes.ofHex("00000001ae3231578502810a0b0c");
    assertEquals(
        Optional.of(new AnvizRecord(430, 0x32315785L, 2, 0x81, 0x0a0b0c, raw)),
        AnvizRecord.decode(raw));
  }

  private static FrameEvent only(Bytes frame) {
    List<FrameEvent> events = new ResyncFramer(new AnvizShape()).feed(frame);
    assertEquals(1, events.size(), events::toString);
    return events.get(0);
  }

  static String meaning(Bytes bytes) {
    assertEquals(new FrameEvent.Frame(bytes), only(bytes));
    AnvizFrame frame = AnvizFrame.of(bytes);
    if (frame.code() < 0) {
      AnvizRequest request = new AnvizRequest(frame.command(), frame.data());
      assertEquals(bytes, request.frame(frame.device()), "encoded again");
      return ("to " + frame.device() + ": %02x ".formatted(frame.command()) + frame.data().hex())
          .strip();
    }
    return "from %d: %02x %s, %s"
        .formatted(frame.device(), frame.command(), frame.codeText(), content(frame));
  }

  private static String content(AnvizFrame frame) {
    if (frame.data().length() == 0) {
      return "nothing";
    }
    Optional<String> text =
        switch (frame.command()) {
          case 0xBC -> AnvizCounts.decode(frame.data()).map(AnvizFramesTest::text);
          case 0xB8 -> AnvizTime.decode(frame.data()).map(time -> "clock " + time);
          case 0xC0 -> AnvizRecord.packet(frame.data()).map(AnvizFramesTest::text);
          case 0xDF -> AnvizRecord.decode(frame.data()).map(record -> text(List.of(record)));
          default -> Optional.empty();
        };
    return text.orElse("nothing that can be read");
  }

  private static String text(AnvizCounts counts) {
    return "users %d, fingerprints %d, passwords %d, cards %d, records %d, new %d"
        .formatted(
            counts.users(),
            counts.fingerprints(),
            counts.passwords(),
            counts.cards(),
            counts.records(),
            counts.fresh());
  }

  private static String text(List<AnvizRecord> records) {
    return records.stream()
        .map(
            record -> {
              ReadPunch punch = record.punch(ZONE);
              return punch.credential()
                  + " at "
                  + LocalDateTime.ofInstant(java.util.Objects.requireNonNull(punch.at()), ZONE)
                  + " in "
                  + punch.recordNo();
            })
        .collect(Collectors.joining(", "));
  }
}
