package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of duties that stand as a grid, on sheets typed here. */
class DutyGridsTest {
  private static final String TITLE = "值班表（2026年9月1日至2027年1月22日）";

  private static Reading read(Map<String, String> answers, String... rows) {
    String[] titled = Stream.concat(Stream.of(TITLE), Stream.of(rows)).toArray(String[]::new);
    return TypedBook.read(ImportKind.ROSTER, answers, TypedBook.sheet("Sheet1", titled));
  }

  private static List<String> rows(String... rows) {
    Reading reading = read(Map.of(), rows);
    assertEquals(List.of(), TypedBook.open(reading));
    assertEquals(List.of(), reading.problems());
    return rows(reading);
  }

  private static List<String> rows(Reading reading) {
    return TypedBook.rows(reading, "staffNo", "weekday", "service", "weeks");
  }

  @ParameterizedTest
  @CsvSource({
    "周一,周二,周三",
    "星期一,星期二,星期三",
    "礼拜一,礼拜二,礼拜三",
    "一,二,三",
    "Mon,Tue,Wed",
    "Monday,Tuesday,Wednesday",
  })
  void readsPeopleByWeekdays(String monday, String tuesday, String wednesday) {
    assertEquals(
        List.of("1001 1 morning-reading", "1001 1 tutoring", "1002 3 noon"),
        rows(
            "工号|姓名|" + String.join("|", monday, tuesday, wednesday),
            "1001|张 伟|早读、作业辅导|/|无",
            "1002|李娜|—||午间服务"));
  }

  @ParameterizedTest
  @CsvSource({
    "早读（第1-8周）、午间服务（9-18周）",
    "早读(1—8周)午间服务(第9周至第18周)",
    "早读第1-8周，午间服务9~18周",
  })
  void takesTheWeeksOfTheTermThatACellNames(String cell) {
    List<String> expected =
        List.of(
            "1001 1 morning-reading 2026-09-01 2026-10-23",
            "1001 1 noon 2026-10-26 2027-01-01",
            "1002 1 noon 2026-09-01 2027-01-22");
    Reading reading = read(Map.of(), "姓名|周一|周二", "张伟|" + cell + "|", "李娜|午间服务|");
    assertEquals(expected, TypedBook.rows(reading, "staffNo", "weekday", "service", "from", "to"));
  }

  @ParameterizedTest
  @CsvSource({"张伟（第1-8周）、李娜（9-18周）", "张伟1-8周 李娜9-18周", "第1-8周：张伟；第9-18周：李娜"})
  void takesTheWeeksOfTheTermThatStandBesideAPerson(String cell) {
    Reading reading = read(Map.of(), "岗位|周一|周二", "大门口|" + cell + "|赵敏");
    assertEquals(
        List.of(
            "1001 1 gate-duty 2026-09-01 2026-10-23",
            "1002 1 gate-duty 2026-10-26 2027-01-01",
            "1005 2 gate-duty 2026-09-01 2027-01-22"),
        TypedBook.rows(reading, "staffNo", "weekday", "service", "from", "to"));
  }

  @Test
  void takesAMergedCellForEachOfItsDaysAndPeople() {
    assertEquals(
        List.of("1001 1 noon", "1001 2 noon", "1001 3 noon", "1002 1 noon", "1002 2 noon"),
        rows("姓名|周一|周二|周三", "张伟|午间服务|<|午间服务", "李娜|^|^|"));
  }

  @Test
  void readsPostsByWeekdaysAndLeavesTimesAndRemarksOut() {
    Reading reading =
        read(
            Map.of(),
            "岗位|时间|周一|周二",
            "大门口|7:20-8:00|张 伟 李 娜|赵敏（组长）",
            "一楼楼梯（东）|课间|赵敏|<",
            "1．值日教师准时到岗，不随意离岗。|<|<|<",
            "2．请假的自行找好替岗教师。|<|<|<");

    assertEquals(
        List.of(
            "1001 1 gate-duty",
            "1002 1 gate-duty",
            "1005 1 stair-duty",
            "1005 2 gate-duty",
            "1005 2 stair-duty"),
        rows(reading));
    List<String> why =
        reading.skipped().stream().map(skipped -> skipped.why().in(Messages.ZH)).toList();
    assertTrue(why.contains("时间栏；方案里已有考勤时间"), why::toString);
    assertTrue(why.contains("备注说明"), why::toString);
  }

  @Test
  void readsClassesByWeekdaysWithServicesAcross() {
    assertEquals(
        List.of("1001 1 morning-reading", "1001 2 noon", "1002 1 noon", "1005 2 morning-reading"),
        rows("班级|星期|早读|午间|班主任", "一（1）班|周一|班主任|李娜|张伟", "^|周二|合唱 赵敏|张伟|^"));
  }

  @ParameterizedTest
  @CsvSource({"班级|周一|<|周二|<, <", "班级|周一||周二|, -"})
  void readsTheServicesBelowEachWeekday(String head, String merged) {
    assertEquals(
        List.of("1001 1 morning-reading", "1001 2 noon", "1002 1 noon", "1005 2 morning-reading"),
        rows(head, (merged.equals("<") ? "^" : "") + "|早读|午间|早读|午间", "一（1）班|张伟|李娜|赵敏|张伟"));
  }

  @Test
  void readsTicksUnderWeekdaysAndServices() {
    assertEquals(
        List.of("1001 1 noon", "1001 2 morning-reading", "1002 1 morning-reading"),
        rows("姓名|周一|<|周二|<|合计", "^|早读|午间|早读|午间|^", "张伟|×|√|✓||2", "李娜|√||/||1", "合计|1|1|1|0|3"));
  }

