package afterclass.gateway.office.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests what the events of calendars make of their days, and how running text is parted. */
class DayKindTest {
  private static final YearGuide GUIDE =
      YearGuide.of(List.of("2026—2027学年第一学期"), List.of(), LocalDate.of(2026, 11, 28));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "国庆节|放假调休，共7天|false|OFF",
        "元旦||false|OFF",
        "寒假|放假|false|OFF",
        "调休|上班上课|true|WORK",
        "调休|上班|true|WORK",
        "中秋节|放假|true|OFF",
        "教师节|不放假|false|PLAIN",
        "期中质量调研|正常上课|false|START",
        "元旦联欢|下午各班自行安排|false|PLAIN",
        "国庆节前安全教育||false|PLAIN",
        "寒假作业检查||false|PLAIN",
        "家长开放日|下午|false|PLAIN",
        "秋季运动会|全体师生到校，课后服务暂停|false|DOUBT",
        "秋季运动会|照常到校|false|PLAIN",
        "迎新活动|下午学生提前放学|false|DOUBT",
        "学业检测|1-2年级休息|false|DOUBT",
        "学校承办比赛|学生放假，教师上班|false|DOUBT",
        "台风停课|线上教学|false|DOUBT",
        "作息调整|执行冬季作息时间|false|SEASON",
        "下学期开学|学生报到|false|START",
        "全体教师培训|上班|true|PLAIN"
      })
  void eventIsClassedByItsWords(String name, String words, boolean weekend, DayKind expected) {
    assertEquals(expected, DayKind.of(name, words == null ? "" : words, weekend, false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "上班，补10月7日（周三）的课|WEDNESDAY",
        "上周五的课|FRIDAY",
        "补周三课|WEDNESDAY",
        "按星期二课表上课|TUESDAY",
        "补10.6课|TUESDAY",
        "10月8日的课调到10月11日上|THURSDAY"
      })
  void lessonsThatAreMadeUpNameTheirWeekday(String text, DayOfWeek expected) {
    List<FollowText.Lessons> lessons = FollowText.in(Plain.of(text), GUIDE).lessons();

    assertEquals(List.of(List.of(expected)), lessons.stream().map(each -> each.days()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"9月20日上班上课", "上课", "10月10日补课", "正常上班"})
  void textWithoutLessonsNamesNone(String text) {
    assertEquals(List.of(), FollowText.in(Plain.of(text), GUIDE).lessons());
  }

  @Test
  void dateAndWeekdayThatDifferAreBothKept() {
    assertEquals(
        List.of(DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY),
        FollowText.in(Plain.of("补10月7日（周四）的课"), GUIDE).lessons().get(0).days());
  }

  @Test
  void noticeIsPartedIntoItsDays() {
    List<DayClause> clauses =
        DayClause.of("二、国庆节：10月1日（星期四）至7日（星期三）放假调休，共7天。9月20日（星期日）、10月10日（星期六）上班。", GUIDE);

    assertEquals(List.of("国庆节", "国庆节"), clauses.stream().map(DayClause::subject).toList());
    assertEquals(
        List.of(
            List.of(Span.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 7))),
            List.of(day(2026, 9, 20), day(2026, 10, 10))),
        clauses.stream().map(clause -> clause.when().orElseThrow().spans()).toList());
    assertEquals("上班", clauses.get(1).words());
  }

  @Test
  void holidayAndDayOfReturnAreTwoThings() {
    List<DayClause> clauses = DayClause.of("寒假：1月23日至2月21日，2月22日开学", GUIDE);

    assertEquals(
        List.of(
            List.of(Span.days(LocalDate.of(2027, 1, 23), LocalDate.of(2027, 2, 21))),
            List.of(day(2027, 2, 22))),
        clauses.stream().map(clause -> clause.when().orElseThrow().spans()).toList());
  }

  @Test
  void bareDaysAreOfTheMonthOfTheirWeek() {
    List<DayClause> clauses = DayClause.of("25—27日中秋节放假", GUIDE, day -> 9);

    assertEquals(
        List.of(Span.days(LocalDate.of(2026, 9, 25), LocalDate.of(2026, 9, 27))),
        clauses.get(0).when().orElseThrow().spans());
  }

  private static Span day(int year, int month, int day) {
    LocalDate date = LocalDate.of(year, month, day);
    return Span.days(date, date);
  }
}
