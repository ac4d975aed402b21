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

/** Tests of weeks, weekdays and deputies that cells of duty grids name. */
class CellWeeksTest {
  private static final String TITLE = "社团活动安排（2026年9月7日至2027年1月8日）";

  private static Reading classes(String cell) {
    return TypedBook.read(
        ImportKind.ROSTER,
        Map.of(),
        TypedBook.sheet(
            "社团",
            TITLE,
            "班级|教室|周一|周二|周三",
            "一（1）班|操场|" + cell + "|赵敏|赵敏",
            "一（2）班|美术室|赵敏|赵敏|赵敏",
            "二（1）班|本班|赵敏||赵敏"));
  }

  @ParameterizedTest
  @CsvSource({
    "'单:心理 张伟\n双:劳动 李娜',1001 1 odd;1002 1 even",
    "'编织 张伟\n(1、3、5…周)',1001 1 odd",
    "编织 张伟（2、4、6...周）,1001 1 even",
    "单/双周 阅读 张伟/李娜,1001 1 odd;1002 1 even",
  })
  void readsTheWeeksOfACell(String cell, String rows) {
    Reading reading = classes(cell);
    assertEquals(List.of(), TypedBook.open(reading));
    assertEquals(
        List.of(rows.split(";", -1)),
        TypedBook.rows(reading, "staffNo", "weekday", "weeks").stream()
            .filter(row -> !row.startsWith("1005"))
            .toList());
    assertEquals(List.of("club"), TypedBook.rows(reading, "service").stream().distinct().toList());
  }

  @Test
  void asksForWhichWeekdaysTheWeeksHold() {
    Reading reading =
        TypedBook.read(
            ImportKind.ROSTER,
            Map.of("weekdays:一、三(单周)", "1/3 odd"),
            TypedBook.sheet("Sheet1", TITLE, "姓名|早读|午间", "张伟|一、三（单周）|二", "李娜|周一|周五"));
    assertEquals(List.of(), TypedBook.open(reading));
    assertEquals(
        List.of("1001 1  morning-reading", "1001 2  noon", "1001 3 odd morning-reading"),
        TypedBook.rows(reading, "staffNo", "weekday", "weeks", "service").stream()
            .filter(row -> row.startsWith("1001"))
            .toList());
  }

  @Test
  void asksWhoIsOnDutyWhereTwoNamesStand() {
    Reading reading = classes("张伟（改由李娜）");
    assertEquals(List.of("person:张伟（改由李娜）"), TypedBook.open(reading));
    assertEquals(
        List.of("1001", "1002", "skip"),
        reading.questions().get(reading.questions().size() - 1).choices().stream()
            .map(Choice::value)
            .toList());
  }

  @Test
  void asksForTheDatesOfAWeekThatAreReversed() {
    Reading reading =
        TypedBook.read(
            ImportKind.ROSTER,
            Map.of(),
            TypedBook.sheet(
                "Sheet1",
                "2026—2027学年第一学期值周安排",
                "周次|日期|大门口|操场",
                "第12周|11.16-11.20|张伟|李娜",
                "第13周|11.23-11.17|李娜|张伟",
                "第14周|11.30—12.4|张伟|同上"));
    assertEquals(List.of("week-dates:11.23-11.17"), TypedBook.open(reading));
    assertEquals(
        "2026-11-23/2026-11-27",
        reading.questions().get(reading.questions().size() - 1).proposal());
  }
}
