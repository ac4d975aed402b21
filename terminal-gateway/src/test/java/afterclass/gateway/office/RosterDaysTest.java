package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.reading.Choice;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the weekdays in lists of a roster. */
class RosterDaysTest {
  private static final String TITLE = "值班表（2026年9月1日至2027年1月22日）";

  private static Reading list(Map<String, String> answers, String days) {
    return TypedBook.read(
        ImportKind.ROSTER,
        answers,
        TypedBook.sheet("Sheet1", TITLE, "教师|星期|服务时段", "张伟|" + days + "|早读", "李娜|周三|午间服务"));
  }

  private static List<String> rows(Reading reading) {
    return TypedBook.rows(reading, "staffNo", "weekday", "weeks").stream()
        .filter(row -> row.startsWith("1001"))
        .map(row -> row.substring(5).strip())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "周一、周三 16:20,1 3",
    "周一、周三16:20-17:00,1 3",
    "周一16:20、周三17:00,1 3",
    "周一下午、周三下午,1 3",
    "每周一、三（16:20）,1 3",
    "每周2次（周二、四）,2 4",
    "周一第7节、周四第8节,1 4",
    "星期五下午,5",
    "单周一、双周三,1 odd 3 even",
    "周三（单周）,3 odd",
  })
  void readsWeekdaysBesideTimes(String days, String rows) {
    Reading reading = list(Map.of(), days);
    assertEquals(List.of(), reading.questions());
    assertEquals(rows, String.join(" ", rows(reading)));
  }

  @ParameterizedTest
  @CsvSource({
    "周一、五（周三加练）,1;5 1;3;5",
    "周二、四（11月起周三）,2;4 2;3;4",
    "一、三（单周）,1;3 odd 1/3 odd",
    "待定,1 2 3 4 5 1;2;3;4;5",
  })
  void asksForWeekdaysThatAreUnclear(String days, String choices) {
    Reading reading = list(Map.of(), days);
    assertEquals(1, TypedBook.open(reading).size());
    List<String> values = reading.questions().get(0).choices().stream().map(Choice::value).toList();
    assertEquals(choices + " skip", String.join(" ", values));
    assertEquals(List.of(), rows(reading));
  }

  @Test
  void takesWhatTheAnswerSays() {
    assertEquals(
        List.of("1", "3 odd"), rows(list(Map.of("weekdays:一、三(单周)", "1/3 odd"), "一、三（单周）")));
    assertEquals(List.of(), rows(list(Map.of("weekdays:待定", "skip"), "待定")));
  }
}
