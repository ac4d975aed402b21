package afterclass.gateway.protocol.anviz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.protocol.ReadPunch;
import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.FrameEvent;
import afterclass.gateway.wire.ResyncFramer;
import afterclass.gateway.wire.Vectors;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What each frame means, to the field. */
class AnvizFramesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The project's own frames, and those of a further folder if one is given. */
  @TestFactory
  Stream<DynamicTest> everyFrameMeansWhatIsStated() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (OwnFrames.Line line : OwnFrames.all()) {
      tests.add(
          DynamicTest.dynamicTest(
              line.frame().hex(), () -> assertEquals(line.meaning(), meaning(line.frame()))));
    }
    if (Vectors.folder().isPresent()) {
      for (String line : Vectors.lines("anviz/frames.tsv")) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          tests.add(
              DynamicTest.dynamicTest(
                  cells[2], () -> further(Bytes.ofHex(cells[2]), cells[1], cells[3])));
        }
      }
    }
    return tests.stream();
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

  private static String meaning(Bytes bytes) {
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

  private static final Pattern COUNTS =
      Pattern.compile(
          "users (\\d+), f\\w+ (\\d+), p\\w+ (\\d+), cards (\\d+), all\\D*(\\d+), new\\D*(\\d+)");
  private static final Pattern RECORD = Pattern.compile("user (\\d+), secs ([0-9A-F]{8})");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d\\d-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");

  /** Those who wrote the frame down said in words what it is; what can be read of them holds. */
  private static void further(Bytes bytes, String direction, String words) {
    String meaning = meaning(bytes);
    assertTrue(meaning.startsWith(direction.equals("HOST->DEV") ? "to " : "from "), meaning);
    Matcher counts = COUNTS.matcher(words);
    if (counts.find()) {
      String stated = "users %s, fingerprints %s, passwords %s, cards %s, records %s, new %s";
      List<String> groups = new ArrayList<>();
      for (int i = 1; i <= 6; i++) {
        groups.add(counts.group(i));
      }
      assertTrue(meaning.endsWith(stated.formatted(groups.toArray())), meaning);
    }
    Matcher record = RECORD.matcher(words);
    if (record.find()) {
      LocalDateTime at = AnvizTime.ofSeconds(Long.parseLong(record.group(2), 16));
      assertTrue(meaning.contains("user/" + record.group(1) + " at " + at), meaning);
    }
    Matcher clock = CLOCK.matcher(words);
    if (clock.find()) {
      assertTrue(meaning.endsWith("clock 20" + clock.group(1) + "T" + clock.group(2)), meaning);
    }
    if (words.contains("RET 1")) {
      assertTrue(meaning.contains("return code 01 (failed)"), meaning);
    }
  }
}
