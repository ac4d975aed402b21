package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the columns of leave registers and of what approval systems export. */
class LeaveColumnsTest {
  private static final Map<String, String> HALF =
      Map.of("half", "上午=morning-reading 中午=noon 下午=club");
  private static final String[] LEAVE = {"staffNo", "from", "to", "covers"};

  private static Reading read(Map<String, String> answers, String... rows) {
    return TypedBook.read(ImportKind.LEAVE, answers, TypedBook.sheet("Sheet1", rows));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "申请编号|提交时间|申请人|开始时间|结束时间|审批状态",
        "单号|登记日期|姓名|开始日期|结束日期|申请状态",
        "单号|完成时间|发起人|开始日期|结束日期|单据状态",
        "流水号|部门|发起人姓名|起|止|当前状态",
      })
  void keepsAListWholeWhateverItIgnores(String headings) {
    Reading reading =
        read(
            Map.of(),
            headings,
            "1|2026-11-01|张伟|2026-11-03|2026-11-04|已通过",
            "2|2026-11-01|李娜|2026-11-03|2026-11-04|已终止",
            "3|2026-11-01|赵敏|2026-11-03|2026-11-04|已撤回");
    assertEquals(List.of("1001 2026-11-03 2026-11-04 *"), TypedBook.rows(reading, LEAVE));
    assertEquals(List.of(), reading.questions());
  }

  @Test
  void readsWhoIsOnLeaveAndTheDecisionNotWhoHandedItIn() {
    Reading reading =
        read(
            Map.of(),
            "编号|提交人|提交时间|审批状态|当前审批人|审批记录|请假人|开始时间|结束时间",
            "1|李娜|2026-11-01|已通过||退回后重交|张伟|2026-11-03|2026-11-04",
            "2|李娜|2026-11-01|已拒绝|王芳|同意|赵敏|2026-11-03|2026-11-04");
    assertEquals(List.of("1001 2026-11-03 2026-11-04 *"), TypedBook.rows(reading, LEAVE));
    assertEquals(List.of(), reading.questions());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "姓名|开始日期|开始时间|结束日期|结束时间",
        "姓名|起|时|止|时",
        "姓名|开始日期|时段|结束日期|时段",
        "姓名|起始日期|午别|截止日期|午别",
      })
  void readsWhenOnTheFirstAndTheLastDay(String headings) {
    String[] two = headings.split("\\|", 2);
    for (String[] head :
        List.of(new String[] {headings}, new String[] {two[0] + "|请假起止时间|<|<|<", "^|" + two[1]})) {
      String[] rows = new String[head.length + 3];
      System.arraycopy(head, 0, rows, 0, head.length);
      rows[head.length] = "张伟|2026-11-03|上午|2026-11-03|下午";
      rows[head.length + 1] = "李娜|11月10日|下午|11月12日|上午";
      rows[head.length + 2] = "赵敏|11月10日||11月11日|";
      assertEquals(
          List.of(
              "1001 2026-11-03 2026-11-03 *",
              "1002 2026-11-10 2026-11-10 club",
              "1002 2026-11-11 2026-11-11 *",
              "1002 2026-11-12 2026-11-12 morning-reading",
              "1005 2026-11-10 2026-11-11 *"),
          TypedBook.rows(read(HALF, rows), LEAVE));
    }
  }

  @Test
  void asksAboutTimesAndLessonsBesideTheDays() {
    Reading reading =
        read(
            Map.of(),
            "姓名|起|时|止|时",
            "张伟|2026-11-03|14:30|2026-11-03|16:30",
            "李娜|2026-11-04|第3节|2026-11-04|第4节");
    assertEquals(List.of("hours:14:30-16:30", "lesson:第3节至第4节"), TypedBook.open(reading));
  }

  @Test
  void readsADittoMarkAsTheCellAbove() {
    Reading reading = read(Map.of(), "姓名|开始日期|结束日期|假别", "张伟|11月3日|11月4日|病假", "〃|11月9日|11月9日|〃");
    assertEquals(
        List.of("1001 2026-11-03 2026-11-04 *", "1001 2026-11-09 2026-11-09 *"),
        TypedBook.rows(reading, LEAVE));
    assertTrue(reading.notices().stream().anyMatch(each -> each.found().equals("〃")));
  }
}
