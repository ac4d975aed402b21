package afterclass.gateway.protocol.anviz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Bytes;
import afterclass.gateway.wire.Vectors;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Frames of real clocks, with the descriptions by those who recorded them. */
public final class AnvizVectors {
  private static final String FILE = "anviz/frames.tsv";
  private static final Pattern COUNTS =
      Pattern.compile(
          "users (\\d+), f\\w+ (\\d+), p\\w+ (\\d+), cards (\\d+), all\\D*(\\d+), new\\D*(\\d+)");
  private static final Pattern RECORD = Pattern.compile("user (\\d+), secs ([0-9A-F]{8})");
  private static final Pattern CLOCK =
      Pattern.compile("(\\d\\d-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)");

  /** The readers of files in the folder of others' frames. */
  public static final List<Vectors.Reader> READERS =
      List.of(Vectors.Reader.ofLines(FILE, AnvizVectors::lines));

  private AnvizVectors() {}

  /** Returns the frames. */
  static Stream<Bytes> frames() {
    return Vectors.lines(FILE).stream().map(line -> Bytes.ofHex(line.split("\t", -1)[2]));
  }

  private static int lines(List<String> lines) {
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      frame(Bytes.ofHex(cells[2]), cells[1], cells[3]);
    }
    return lines.size();
  }

  /** Tests a frame against its recorder's description, as far as that can be parsed. */
  private static void frame(Bytes bytes, String direction, String words) {
    String meaning = AnvizFramesTest.meaning(bytes);
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
