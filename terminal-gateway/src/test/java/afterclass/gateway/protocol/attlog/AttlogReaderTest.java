package afterclass.gateway.protocol.attlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.wire.Fuzz;
import afterclass.gateway.wire.Mutation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttlogReaderTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** A real export with the PIN padded to nine characters; the same person two seconds later. */
  private static final String OLD =
      String.join(
          "\r\n",
          "   710011\t2020-09-30 10:10:37\t1\t0\t1\t0",
          "   710011\t2020-09-30 10:10:39\t1\t0\t1\t0",
          "       12\t2020-09-30 17:31:02\t1\t1\t15\t0",
          "");

  static final List<String> OLD_MEANING =
      List.of(
          "1 user/710011 2020-09-30T02:10:37Z null",
          "2 user/710011 2020-09-30T02:10:39Z null",
          "3 user/12 2020-09-30T09:31:02Z null");

  static List<String> read(byte[] content) {
    AttlogReader reader = new AttlogReader(content, ZONE);
    List<String> meaning = new ArrayList<>();
    Optional<AttlogLine> line = reader.next();
    while (line.isPresent()) {
      meaning.add(
          line.get()
              .fold(
                  good ->
                      good.number()
                          + " "
                          + good.punch().credential()
                          + " "
                          + good.punch().at()
                          + " "
                          + good.punch().recordNo(),
                  bad -> bad.number() + " " + bad.fault() + " [" + bad.found() + "]"));
      line = reader.next();
    }
    return meaning;
  }

  private static List<String> read(String content) {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFileMeansWhatItSays() {
    assertEquals(OLD_MEANING, read(OLD));
  }

  @Test
  void linesMayEndEitherWayAndTheFileAnywhere() {
    assertEquals(OLD_MEANING, read(OLD.replace("\r\n", "\n")));
    assertEquals(OLD_MEANING, read(OLD.strip()));
    assertEquals(OLD_MEANING, read("\uFEFF" + OLD));
    assertEquals(
        List.of("2 user/7 2026-11-22T23:05:33Z null", "5 user/8 2026-11-22T23:05:34Z null"),
        read(
            "\r\n7\t2026-11-23 07:05:33\t1\t0\t1\t0\n \t \n\n"
                + "8\t2026-11-23 07:05:34\t1\t0\t1\t0\n\u001A"));
  }

  @Test
  void elevenColumnsAreTheSamePunch() {
    assertEquals(
        List.of("1 user/710011 2025-09-01T08:00:01Z null"),
        read("   710011\t2025-09-01 16:00:01\t1\t0\t15\t0\t0\t0\t0\t36.2\t36.2\n"));
  }

  @Test
  void chineseInALaterColumnDoesNotMatter() {
    String line = "9\t2025-09-01 16:00:01\t1\t0\t15\t王老师\n";
    List<String> meaning = List.of("1 user/9 2025-09-01T08:00:01Z null");
    assertEquals(meaning, read(line.getBytes(Charset.forName("GB2312"))));
    assertEquals(meaning, read(line));
    byte[] neither = line.getBytes(StandardCharsets.UTF_8);
    neither[neither.length - 3] = (byte) 0xFF;
    assertEquals(meaning, read(neither));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7,2026-11-23 07:05:33,1,0,1                 | 1 COLUMNS [5]
          7,2026-11-23 07:05:33,1,0,1,0,0             | 1 COLUMNS [7]
          7 2026-11-23 07:05:33 1 0 1 0               | 1 COLUMNS [1]
          7,2026-11-23 07:05:33,1,0,1,0,0,0,0,0,0,0   | 1 COLUMNS [12]
          ,2026-11-23 07:05:33,1,0,1,0                | 1 PIN []
          7 8,2026-11-23 07:05:33,1,0,1,0             | 1 PIN [7 8]
          -7,2026-11-23 07:05:33,1,0,1,0              | 1 PIN [-7]
          王,2026-11-23 07:05:33,1,0,1,0              | 1 PIN [王]
          1234567890123456789012345,2026-11-23 07:05:33,1,0,1,0 | 1 PIN [1234567890123456789012345]
          7,2026-02-29 07:05:33,1,0,1,0               | 1 TIME [2026-02-29 07:05:33]
          7,2026-11-23 24:00:00,1,0,1,0               | 1 TIME [2026-11-23 24:00:00]
          7,11/23/2026 07:05:33,1,0,1,0               | 1 TIME [11/23/2026 07:05:33]
          7,2026-11-23 07:05,1,0,1,0                  | 1 user/7 2026-11-22T23:05:00Z null
          7,2026-11-23T07:05:33,1,0,1,0               | 1 user/7 2026-11-22T23:05:33Z null
          7,2026/11/23 7:05:33,1,0,1,0                | 1 user/7 2026-11-22T23:05:33Z null
          7,2026-11-23 05:31:02 PM,1,0,1,0            | 1 user/7 2026-11-23T09:31:02Z null
          7,2026/11/23 下午 5:31,1,0,1,0                | 1 user/7 2026-11-23T09:31:00Z null
          7,2026-11-23 07:05:33,1,0,1,0,,             | 1 user/7 2026-11-22T23:05:33Z null
          7,2026-11-23 07:05:33,1,0,1,,               | 1 user/7 2026-11-22T23:05:33Z null
          7,2026-11-23 07:05:33,1,0,1,0,0,0,0,,,,     | 1 user/7 2026-11-22T23:05:33Z null
          7,,1,0,1,0                                  | 1 TIME []
          """)
  void aBadLineIsToldWithItsReason(String line, String meaning) {
    assertEquals(List.of(meaning), read(line.replace(',', '\t')));
  }

  private static final String ONE = "1001\t2026-10-13 11:35:10\t1\t0\t1\t0";
  private static final String TWO = "1002\t2026-10-13 11:36:10\t1\t0\t1\t0";
  private static final List<String> BOTH =
      List.of("1 user/1001 2026-10-13T03:35:10Z null", "2 user/1002 2026-10-13T03:36:10Z null");

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\r\r\n", "\n\r"})
  void linesMayEndInEveryWay(String end) {
    List<String> unnumbered =
        read(ONE + end + TWO + end).stream().map(line -> line.substring(1)).toList();
    assertEquals(BOTH.stream().map(line -> line.substring(1)).toList(), unnumbered);
  }

  /** Whatever replaces a line end, two punches never become one. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "       ", "\t", "\u000B", "\f", "\u0000", "\u0085", "\u2028"})
  void twoRecordsInOneLineAreRefused(String between) {
    for (String first : List.of(ONE, ONE + "\t0\t0\t0\t0\t0")) {
      List<String> meaning = read(first + between + TWO);
      assertEquals(1, meaning.size(), meaning.toString());
      assertTrue(meaning.get(0).startsWith("1 JOINED ["), meaning.toString());
    }
  }

  @Test
  void whatASpreadsheetSavedAsTextIsRead() {
    String text = ONE + "\r\n" + TWO.replace("\t0", "\t王") + "\r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertEquals(BOTH, read(("\uFEFF" + text).getBytes(charset)), charset.name());
      assertEquals(BOTH, read(text.getBytes(charset)), charset.name() + " without its mark");
    }
    assertEquals(BOTH, read((text + "\u0000\u0000\u0000").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void anEncodingThatCannotBeReadIsNamedOnce() {
    byte[] whole = ("\uFEFF" + ONE + "\n" + TWO).getBytes(StandardCharsets.UTF_16LE);
    assertEquals(List.of("0 ENCODING [UTF-16LE]"), read(Arrays.copyOf(whole, whole.length - 1)));
    byte[] mixed = (ONE + "\n").replace("\t", "\0\0\0\0\0").getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("0 ENCODING [25 NUL]"), read(mixed));
    assertEquals(
        List.of("0 ENCODING [UTF-32]"),
        read(("\uFEFF" + ONE).getBytes(Charset.forName("UTF-32LE"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime\r"
            + "000001\t1\t000001001\tLi  3\t0\t1\t2026/10/13  11:35:10\r"
            + "000002\t1\t000001002\t\t0\t1\t2026/10/13  11:36:10\t\r",
        "# DeviceModel = S362E\nNo\tTMNo\tEnNo\tName\tGMNo\tMode\tIn/Out\tAntipass\tProxyWork\tDateTime\r"
            + "1\t1\t00001001\ta\t1\tFP\tDutyOff\t0\t0\t2026-10-13 11:35:10\r"
            + "2\t1\t00001002\t王\t1\tFP\tDutyOn\t0\t0\t2026-10-13 11:36:10\r",
        "序号\t机号\t登记号\t姓名\t日期时间\n1\t1\t1001\t王\t2026-10-13 11:35:10\n2\t1\t1002\t李\t2026/10/13 上午11:36:10"
      })
  void aHeadingSaysWhereUserAndTimeAre(String file) {
    List<String> unnumbered = read(file).stream().map(line -> line.substring(1)).toList();
    assertEquals(BOTH.stream().map(line -> line.substring(1)).toList(), unnumbered);
  }

  @Test
  void aHeadingThatIsNotKnownIsToldOnce() {
    assertEquals(
        List.of("1 HEADING [Name Day In Out]"), read("Name\tDay\tIn\tOut\na\tb\tc\td\n" + ONE));
    assertEquals(
        List.of(
            "2 COLUMNS [2]",
            "3 PIN [x y]",
            "4 JOINED [1 2026-10-13 11:35:10 2 2026-10-13 11:36:10]"),
        read(
            "EnNo\tName\tDateTime\n7\tLi\nx y\tLi\t2026-10-13 11:35:10\n"
                + "1\t2026-10-13 11:35:10\t2\t2026-10-13 11:36:10"));
  }

  @Test
  void anEndlessLineIsOneBadLine() {
    assertEquals(
        List.of("1 LENGTH [200000 bytes]", "2 user/7 2026-11-22T23:05:33Z null"),
        read("7".repeat(200_000) + "\n7\t2026-11-23 07:05:33\t1\t0\t1\t0"));
  }

  @Test
  void anyCutGivesNothingThatWasNotThere() {
    cutAnywhereNothingIsToldThatWasNotThere(OLD.getBytes(StandardCharsets.UTF_8), OLD_MEANING);
  }

  static void cutAnywhereNothingIsToldThatWasNotThere(byte[] whole, List<String> meaning) {
    for (int cut = 0; cut <= whole.length; cut++) {
      for (String line : read(Arrays.copyOf(whole, cut))) {
        assertTrue(
            meaning.contains(line) || line.matches("[123] (COLUMNS|TIME|PIN|JOINED) .*"), line);
      }
    }
  }

  @Test
  void everyFlippedBitChangesItsLineOnly() {
    everyFlippedBitChangesItsLineOnly(OLD.getBytes(StandardCharsets.UTF_8), OLD_MEANING);
  }

  /** A file has no checksum: a wrong bit gives another digit, or one or two refused lines. */
  static void everyFlippedBitChangesItsLineOnly(byte[] whole, List<String> meaning) {
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      List<String> found = read(Mutation.flipped(whole, bit));
      List<String> unnumbered = found.stream().map(line -> line.substring(1)).toList();
      long same = meaning.stream().filter(line -> unnumbered.contains(line.substring(1))).count();
      boolean joined = found.size() < meaning.size();
      assertTrue(same >= meaning.size() - (joined ? 2 : 1), "bit " + bit + ": " + found);
      assertTrue(found.size() <= meaning.size() + 1, "bit " + bit + ": " + found);
    }
  }

  @Test
  @Tag("fuzz")
  void noMutatedFileThrows() {
    byte[] own = OLD.getBytes(StandardCharsets.UTF_8);
    Fuzz.run(
        "attlog",
        random -> {
          byte[] mutated = Mutation.ofText(own, random);
          long ends = new String(mutated, StandardCharsets.ISO_8859_1).lines().count();
          assertTrue(read(mutated).size() <= ends);
        });
  }
}