  @Test
  void asksWhatAnotherMarkMeans() {
    String[] sheet = {"姓名|周一|<", "^|早读|午间", "张伟|√|△", "注：△为机动|<|<"};
    Reading asked = read(Map.of(), sheet);

    assertEquals(List.of("mark:△"), TypedBook.open(asked));
    assertEquals(List.of("1001 1 morning-reading"), rows(asked));
    assertEquals(1, asked.waiting());
    assertEquals(
        List.of("1001 1 morning-reading", "1001 1 noon"),
        rows(read(Map.of("mark:△", "按排班导入"), sheet)));
  }

  @ParameterizedTest
  @CsvSource({
    "一、三, 1 3",
    "一三, 1 3",
    "1.3, 1 3",
    "周一、周三, 1 3",
    "周一至周三, 1 2 3",
    "每天, 1 2 3 4 5",
    "除周三外, 1 2 4 5",
  })
  void readsTheWeekdaysInTheCells(String cell, String days) {
    assertEquals(
        Stream.of(days.split(" ", -1)).map(day -> "1001 " + day + " noon").toList(),
        rows("序号|姓名|早读|午间服务", "1|张伟||" + cell));
  }

  @Test
  void asksWhetherATickAmongWeekdaysMeansEveryDay() {
    Reading asked = read(Map.of(), "姓名|早读|午间服务", "张伟|√|一、三");

    assertEquals(List.of("weekdays:√"), TypedBook.open(asked));
    assertEquals(List.of("1001 1 noon", "1001 3 noon"), rows(asked));
  }

  @Test
  void readsOddAndEvenWeeksBesideEachOther() {
    assertEquals(
        List.of("1001 1 noon", "1001 2 noon even", "1002 1 noon odd"),
        rows("姓名|单周|<|双周|<", "^|周一|周二|周一|周二", "张伟|午间服务||午间服务|午间服务", "李娜|午间服务|||"));
  }

  @ParameterizedTest
  @CsvSource({
    "单周社团/双周辅导",
    "社团（单周）、辅导（双周）",
    "单周：社团活动；双周：作业辅导",
    "社团(单) 辅导(双)",
  })
  void readsOddAndEvenWeeksInACell(String cell) {
    assertEquals(
        List.of("1001 1 club odd", "1001 1 tutoring even"), rows("姓名|周一|周二", "张伟|" + cell + "|"));
  }

  @Test
  void asksInWhichWeeksSomethingIsEveryOtherWeek() {
    Reading asked = read(Map.of(), "姓名|周一|周二", "张伟|隔周辅导|早读");

    assertEquals(List.of("alternate:辅导"), TypedBook.open(asked));
    assertEquals(List.of("1001 2 morning-reading"), rows(asked));
  }

  @Test
  void readsWeekdaysDownWithPeopleOrServicesAcross() {
    assertEquals(
        List.of("1001 1 morning-reading", "1002 2 noon"),
        rows("星期|张伟|李娜", "工号|1001|1002", "周一|早读|", "周二||午间服务"));
    assertEquals(
        List.of("1001 1 morning-reading", "1002 1 morning-reading", "1005 2 noon"),
        rows("星期|早读|午间", "周一|张伟、李娜|—", "周二||赵敏"));
  }

  @Test
  void readsGridsBelowAndBesideEachOther() {
    assertEquals(
        List.of("1001 1 morning-reading", "1002 1 noon"),
        rows("一、早读|<", "|周一|周二", "教师|张伟|", "", "二、午间|<", "|周一|周二", "教师|李娜|"));
    assertEquals(
        List.of("1001 1 morning-reading", "1002 2 noon"),
        rows("姓名|周一|周二|姓名|周一|周二", "张伟|早读||李娜||午间服务"));
  }

  @Test
  void asksWhichServiceATitleMeansRatherThanTakeThatOfAnotherGrid() {
    Reading asked =
        read(Map.of(), "一、早读|<", "|周一|周二", "教师|张伟|", "", "二、放学护导|<", "|周一|周二", "教师|李娜|");

    assertEquals(List.of("service:放学护导"), TypedBook.open(asked));
    assertEquals(List.of("1001 1 morning-reading"), rows(asked));
  }

  @Test
  void asksWhichOfTwoPeopleIsMeantOnceForEachSpelling() {
    Reading asked = read(Map.of(), "岗位|周一|周二", "大门口|王芳|王芳（语）", "操场|王芳|李娜");

    assertEquals(List.of("person:王芳", "person:王芳（语）"), TypedBook.open(asked));
    assertEquals(List.of("1002 2 playground-duty"), rows(asked));
  }

  @Test
  void asksWhetherAGridByDatesHoldsEveryWeek() {
    String[] sheet = {"岗位|周一（9月7日）|周二（9月8日）", "大门口|张伟|李娜"};

    assertEquals(List.of("dated"), TypedBook.open(read(Map.of(), sheet)));
    Reading once = read(Map.of("dated", "只在这些日期"), sheet);
    assertEquals(
        List.of("1001 1 2026-09-07 2026-09-07", "1002 2 2026-09-08 2026-09-08"),
        TypedBook.rows(once, "staffNo", "weekday", "from", "to"));
  }

  @Test
  void takesACellThatRefersToAnotherOne() {
    assertEquals(
        List.of("1001 1 gate-duty", "1001 2 gate-duty", "1001 2 playground-duty"),
        rows("岗位|周一|周二", "大门口|张伟|同周一", "操场||同上"));
  }
}
