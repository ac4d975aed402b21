package afterclass.gateway.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests of the separator that is chosen for a CSV file, and of the numbers of its lines. */
class CsvLinesTest {
  private static final Set<String> HEADINGS = Set.of("工号", "姓名", "备注");

  private static List<String> lines(byte[] file) throws UnreadableFile {
    return WorkbookFile.read(file, HEADINGS::contains).sheets().get(0).lines().stream()
        .map(line -> line.number() + " " + line.cells().stream().map(SheetCell::text).toList())
        .toList();
  }

  private static List<String> lines(String text) throws UnreadableFile {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void headingsBelowATitleChooseTheSeparator() throws Exception {
    assertEquals(
        List.of("1 [教师名单（语文,数学,英语）]", "3 [工号, 姓名]", "4 [1001, 甲,乙,丙]"),
        lines("教师名单（语文,数学,英语）\n\n工号\t姓名\n1001\t甲,乙,丙\n"));
    assertEquals(
        List.of("1 [名单, , ]", "2 [工号, 姓名, 备注]", "3 [1001, 甲, a]"),
        lines("名单;;\r\n工号;姓名;备注\r\n1001;甲;a\r\n".getBytes(Charset.forName("GB18030"))));
  }

  @Test
  void theFirstLineWithHeadingsComesBeforeOthers() throws Exception {
    assertEquals(List.of("1 [工号, 备注]", "2 [1001, 工号;姓名;备注]"), lines("工号,备注\n1001,工号;姓名;备注\n"));
  }

  @Test
  void withoutKnownHeadingsTheSeparatorStandsEquallyOften() throws Exception {
    assertEquals(
        List.of("1 [值班表, , ]", "2 [岗位, 周一, 周二]", "3 [大门, 甲,乙, 丙\n丁,戊]", "5 [操场, 己, ]"),
        lines("值班表\t\t\n岗位\t周一\t周二\n大门\t甲,乙\t\"丙\n丁,戊\"\n操场\t己\t\n"));
    assertEquals(List.of("1 [只有一列]", "2 [a]"), lines("只有一列\na\n"));
  }

  @Test
  void aLineThatNamesTheSeparatorCounts() throws Exception {
    assertEquals(List.of("2 [工号, 姓名]", "3 [1, 甲]"), lines("sep=|\n工号|姓名\n1|甲\n"));
  }
}
