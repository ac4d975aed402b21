package afterclass.gateway.office.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the weekdays of a cell or a heading. */
class WeekdaysTest {
  private static final YearGuide GUIDE =
      YearGuide.of(List.of("2026年11月"), List.of(), LocalDate.of(2026, 11, 28));

  private static String text(Weekdays read) {
    String days =
        read.days().stream().map(it -> "" + it.getValue()).sorted().collect(Collectors.joining());
    return read.parity() == Parity.EVERY ? days : days + " " + read.parity();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "周一 > 1",
        "星期一 > 1",
        "礼拜一 > 1",
        "一 > 1",
        "1 > 1",
        "Mon > 1",
        "monday > 1",
        "Tues > 2",
        "Thurs > 4",
        "Mon-Fri > 12345",
        "Mon, Wed > 13",
        "周日 > 7",
        "星期天 > 7",
        "日 > 7",
        "周7 > 7",
        "周一至周五 > 12345",
        "周一到五 > 12345",
        "周一—周三 > 123",
        "周一～周三 > 123",
        "周一一周五 > 12345",
        "五至日 > 567",
        "1-5 > 12345",
        "1~3 > 123",
        "一、三、五 > 135",
        "一三五 > 135",
        "1.3.5 > 135",
        "1,3,5 > 135",
        "1、3、5 > 135",
        "1 3 5 > 135",
        "135 > 135",
        "135.0 > 135",
        "1.3 > 13",
        "１３５ > 135",
        "1.0 > 1",
        "1，3 > 13",
        "周一三五 > 135",
        "周一、三、五 > 135",
        "周一、周三、周五 > 135",
        "周二、周四 > 24",
        "四、五 > 45",
        "星期二/四 > 24",
        "周一 周三 > 13",
        "周一和周三 > 13",
        "周1、3、5 > 135",
        "每周一 > 1",
        "每周一、三 > 13",
        "逢周三 > 3",
        "每天 > 12345",
        "每日 > 12345",
        "天天 > 12345",
        "全周 > 12345",
        "工作日 > 12345",
        "单周周一 > 1 ODD",
        "单周一 > 1 ODD",
        "双周三 > 3 EVEN",
        "周一（单周） > 1 ODD",
        "周一(双) > 1 EVEN",
        "（单周）周一、三 > 13 ODD",
        "单周：一、三 > 13 ODD",
        "一、三（双周） > 13 EVEN",
        "除周三外 > 1245",
        "除周三外每天 > 1245",
        "每天（除周三） > 1245",
        "周一至周五（周三除外） > 1245",
        "每天，周三除外 > 1245",
        "除周三、五外 > 124",
        "周一至周三、周五 > 1235",
        "五、三、一 > 135",
        "周一\\n周三 > 13",
      })
  void read(String written, String read) {
    assertEquals(
        Optional.of(read), Weekdays.read(written.replace("\\n", "\n")).map(WeekdaysTest::text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "周三起", "周", "星期", "天", "周一上午", "一班", "周一值班", "531", "8", "0", "1.8", "12月", "9.1.2026",
            "周五至周一",
        "11", "1.1", "周一至", "除", "除周八外", "隔周一", "√", "单周", "每周", "1号", "第一周", "一、二班", "二年级",
            "Money", "135天",
        "周一周一", "无", "100", "2026"
      })
  void notWeekdays(String written) {
    assertEquals(Optional.empty(), Weekdays.read(written));
  }

  private static String text(WeekdayHeading read) {
    String days =
        read.days().stream().map(it -> "" + it.getValue()).sorted().collect(Collectors.joining());
    List<String> all =
        Arrays.asList(
            days,
            read.parity() == Parity.EVERY ? "" : read.parity().name(),
            read.part() == DayPart.WHOLE ? "" : read.part().name(),
            read.date() == null ? "" : read.date().toString(),
            read.dateDiffers() ? "differs" : "",
            read.rest().isEmpty() ? "" : "|" + read.rest());
    return all.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "周一 > 1",
        "星期一 > 1",
        "一 > 1",
        "日 > 7",
        "Monday > 1",
        "Mon > 1",
        "Mon. > 1",
        "FRI > 5",
        "周一 9月7日 > 1 2026-09-07",
        "星期一\\n9.7 > 1 2026-09-07",
        "星期一\\n（9月7日） > 1 2026-09-07",
        "9月7日 星期一 > 1 2026-09-07",
        "11/3（周二） > 2 2026-11-03",
        "2026-09-07 周一 > 1 2026-09-07",
        "周二 9月7日 > 2 2026-09-07 differs",
        "周一上午 > 1 MORNING",
        "上午 周一 > 1 MORNING",
        "周一\\n下午 > 1 AFTERNOON",
        "单周周一 > 1 ODD",
        "周一（双周） > 1 EVEN",
        "周一（单周）上午 > 1 ODD MORNING",
        "周一至周五 > 12345",
        "周一-周三 9月7日 > 123 2026-09-07",
        "周一值班 > 1 |值班",
        "周一早读 > 1 |早读",
        "星  期  一 > 1",
        "第2周 星期一 > 1 |第2周",
        "工作日 > 12345",
      })
  void heading(String written, String read) {
    assertEquals(
        Optional.of(read),
        WeekdayHeading.read(written.replace("\\n", "\n"), GUIDE).map(WeekdaysTest::text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "星期", "1", "135", "周次", "第1周", "9月7日", "早读", "姓名", "二(1)班", "周", "月份", "Monitor", "单周",
        "备注", "4周"
      })
  void noHeading(String written) {
    assertEquals(Optional.empty(), WeekdayHeading.read(written, GUIDE));
  }

  private static String text(WeeksText read) {
    String runs =
        read.runs().stream()
            .map(it -> it.first() == it.last() ? "" + it.first() : it.first() + "-" + it.last())
            .collect(Collectors.joining(","));
    return read.parity() + (runs.isEmpty() ? "" : " " + runs);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "单周 > ODD",
        "双周 > EVEN",
        "单 > ODD",
        "双 > EVEN",
        "（单周） > ODD",
        "每周 > EVERY",
        "单双周 > EVERY",
        "第1-8周 > EVERY 1-8",
        "1-16周 > EVERY 1-16",
        "第1至8周 > EVERY 1-8",
        "第一周 > EVERY 1",
        "第1周-第8周 > EVERY 1-8",
        "第1、3、5周 > EVERY 1,3,5",
        "前8周 > EVERY 1-8",
        "单周(1,3,5…) > ODD 1,3,5",
        "单周（1、3、5、7周） > ODD 1,3,5,7",
        "1-16周（单周） > ODD 1-16",
        "1-16周(双) > EVEN 1-16",
        "1-16单周 > ODD 1-16",
        "第十一周 > EVERY 11",
        "第1-8周、第10周 > EVERY 1-8,10",
      })
  void weeks(String written, String read) {
    assertEquals(Optional.of(read), WeeksText.read(written).map(WeekdaysTest::text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1-16", "8", "周一", "第8-1周", "单周(2,4)", "第100周", "单周一", "1.3.5", "第1-周", "3周岁"})
  void noWeeks(String written) {
    assertEquals(Optional.empty(), WeeksText.read(written));
  }
}
