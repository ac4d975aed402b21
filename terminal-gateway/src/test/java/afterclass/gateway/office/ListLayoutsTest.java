package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests of lists with a row for each fact. */
class ListLayoutsTest {
  private static final String[] ROSTER = {"staffNo", "weekday", "service", "weeks", "from", "to"};
  private static final String[] CHANGES = {"date", "staffNo", "action", "service", "substitute"};

  @Test
  void readsARosterListWithSeveralWeekdaysAndServicesInACell() {
    Reading reading =
        TypedBook.read(
            ImportKind.ROSTER,
            Map.of(),
            TypedBook.sheet(
                "明细",
                "教师服务明细（2026年9月1日—2027年1月22日）|<|<|<",
                "教师|星期|服务时段|单双周",
                "张伟|周一、周三|早读、午间服务|",
                "李娜|周二|早读|单周",
                "合计|2人||"));

    assertEquals(
        List.of(
            "1001 1 morning-reading  2026-09-01 2027-01-22",
            "1001 1 noon  2026-09-01 2027-01-22",
            "1001 3 morning-reading  2026-09-01 2027-01-22",
            "1001 3 noon  2026-09-01 2027-01-22",
            "1002 2 morning-reading odd 2026-09-01 2027-01-22"),
        TypedBook.rows(reading, ROSTER));
  }

  @Test
  void readsSeveralPeopleInACellUnderAWeekdayMergedDown() {
    Reading reading =
        TypedBook.read(
            ImportKind.ROSTER,
            Map.of(),
            TypedBook.sheet(
                "Sheet1", "2026年9月1日—2027年1月22日|<|<", "星期|岗位|教师", "星期一|大门口值班|张伟、李娜", "^|楼梯值班|赵敏"));

    assertEquals(
        List.of("1001 1 gate-duty", "1002 1 gate-duty", "1005 1 stair-duty"),
        TypedBook.rows(reading, "staffNo", "weekday", "service"));
  }

  @Test
  void takesTheDatesOfARow() {
    Reading reading =
        TypedBook.read(
            ImportKind.ROSTER,
            Map.of(),
            TypedBook.sheet(
                "Sheet1",
                "工号|姓名|星期|服务时段|开始日期|结束日期",
                "1001|张伟|周一|早读|2026-09-07|2026-12-31",
                "1002|李娜|周五|早读|2026/9/14|"));

    assertEquals(
        List.of(
            "1001 1 morning-reading  2026-09-07 2026-12-31", "1002 5 morning-reading  2026-09-14"),
        TypedBook.rows(reading, ROSTER));
  }

  @Test
  void refusesWeeksThatItCannotRead() {
    Reading reading =
        TypedBook.read(
            ImportKind.ROSTER,
            Map.of(),
            TypedBook.sheet(
                "2026年9月1日至2027年1月22日", "教师|星期|服务时段|单双周", "张伟|周一|早读|轮到时", "李娜|周二|早读|双周"));

    assertEquals(
        List.of("1002 2 morning-reading even"),
        TypedBook.rows(reading, "staffNo", "weekday", "service", "weeks"));
    assertEquals(List.of("轮到时"), reading.problems().stream().map(each -> each.found()).toList());
  }

  @Test
  void refusesSingleDatesInAWeeklyPattern() {
    Reading reading =
        TypedBook.read(
            ImportKind.ROSTER,
            Map.of(),
            TypedBook.sheet("Sheet1", "日期|岗位|教师", "2026-12-01|大门口值班|张伟", "2026-12-02|大门口值班|李娜"));

    assertTrue(reading.rows().isEmpty());
    assertEquals(2, reading.problems().size());
  }

  @Test
  void readsSubstitutesByDate() {
    Reading reading =
        TypedBook.read(
            ImportKind.EXCEPTIONS,
            Map.of(),
            TypedBook.sheet(
                "代班",
                "2026年11月代班登记表|<|<|<|<",
                "日期|岗位|原值班教师|代班教师|原因",
                "11月3日|早读|张伟|李娜|病假",
                "11月5日-6日|早读|李娜|赵敏|事假",
                "11月9日|早读|赵敏||开会"));

    assertEquals(
        List.of(
            "2026-11-03 1001 substitute morning-reading 1002",
            "2026-11-05 1002 substitute morning-reading 1005",
            "2026-11-06 1002 substitute morning-reading 1005"),
        TypedBook.rows(reading, CHANGES));
    assertEquals(List.of("remove:11月9日 赵敏 早读"), TypedBook.open(reading));
  }

  @Test
  void readsASwapAsTwoSubstitutions() {
    Reading reading =
        TypedBook.read(
            ImportKind.EXCEPTIONS,
            Map.of("swap", "swap"),
            TypedBook.sheet("换班", "原值班日期|服务时段|申请人|换班教师|换后日期", "2026-11-03|早读|张伟|李娜|2026-11-05"));

    assertEquals(
        List.of(
            "2026-11-03 1001 substitute morning-reading 1002",
            "2026-11-05 1002 substitute morning-reading 1001"),
        TypedBook.rows(reading, CHANGES));
  }

