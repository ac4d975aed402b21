package afterclass.gateway.workbook;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that a spoilt file of any format is read or refused, whatever was spoilt: bytes are
 * changed, cut off, or copied to another place. Of packed files, a part within is spoilt too.
 */
class MutatedFilesTest {
  private static final int TIMES = 300;
  private static final long SEED = 20_261_128;
  private static final Duration SOON = Duration.ofMinutes(3);

  private static byte[] good(String format) throws IOException {
    String row =
        "<table:table-row><table:table-cell table:number-columns-spanned=\"2\""
            + " office:value-type=\"float\" office:value=\"33\"><text:p>0033</text:p>"
            + "</table:table-cell><table:covered-table-cell/></table:table-row>";
    return switch (format) {
      case "xls" -> XlsReaderTest.book(XlsReaderTest::roster);
      case "ods" -> OdsReaderTest.packed(OdsReaderTest.table(row.repeat(3)));
      case "fods" -> OdsReaderTest.flat(OdsReaderTest.table(row)).getBytes(StandardCharsets.UTF_8);
      case "html" ->
          ("<html><style>.x{mso-number-format:\"\\@\"}</style><table><tr><td class=x rowspan=2>甲"
                  + "<td colspan=3>乙<tr><td><s>丙</s></table></html>")
              .getBytes(StandardCharsets.UTF_8);
      case "xml" ->
          XmlWorkbookReaderTest.book(
              "<Worksheet ss:Name=\"a\"><Table><Row ss:Index=\"2\"><Cell ss:MergeAcross=\"1\">"
                  + "<Data ss:Type=\"Number\">1</Data></Cell></Row></Table></Worksheet>");
      case "csv" -> "sep=;\n工号;\"姓\n名\"\n1;甲\n".getBytes(StandardCharsets.UTF_8);
      default ->
          Books.zip(
              Books.parts(
                  "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\">"
                      + "<c r=\"A1\" t=\"s\" s=\"1\"><v>0</v></c><c r=\"B1\"><f>A1</f><v>2</v></c>"
                      + "</row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>",
                  "<fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId=\"0\"/>"
                      + "<xf numFmtId=\"14\" fontId=\"1\"/></cellXfs>",
                  "<si><r><rPr><strike/></rPr><t>甲</t></r></si>"));
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "ods", "fods", "html", "xml", "csv"})
  void isReadOrRefused(String format) throws Exception {
    byte[] good = good(format);
    assertTrue(Books.read(good).sheets().size() > 0, format);
    SplittableRandom random = new SplittableRandom(SEED);
    boolean packed = good[0] == 'P' && good[1] == 'K';
    assertTimeoutPreemptively(
        SOON,
        () -> {
          for (int i = 0; i < TIMES; i++) {
            byte[] bad = packed && i % 2 == 0 ? within(good, random) : spoilt(good, random);
            readOrRefused(bad, format + " seed " + SEED + " round " + i);
          }
        });
  }

  private static void readOrRefused(byte[] file, String name) {
    try {
      Books.read(file);
    } catch (UnreadableFile e) {
      assertTrue(!e.word().isEmpty(), name);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(name, e);
    }
  }

  private static byte[] spoilt(byte[] good, SplittableRandom random) {
    byte[] bad = good.clone();
    if (random.nextInt(10) == 0) {
      return Arrays.copyOf(bad, random.nextInt(1, bad.length));
    }
    if (random.nextInt(5) == 0) {
      int length = random.nextInt(1, Math.min(64, bad.length));
      int from = random.nextInt(bad.length - length);
      System.arraycopy(good, random.nextInt(bad.length - length), bad, from, length);
    }
    for (int i = random.nextInt(1, 8); i > 0; i--) {
      int at = random.nextInt(bad.length);
      bad[at] =
          (byte) (random.nextBoolean() ? random.nextInt(256) : bad[at] ^ 1 << random.nextInt(8));
    }
    return bad;
  }

  /** Returns a packed file of which one part is spoilt. */
  private static byte[] within(byte[] good, SplittableRandom random) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(good))) {
      for (ZipEntry next = in.getNextEntry(); next != null; next = in.getNextEntry()) {
        parts.put(next.getName(), in.readAllBytes());
      }
    }
    String chosen = parts.keySet().stream().skip(random.nextInt(parts.size())).findFirst().get();
    parts.computeIfPresent(chosen, (name, part) -> spoilt(part, random));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
