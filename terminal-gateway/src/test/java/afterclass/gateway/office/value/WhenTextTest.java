package afterclass.gateway.office.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the reading of dates, each with its expected spans, doubts and rest. */
class WhenTextTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final YearGuide NOVEMBER =
      YearGuide.of(List.of("青禾小学教职工请假登记表（2026年11月）"), List.of(), TODAY);
  private static final YearGuide TERM =
      YearGuide.of(List.of("青禾小学2026—2027学年第一学期校历"), List.of(), TODAY);

  private static String text(Optional<When> when) {
    return when.map(WhenTextTest::text).orElse("nothing");
  }

  /** A span is written from..to with the first letters of its parts, doubts and rest behind. */
  private static String text(When when) {
    String spans = when.spans().stream().map(WhenTextTest::text).collect(Collectors.joining(" "));
    String doubts = when.doubts().isEmpty() ? "" : " " + when.doubts();
    return spans + doubts + (when.rest().isEmpty() ? "" : " |" + when.rest());
  }

  private static String text(Span span) {
    String from = span.from() + part(span.fromPart());
    if (span.isOneDay() && span.fromPart() == span.toPart()) {
      return from;
    }
    return from + ".." + (span.to() == null ? "" : span.to() + part(span.toPart()));
  }

  private static String part(DayPart part) {
    return part == DayPart.WHOLE ? "" : ":" + part;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "2026-9-1 > 2026-09-01",
        "2026/9/1 > 2026-09-01",
        "2026.9.1 > 2026-09-01",
        "2026．9．1 > 2026-09-01",
        "２０２６年９月１日 > 2026-09-01",
        "2026年9月1号 > 2026-09-01",
        "2026 年 9 月 1 日 > 2026-09-01",
        "20260901 > 2026-09-01",
        "26.9.1 > 2026-09-01",
        "98.3.1 > 1998-03-01",
        "05.9.1 > 2005-09-01",
        "11.2.4 > 2011-02-04 [AMBIGUOUS]",
        "9/13/2026 > 2026-09-13",
        "9/1/2026 > 2026-09-01 [AMBIGUOUS]",
        "9月1日 > 2026-09-01",
        "9月1 > 2026-09-01",
        "9.1 > 2026-09-01",
        "9/1 > 2026-09-01",
        "09.01 > 2026-09-01",
        "9-1 > 2026-09-01 [AMBIGUOUS]",
        "1998.3 > 1998-03-01 [MONTH_ONLY]",
        "2005年9月 > 2005-09-01 [MONTH_ONLY]",
        "2026-09 > 2026-09-01 [MONTH_ONLY]",
        "2026-09-01T00:00 > 2026-09-01",
        "2026-09-01T00:00:00.000 > 2026-09-01",
        "2026-09-01 00:00:00 > 2026-09-01",
        "2026-09-01T08:30 > 2026-09-01 |08:30",
        "44075 > 2020-09-01 [SERIAL_TEXT]",
        "9月1日（周二） > 2026-09-01",
        "9月1日（星期二） > 2026-09-01",
        "9月1日 星期二 > 2026-09-01",
        "9月1日（二） > 2026-09-01",
        "9月1日（周三） > 2026-09-01 [WEEKDAY_DIFFERS]",
        "(9月7日) > 2026-09-07",
        "9月 > 2026-09-01 [MONTH_ONLY]",
      })
  void oneDay(String written, String read) {
    assertEquals(read, text(WhenText.read(written, TERM)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "10月1日-10月7日 > 2026-10-01..2026-10-07",
        "10月1日至7日 > 2026-10-01..2026-10-07",
        "10月1日起至7日止 > 2026-10-01..2026-10-07",
        "10.1-10.7 > 2026-10-01..2026-10-07",
        "10.1-7 > 2026-10-01..2026-10-07",
        "10月1日～10月7日 > 2026-10-01..2026-10-07",
        "10月1－7日 > 2026-10-01..2026-10-07",
        "2027.1.1-1.3 > 2027-01-01..2027-01-03",
        "2027.1.1－2027.1.3 > 2027-01-01..2027-01-03",
        "2026-9-1~2026-9-3 > 2026-09-01..2026-09-03",
        "2026-9-1至9-3 > 2026-09-01..2026-09-03",
        "2026-09-01 - 2026-09-03 > 2026-09-01..2026-09-03",
        "20260901-20270122 > 2026-09-01..2027-01-22",
        "2026/9/1—2026/9/3 > 2026-09-01..2026-09-03",
        "9月25日—27日 > 2026-09-25..2026-09-27",
        "9月30日-10月2日 > 2026-09-30..2026-10-02",
        "12月30日-1月2日 > 2026-12-30..2027-01-02",
        "12.30-1.2 > 2026-12-30..2027-01-02",
        "1月23日-2月21日 > 2027-01-23..2027-02-21",
        "10月1日—次年4月30日 > 2026-10-01..2027-04-30",
        "5月1日—9月30日 > 2026-05-01..2026-09-30 [YEAR_UNSURE]",
        "7月4日-8月31日 > 2027-07-04..2027-08-31",
        "2026年9月1日至2027年1月22日 > 2026-09-01..2027-01-22",
        "9月1日至2027年1月20日 > 2026-09-01..2027-01-20",
        "2026年9月——2027年1月 > 2026-09-01..2027-01-31 [MONTH_ONLY]",
        "2026.9-2027.1 > 2026-09-01..2027-01-31 [MONTH_ONLY]",
        "自9月1日起至9月30日 > 2026-09-01..2026-09-30",
        "从9月1日到9月30日止 > 2026-09-01..2026-09-30",
        "9月1日(周二)-9月4日(周五) > 2026-09-01..2026-09-04",
        "11月12日-11月10日 > 2026-11-12..2026-11-10 [REVERSED]",
        "11月12日-10日 > 2026-11-12..2026-11-10 [REVERSED]",
        "11月28日-31日 > ' [NO_SUCH_DAY]'",
        "10月1日-10月7日，共7天 > 2026-10-01..2026-10-07",
        "10月1日-10月7日（8天） > 2026-10-01..2026-10-07 [DAYS_DIFFER]",
        "9月1日至学期结束 > 2026-09-01.. [END_UNREAD] |学期结束",
      })
  void range(String written, String read) {
    assertEquals(read.replace("'", ""), text(WhenText.read(written, TERM)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "9月7日起 > 2026-09-07..",
        "2026.9.1至今 > 2026-09-01..",
        "2026.9.1- > 2026-09-01..",
        "自9月1日起 > 2026-09-01..",
        "9月28日起 执行冬季作息时间 > 2026-09-28.. |执行冬季作息时间",
        "即日起 > ' [FROM_WRITING]'",
        "即日起至11月30日 > 2026-11-30 [FROM_WRITING, ONLY_END]",
        "截至11月30日 > 2026-11-30 [ONLY_END]",
        "至1月15日止 > 2027-01-15 [ONLY_END]",
        "9月7日起，158天 > 2026-09-07..2027-02-11",
        "11月3日起3天 > 2026-11-03..2026-11-05",
        "11月3日（3天） > 2026-11-03..2026-11-05",
        "11月3日，1天 > 2026-11-03",
        "11月3日（半天） > 2026-11-03 [HALF_UNSTATED]",
        "11月3日上午（0.5天） > 2026-11-03:MORNING",
        "11月3日起两周 > 2026-11-03..2026-11-16",
        "9月7日起3个月 > 2026-09-07..2026-12-06",
      })
  void openEndOrLength(String written, String read) {
    assertEquals(read.replace("'", ""), text(WhenText.read(written, NOVEMBER)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "11月4日上午 > 2026-11-04:MORNING",
        "11月10日早上 > 2026-11-10:MORNING_EARLY",
        "11月6日中午 > 2026-11-06:NOON",
        "11月6日晚 > 2026-11-06:EVENING",
        "11月6日（下午） > 2026-11-06:AFTERNOON",
        "11月25日全天 > 2026-11-25",
        "16日下午至18日上午 > 2026-11-16:AFTERNOON..2026-11-18:MORNING",
        "11月16日下午至18日上午 > 2026-11-16:AFTERNOON..2026-11-18:MORNING",
        "11月16日下午-18日 > 2026-11-16:AFTERNOON..2026-11-18",
        "11月16日-18日上午 > 2026-11-16..2026-11-18:MORNING [PART_UNSURE]",
        "11月3日上午、下午 > 2026-11-03:MORNING..2026-11-03:AFTERNOON",
        "11月3日上午至中午 > 2026-11-03:MORNING..2026-11-03:NOON",
        "11月5日下午第二节后 > 2026-11-05:AFTERNOON |第二节后",
        "25日下午提前返校 > 2026-11-25:AFTERNOON |提前返校",
        "11月3日 13:00-16:00 > 2026-11-03 |13:00-16:00",
        "11月3日8:00—11:30 > 2026-11-03 |8:00-11:30",
        "11月3日8点-10点 > 2026-11-03 |8点-10点",
        "11月3日下午2点-4点 > 2026-11-03:AFTERNOON |2点-4点",
        "11月3日第1、2节 > 2026-11-03 |第1、2节",
        "11月3日，3人 > 2026-11-03 |3人",
        "11月3日早读 > 2026-11-03 |早读",
        "11月2日、4日、6日 > 2026-11-02 2026-11-04 2026-11-06",
        "11月2、4、6日 > 2026-11-02 2026-11-04 2026-11-06",
        "3日，5日 > 2026-11-03 2026-11-05",
        "11.2、11.4、11.6 > 2026-11-02 2026-11-04 2026-11-06",
        "11月2日 11月4日 > 2026-11-02 2026-11-04",
        "11月2日-4日、9日-11日 > 2026-11-02..2026-11-04 2026-11-09..2026-11-11",
        "11月2日上午、4日下午 > 2026-11-02:MORNING 2026-11-04:AFTERNOON",
        "11月2日、4日、6日（3天） > 2026-11-02 2026-11-04 2026-11-06",
        "11月2日、4日（3天） > 2026-11-02 2026-11-04 [DAYS_DIFFER]",
        "11月2日（1天）、5日（2天） > 2026-11-02 2026-11-05..2026-11-06",
        "11月30日、1日 > 2026-11-30 2026-11-01 [REVERSED]",
        "12月30日、1月2日 > 2026-12-30 2027-01-02",
        "11.12-11.13 > 2026-11-12..2026-11-13",
        "2026/11/20 > 2026-11-20",
        "11月31日 > ' [NO_SUCH_DAY]'",
        "2月30日 > ' [NO_SUCH_DAY]'",
        "1.3.5 > ' [AMBIGUOUS]'",
      })
  void partsAndLists(String written, String read) {
    assertEquals(read.replace("'", ""), text(WhenText.read(written, NOVEMBER)));
  }

  @Test
  void dayWithoutMonthIsADoubtWhereNothingNamesIt() {
    assertEquals(" [NO_MONTH]", text(WhenText.read("16日", TERM)));
  }

  @Test
  void markOfATextCellIsNoPartOfIt() {
    assertEquals("2026-09-01", text(WhenText.read("'2026-09-01", TERM)));
  }

  @Test
  void doubtNamesItsWords() {
    When when = WhenText.read("11月31日", NOVEMBER).orElseThrow();
    assertEquals("11月31日", when.found().get(When.Doubt.NO_SUCH_DAY));
    assertEquals(true, when.isOpen());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "—",
        "无",
        "清明",
        "立冬",
        "农历八月十五",
        "八月十五",
        "长期",
        "第3周",
        "周一",
        "1001",
        "12:30",
        "13800138000",
        "2026",
        "2026年",
        "待定",
        "一、三、五",
        "0009357490",
        "3天",
        "13.45",
        "5"
      })
  void noDate(String written) {
    assertEquals("nothing", text(WhenText.read(written, TERM)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "44075 > 2020-09-01",
        "44075.0 > 2020-09-01",
        "46351 > 2026-11-25",
        "44075.5 > 2020-09-01",
        "1998.3 > 1998-03-01 [MONTH_ONLY]",
        "2005.9 > 2005-09-01 [MONTH_ONLY]",
        "2005.1 > 2005-01-01 [MONTH_ONLY, AMBIGUOUS]",
        "11.12 > 2026-11-12",
        "9.1 > 2026-09-01 [AMBIGUOUS]",
        "9.4 > 2026-09-04",
        "20260901 > 2026-09-01",
        "4.6351E4 > 2026-11-25",
        "3 > nothing",
        "2026 > nothing",
        "1001 > nothing",
        "1e999999999 > nothing",
      })
  void number(String written, String read) {
    assertEquals(read, text(WhenText.readNumber(written, TERM)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "执行时间：2026年9月1日至2027年1月22日 > 2026-09-01..2027-01-22",
        "本表自第2周（9月7日）起执行，至1月15日止。 > 2026-09-07..2027-01-15",
        "（2026年9月——2027年1月） > 2026-09-01..2027-01-31 [MONTH_ONLY]",
        "2026—2027学年　10月1日—次年4月30日执行 > 2026-10-01..2027-04-30 |执行",
        "（2026—2027学年第一学期）　　　　填表日期：2026年9月3日 > 2026-09-03",
        "教导处　2026年8月30日 > 2026-08-30",
        "产假至2027年2月 > 2027-02-01 [MONTH_ONLY]",
        "2026年9月30日调离 > 2026-09-30 |调离",
        "青禾小学2026—2027学年第一学期校历 > nothing",
        "注：1.值班教师须提前5分钟到岗。2.因事不能到岗的 > nothing",
        "7:00-8:10 > nothing",
      })
  void foundInATitle(String written, String read) {
    assertEquals(read, text(WhenText.find(written, TERM)));
  }
}
