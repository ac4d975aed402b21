package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of what leave registers say that is less, or other, than their dates. */
class LeaveDoubtsTest {
  private static final String[] LEAVE = {"staffNo", "from", "to", "covers"};

  private static Reading read(Map<String, String> answers, String... rows) {
    return TypedBook.read(ImportKind.LEAVE, answers, TypedBook.sheet("Sheet1", rows));
  }

  @ParameterizedTest
  @CsvSource({
    "备注,29日已上班,until 28日",
    "请假事由,已销假，6日上午到校,",
    "备注,11月29日回来,until 28日",
    "备注,29日返校,until 28日",
  })
  void asksAboutADayOfTheLeaveOnWhichARemarkSaysThatThePersonWasBack(
      String heading, String remark, String first) {
    Reading reading =
        read(Map.of(), "姓名|开始日期|结束日期|" + heading, "张伟|2026-11-26|2026-11-30|" + remark);
    assertEquals(first == null ? List.of() : List.of("back:张伟 " + remark), TypedBook.open(reading));
  }

  @ParameterizedTest
  @CsvSource({
    "每天上午晚到一小时,同上午 全天 不导入此行",
    "每日下午早走1小时,同下午 全天 不导入此行",
    "每天1小时,同上午 同下午 全天 不导入此行",
    "早走半小时,同下午 全天 不导入此行",
  })
  void asksWhetherALeaveOfSomeTimeOfEachDayIsWholeDays(String reason, String choices) {
    Reading reading =
        read(Map.of(), "姓名|开始日期|结束日期|请假类型|事由", "张伟|2026-11-02|2026-11-30|哺乳假|" + reason);
    assertEquals(List.of("short:张伟 " + reason), TypedBook.open(reading));
    assertEquals(choices, String.join(" ", TypedBook.labels(reading.questions().get(0))));
  }

  @Test
  void asksAboutAnAfternoonThatEndsInTheMorning() {
    Reading reading = read(Map.of(), "姓名|开始时间|结束时间|天数", "张伟|2026-11-18 下午|2026-11-18 上午|0.5");
    assertEquals(List.of("backwards:张伟 2026-11-18 下午 … 2026-11-18 上午"), TypedBook.open(reading));
  }

  @Test
  void readsTimesAsHalvesWhereTheNumberOfDaysSaysSo() {
    Reading reading =
        read(
            Map.of("half", "上午=morning-reading 中午=noon 下午=club"),
            "姓名|开始时间|结束时间|时长(天)",
            "张伟|2026-11-04 08:00|2026-11-04 12:00|0.5",
            "李娜|2026-11-16 13:30|2026-11-18 12:00|2");
    assertEquals(
        List.of(
            "1001 2026-11-04 2026-11-04 morning-reading",
            "1002 2026-11-16 2026-11-16 club",
            "1002 2026-11-17 2026-11-17 *",
            "1002 2026-11-18 2026-11-18 morning-reading"),
        TypedBook.rows(reading, LEAVE));
    assertEquals(List.of(), TypedBook.open(reading));
  }

  @Test
  void asksForEachOfTwoLeavesOfOneNameOnTheSameDays() {
    Reading reading =
        read(
            Map.of("person:王芳 B2", "1003", "person:王芳 B3", "1004", "person:王芳", "1003"),
            "编号|姓名|开始日期|结束日期",
            "1|王芳|2026-09-07|2026-12-11",
            "2|王芳|2026-11-19|2026-11-19");
    assertEquals(
        List.of("1003 2026-09-07 2026-12-11 *", "1004 2026-11-19 2026-11-19 *"),
        TypedBook.rows(reading, LEAVE));
  }

  @Test
  void knowsAnExtensionThatFollowsTheLeaveAbove() {
    Reading reading =
        read(
            Map.of(),
            "姓名|开始日期|结束日期|备注",
            "张伟|2026-11-18|2026-11-18|",
            "张伟|2026-11-18|2026-11-20|续假",
            "李娜|2026-11-18|2026-11-20|续假");
    assertEquals(List.of("back:李娜 续假"), TypedBook.open(reading));
    assertEquals(List.of("1001 2026-11-18 2026-11-20 *"), TypedBook.rows(reading, LEAVE));
  }
}
