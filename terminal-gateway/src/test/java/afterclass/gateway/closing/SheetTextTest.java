package afterclass.gateway.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.wire.Bytes;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a month's sheet contains no formula for a spreadsheet, and is read back unchanged. */
class SheetTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "'=1"
      })
  void aTextThatCouldBeRunHasAnApostropheBeforeItInEveryColumnOfTexts(String text) {
    List<SheetLine> lines =
        List.of(
            new SheetLine(text, text, text, text, 3, 0, 1, 4550L, "2026-10", "2026-10-08", ">"));
    Bytes written = SheetText.write(lines);
    List<String> fields =
        CsvReader.builder().ofCsvRecord(written.utf8().substring(1)).stream()
            .toList()
            .get(1)
            .getFields();
    assertEquals(List.of("'" + text, "'" + text, "'" + text, "'" + text), fields.subList(0, 4));
    assertEquals(lines, SheetText.read(written));
  }
}
