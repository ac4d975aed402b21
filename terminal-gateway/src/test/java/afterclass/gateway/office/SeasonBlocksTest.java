package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests of sheets with a block for each part of the year. */
class SeasonBlocksTest {
  private static final String SUMMER = "2026年9月1日—9月30日";
  private static final String WINTER = "2026年10月8日—2027年1月22日";

  static Stream<Arguments> sheets() {
    String[] below = {
      "值班安排|<|<",
      "一、夏季作息（" + SUMMER + "）|<|<",
      "姓名|周一|周二",
      "张伟|早读|午间服务",
      "李娜||早读",
      "",
      "二、冬季作息（" + WINTER + "）|<|<",
      "姓名|周一|周二",
      "张伟||午间服务",
      "李娜|早读|",
    };
    String[] beside = {
      "值班安排|<|<|<|<",
      "|夏季（" + SUMMER + "）|<|冬季（" + WINTER + "）|<",
      "姓名|周一|周二|周一|周二",
      "张伟|早读|午间服务||午间服务",
      "李娜||早读|早读|",
    };
    String summer = "夏季（" + SUMMER + "）、冬季（" + WINTER + "）";
    return Stream.of(
        Arguments.of("sheets:一、夏季作息（" + SUMMER + "）、二、冬季作息（" + WINTER + "）", below),
        Arguments.of("sheets:" + summer, beside));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void readsEachBlockWithItsOwnDates(String question, String[] rows) {
    Reading open = TypedBook.read(ImportKind.ROSTER, Map.of(), TypedBook.sheet("Sheet1", rows));
    assertEquals(List.of(question), TypedBook.open(open));
    assertEquals(List.of(), open.rows());

    Reading reading =
        TypedBook.read(ImportKind.ROSTER, Map.of(question, "all"), TypedBook.sheet("Sheet1", rows));
    assertEquals(
        List.of(
            "1001 1 morning-reading 2026-09-01 2026-09-30",
            "1001 2 noon 2026-09-01 2026-09-30",
            "1001 2 noon 2026-10-08 2027-01-22",
            "1002 1 morning-reading 2026-10-08 2027-01-22",
            "1002 2 morning-reading 2026-09-01 2026-09-30"),
        TypedBook.rows(reading, "staffNo", "weekday", "service", "from", "to"));
    assertEquals(List.of(), reading.problems());
  }
}
