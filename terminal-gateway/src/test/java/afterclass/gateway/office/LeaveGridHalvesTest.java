package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of grids of days in which a person has a row for each part of the day. */
class LeaveGridHalvesTest {
  private static final Map<String, String> HALF =
      Map.of("half", "上午=morning-reading 中午=noon 下午=club");
  private static final String[] LEAVE = {"staffNo", "from", "to", "covers"};

  private static Reading read(Map<String, String> answers, String... rows) {
    return TypedBook.read(ImportKind.LEAVE, answers, TypedBook.sheet("2026年11月", rows));
  }

  @ParameterizedTest
  @CsvSource({"上,下,^", "上午,下午,^", "AM,PM,张伟", "上午,下午,''", "上半天,下半天,^"})
  void readsBothHalvesOfADayAsADay(String morning, String afternoon, String second) {
    Reading reading =
        read(
            HALF,
            "2026年11月考勤表",
            "姓名|时段|2|3|4|5|6",
            "张伟|" + morning + "|病|病|病||",
            second + "|" + afternoon + "||病|事||事",
            "李娜|" + morning + "||||产|<",
            "^|" + afternoon + "||||^|^");
    assertEquals(
        List.of(
            "1001 2026-11-02 2026-11-02 morning-reading",
            "1001 2026-11-03 2026-11-03 *",
            "1001 2026-11-04 2026-11-04 *",
            "1001 2026-11-06 2026-11-06 club",
            "1002 2026-11-05 2026-11-06 *"),
        TypedBook.rows(reading, LEAVE));
    assertEquals(List.of(), TypedBook.open(reading));
  }

  @Test
  void keepsPeopleOfOneNameApart() {
    Reading reading =
        read(
            HALF,
            "2026年11月考勤表",
            "工号|姓名|时段|2|3|4|5|6",
            "1003|王芳|上|病||||",
            "1003|王芳|下|||||",
            "1004|王芳|上|||||",
            "1004|王芳|下|病||||");
    assertEquals(
        List.of("1003 2026-11-02 2026-11-02 morning-reading", "1004 2026-11-02 2026-11-02 club"),
        TypedBook.rows(reading, LEAVE));
  }

  @ParameterizedTest
  @CsvSource({
    "△,图例：事＝事假；△＝半天事假,上午 下午 全天 不导入",
    "▲,事：事假；半天病假：▲,上午 下午 全天 不导入",
    "病½,,上午 下午 全天 不导入",
    "事1/2,,上午 下午 全天 不导入",
    "◆,,是请假 上午 下午 不导入",
    "下,,下午 全天 不导入",
    "病/事,,是请假 不导入",
  })
  void offersTheHalvesThatAMarkMayMean(String mark, String legend, String choices) {
    Reading reading =
        read(
            Map.of(),
            "2026年11月考勤表",
            "姓名|2|3|4|5|6",
            "张伟|" + mark + "||||",
            legend == null ? "" : legend);
    assertEquals(1, reading.questions().size());
    assertEquals(choices, String.join(" ", TypedBook.labels(reading.questions().get(0))));
  }

  @ParameterizedTest
  @CsvSource({"病(上午),morning-reading", "病（下）,club", "事下午,club"})
  void readsTheHalfThatAMarkNames(String mark, String covers) {
    Reading reading = read(HALF, "2026年11月考勤表", "姓名|2|3|4|5|6", "张伟|" + mark + "||||");
    assertEquals(List.of("1001 2026-11-02 2026-11-02 " + covers), TypedBook.rows(reading, LEAVE));
  }

  @Test
  void proposesTheUsualLetterOfALegendForDutiesElsewhere() {
    Reading reading = read(Map.of(), "2026年11月考勤表", "姓名|2|3|4|5|6", "张伟|公||||", "图例：公＝公出；事＝事假");
    assertEquals(List.of("1001 2026-11-02 2026-11-02 *"), TypedBook.rows(reading, LEAVE));
    assertEquals(1, reading.questions().size());
    assertEquals(List.of(), TypedBook.open(reading));
  }
}