  @Test
  void limitsARowToItsWeeks() {
    Reading reading =
        TypedBook.read(
            ImportKind.ROSTER,
            Map.of(),
            TypedBook.sheet(
                "Sheet1",
                "2026年9月1日—2027年1月22日|<|<|<",
                "教师|星期|服务时段|周次",
                "张伟|周一|早读|第1-8周",
                "李娜|周一|早读|1-16周(单)"));

    assertEquals(
        List.of(
            "1001 1 morning-reading  2026-09-01 2026-10-23",
            "1002 1 morning-reading odd 2026-09-01 2026-12-18"),
        TypedBook.rows(reading, ROSTER));
  }

  @Test
  void readsActionsInWords() {
    Reading reading =
        TypedBook.read(
            ImportKind.EXCEPTIONS,
            Map.of(),
            TypedBook.sheet(
                "Sheet1",
                "日期|教师|操作|服务时段|代班人",
                "2026-11-03|张伟|增加|早读|",
                "2026-11-04|李娜|停|早读|",
                "2026-11-05|赵敏|代班|早读|1001"));

    assertEquals(
        List.of(
            "2026-11-03 1001 add morning-reading",
            "2026-11-04 1002 remove morning-reading",
            "2026-11-05 1005 substitute morning-reading 1001"),
        TypedBook.rows(reading, CHANGES));
  }

  @Test
  void asksAboutEmptyCellsOfASignInSheetOnce() {
    Reading reading =
        TypedBook.read(
            ImportKind.SIGN_IN,
            Map.of("signed:", "未签"),
            TypedBook.sheet(
                "签到",
                "2026年11月16日签到表|<|<",
                "工号|姓名|签到",
                "1001|张伟|√",
                "1002|李娜|",
                "1003|王芳|王芳",
                "1005|赵敏|请假"));

    assertEquals(
        List.of("2026-11-16 1001 yes", "2026-11-16 1002 no", "2026-11-16 1003 yes"),
        TypedBook.rows(reading, "date", "staffNo", "signed"));
    assertEquals(List.of("signed:请假"), TypedBook.open(reading));
  }

  @Test
  void readsASignInSheetWithAColumnForEachDate() {
    Reading reading =
        TypedBook.read(
            ImportKind.SIGN_IN,
            Map.of(),
            TypedBook.sheet("11月", "2026年11月签到|<|<|<", "姓名|16|17|18", "张伟|√|×|—", "李娜|√|√|缺"));

    assertEquals(
        List.of(
            "2026-11-16 1001 yes",
            "2026-11-16 1002 yes",
            "2026-11-17 1001 no",
            "2026-11-17 1002 yes",
            "2026-11-18 1002 no"),
        TypedBook.rows(reading, "date", "staffNo", "signed"));
  }

  @Test
  void readsInspectionsOfSeveralPeopleByName() {
    Reading reading =
        TypedBook.read(
            ImportKind.INSPECTIONS,
            Map.of(),
            TypedBook.sheet(
                "巡查",
                "2026年11月巡查记录|<|<|<|<",
                "日期|岗位|值班教师|到岗情况|备注",
                "11月16日|大门口值班|张伟、李娜|张伟到岗，李娜迟到|",
                "^|楼梯值班|赵敏|空岗|",
                "11月17日|楼梯值班|赵敏|未到岗|带学生就医",
                "11月18日|楼梯值班|赵敏|正常|"));

    assertEquals(
        List.of(
            "2026-11-16 1001 gate-duty present",
            "2026-11-16 1002 gate-duty late",
            "2026-11-16 1005 stair-duty absent"),
        TypedBook.rows(reading, "date", "staffNo", "service", "result"));
    assertEquals(List.of("excuse:带学生就医", "result:正常"), TypedBook.open(reading));
  }

  @Test
  void readsMakeUpPunches() {
    Reading reading =
        TypedBook.read(
            ImportKind.MADE_UP,
            Map.of(),
            TypedBook.sheet(
                "补卡",
                "补卡登记（2026年11月）|<|<|<",
                "日期|姓名|补卡时间|原因",
                "11月16日|张伟|7点05分|忘记打卡",
                "11月17日|李娜|7:05、下午4:40|机器故障"));

    assertEquals(
        List.of(
            "2026-11-16 1001 07:05 add 忘记打卡",
            "2026-11-17 1002 07:05 add 机器故障",
            "2026-11-17 1002 16:40 add 机器故障"),
        TypedBook.rows(reading, "date", "staffNo", "time", "action", "reason"));
  }

  @Test
  void readsRulings() {
    Reading reading =
        TypedBook.read(
            ImportKind.RULINGS,
            Map.of(),
            TypedBook.sheet(
                "处理", "日期|工号|姓名|处理结果|理由", "2026-11-16|1001|张伟|认可|监控可见", "2026-11-17|1002|李娜|待查|"));

    assertEquals(
        List.of("2026-11-16 1001 accept 监控可见"),
        TypedBook.rows(reading, "date", "staffNo", "ruling", "reason"));
    assertEquals(List.of("ruling:待查"), TypedBook.open(reading));
  }

  @Test
  void asksAboutOldCopiesOfASheet() {
    Reading reading =
        TypedBook.read(
            ImportKind.STAFF,
            Map.of(),
            TypedBook.sheet("教师名单", "工号|姓名", "1001|张伟", "1002|李娜"),
            TypedBook.sheet("教师名单（旧）", "工号|姓名", "1009|钱进", "1010|孙丽"));

    assertEquals(List.of("1001", "1002"), TypedBook.rows(reading, "staffNo"));
    assertEquals(List.of("old-sheets:教师名单（旧）"), TypedBook.open(reading));
  }
}
