package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of calendars with a block of weeks for each month beside each other. */
class CalendarGridsTest {
  private static final String[] ROW = {"date", "to", "type", "note"};
  private static final String[] MONTHS = {
    "2026—2027学年第一学期校历",
    "2026年9月|<|<|<|<|<|<||2026年10月|<|<|<|<|<|<",
    "一|二|三|四|五|六|日||一|二|三|四|五|六|日",
    "|1|2|3|4|5|6|||||1|2|3|4",
    "|开学||||||||||国庆|休|休|休",
    "7|8|9|10|11|12|13||5|6|7|8|9|10|11",
    "|||教师节|||||休|休|休||||",
    "14|15|16|17|18|19|20||12|13|14|15|16|17|18",
    "21|22|23|24|25|26|27||19|20|21|22|23|24|25",
    "28|29|30||||||26|27|28|29|30|31|"
  };

  private static Reading read(Map<String, String> answers, String... more) {
    String[] rows = new String[MONTHS.length + more.length];
    System.arraycopy(MONTHS, 0, rows, 0, MONTHS.length);
    System.arraycopy(more, 0, rows, MONTHS.length, more.length);
    return TypedBook.read(ImportKind.CALENDAR, answers, TypedBook.sheet("Sheet1", rows));
  }

  @Test
  void readsTheWordsBelowTheNumbersOfBlocksBesideEachOther() {
    Reading reading = read(Map.of());
    assertEquals(List.of(), TypedBook.open(reading));
    assertEquals(List.of("2026-10-01 2026-10-07 off 国庆"), TypedBook.rows(reading, ROW));
  }

  @Test
  void readsNumberedNotesUnderABlockAsNotesAndNotAsDays() {
    Reading reading =
        read(
            Map.of(),
            "||||||||说明|<|<|<|<|<|<",
            "||||||||1.9月20日（周日）上周五的课。|<|<|<|<|<|<",
            "||||||||2.9月25日至27日中秋节放假。|<|<|<|<|<|<");
    assertEquals(List.of(), reading.problems());
    assertEquals(List.of(), TypedBook.open(reading));
    assertEquals(
        List.of(
            "2026-09-20 2026-09-20 school 调休",
            "2026-09-25 2026-09-27 off 中秋节",
            "2026-10-01 2026-10-07 off 国庆"),
        TypedBook.rows(reading, ROW));
  }

  @Test
  void takesTheYearThatTheWeekdayFitsBehindDaysWithAYear() {
    Reading reading =
        TypedBook.read(
            ImportKind.CALENDAR,
            Map.of(),
            TypedBook.sheet(
                "Sheet1",
                "关于2026年秋季节假日安排的通知",
                "一、中秋节：9月25日（周五）至27日（周日）放假，共3天。",
                "二、寒假：2027年1月23日（周六）至2月21日（周日），共30天。",
                "三、清明节：4月3日（周六）至5日（周一）放假，共3天。",
                "四、劳动节：5月1日（周六）至5日（周三）放假，4月25日（周日）上周二的课。"));
    assertEquals(List.of(), TypedBook.open(reading));
    assertEquals(
        List.of(
            "2026-09-25 2026-09-27 off 中秋节",
            "2027-01-23 2027-02-21 off 寒假",
            "2027-04-03 2027-04-05 off 清明节",
            "2027-04-25 2027-04-25 school 调休",
            "2027-05-01 2027-05-05 off 劳动节"),
        TypedBook.rows(reading, ROW));
  }

  private static Reading notice(String... lines) {
    String[] rows = new String[lines.length + 1];
    rows[0] = "2026—2027学年校历安排";
    System.arraycopy(lines, 0, rows, 1, lines.length);
    return TypedBook.read(ImportKind.CALENDAR, Map.of(), TypedBook.sheet("Sheet1", rows));
  }

  @ParameterizedTest
  @CsvSource({
    "六一儿童节：6月1日学生放假半天，教师正常上班。,false,",
    "10月28日至30日四年级研学旅行。,false,",
    "10月28日研学旅行。,true,",
    "11月12日四年级研学旅行，课后服务暂停。,true,",
    "区运动会：11月13日放假1天。,false,2026-11-13 2026-11-13 off 区运动会",
    "11月13日运动会。,true,",
  })
  void asksAboutEventsOnlyWhereTheWordsDoNotSay(String line, boolean asks, String row) {
    Reading reading = notice("国庆节：10月1日至7日放假。", line);
    assertEquals(asks ? 1 : 0, TypedBook.open(reading).size());
    String national = "2026-10-01 2026-10-07 off 国庆节";
    assertEquals(
        row == null ? List.of(national) : List.of(national, row), TypedBook.rows(reading, ROW));
  }

  @Test
  void asksOnceAboutTheSameDays() {
    assertEquals(1, TypedBook.open(notice("11月12日、13日运动会。", "11月12日、13日秋季趣味运动会。")).size());
  }

  @Test
  void asksNothingAboutASeasonThatBeginsBehindDaysOff() {
    assertEquals(List.of(), TypedBook.open(notice("国庆节：10月1日至7日放假。", "10月8日起执行冬季作息时间。")));
    assertEquals(List.of("season-before:winter"), TypedBook.open(notice("10月8日起执行冬季作息时间。")));
  }

  private static Reading coloured(Map<String, String> answers, String newYear, String labour) {
    return TypedBook.read(
        ImportKind.CALENDAR,
        answers,
        TypedBook.sheet(
            "Sheet1",
            "2026—2027学年校历",
            "图例：红底=放假|<|<|<|<|<|<",
            "2027年1月|<|<|<|<|<|<",
            "一|二|三|四|五|六|日",
            "||||1 " + newYear + "|2|3",
            "4|5|6|7|8|9|10",
            "11|12|13|14|15|16|17",
            "2027年6月|<|<|<|<|<|<",
            "一|二|三|四|五|六|日",
            "|1|2|3|4|5|6",
            "7|8|9 " + labour + "|10|11|12|13",
            "14|15|16|17|18|19|20"));
  }

  @Test
  void asksHowLongAHolidayIsThatColoursShow() {
    Reading reading = coloured(Map.of(), "元旦", "端午");
    assertEquals(List.of("marked:端午节 2027-06-09"), TypedBook.open(reading));
    assertEquals(List.of("2027-01-01 2027-01-03 off 元旦"), TypedBook.rows(reading, ROW));
    assertEquals(
        List.of("2027-01-01 2027-01-01 off 元旦", "2027-06-09 2027-06-09 off 端午"),
        TypedBook.rows(
            coloured(
                Map.of(
                    "marked:元旦 2027-01-01", "2027-01-01/2027-01-01",
                    "marked:端午节 2027-06-09", "2027-06-09/2027-06-09"),
                "元旦",
                "端午"),
            ROW));
  }
}
