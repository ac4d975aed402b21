package afterclass.gateway.office.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.TypedBook;
import afterclass.gateway.office.lookup.Period.Part;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.workbook.Worksheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests of the dates of files with a sheet for each part of the year. */
class SeasonPeriodsTest {
  private static final List<Grid> WRITTEN =
      TypedBook.grids(
          sheet("夏季作息", "2026—2027学年 5月1日—9月30日执行"), sheet("冬季作息", "2026—2027学年 10月1日—次年4月30日执行"));
  private static final List<Grid> NAMED =
      TypedBook.grids(sheet("冬令时", "教师值班表"), sheet("夏令时", "教师值班表"));

  private static Worksheet sheet(String name, String title) {
    return TypedBook.sheet(name, title + "|<|<", "姓名|周一|周二", "张伟|早读|早读", "李娜|早读|早读");
  }

  private static Clerk clerk(String... answers) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < answers.length; i += 2) {
      given.put(answers[i], answers[i + 1]);
    }
    return new Clerk(TypedBook.school(), new Answers(given, Map.of()));
  }

  private static List<Period> periods(List<Grid> grids, Clerk clerk) {
    return grids.stream().map(grid -> new Periods(clerk).of(grid, grids, "")).toList();
  }

  private static Period period(String... dates) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < dates.length; i += 2) {
      parts.add(new Part(LocalDate.parse(dates[i]), LocalDate.parse(dates[i + 1])));
    }
    return new Period(Settled.State.FOUND, parts);
  }

  @Test
  void asksForSheetsAndTermWhereTheTableIsLongerThanATerm() {
    Clerk clerk = clerk();

    assertEquals(List.of(Period.WAITING, Period.WAITING), periods(WRITTEN, clerk));
    List<List<String>> labels =
        clerk.reading("").questions().stream().map(TypedBook::labels).toList();
    assertEquals(
        List.of(
            List.of("都导入，夏季作息 到 9月30日；冬季作息 从 10月1日 起", "只导入“夏季作息”", "只导入“冬季作息”"),
            List.of(
                "按表：2026-05-01 到 2026-09-30；2026-10-01 到 2027-04-30",
                "按学期：2026-09-01 到 2027-01-31")),
        labels);
  }

  @Test
  void clipsEachSheetToTheAnswer() {
    Clerk clerk =
        clerk(
            "sheets:夏季作息、冬季作息", "all",
            "term:2026-05-01/2027-04-30", "2026-09-01 到 2027-06-30");

    assertEquals(
        List.of(
            period("2026-09-01", "2026-09-30", "2027-05-01", "2027-06-30"),
            period("2026-10-01", "2027-04-30")),
        periods(WRITTEN, clerk));
  }

  @Test
  void takesTheDatesOfTheTable() {
    Clerk clerk = clerk("sheets:夏季作息、冬季作息", "all", "term:2026-05-01/2027-04-30", "table");

    assertEquals(
        List.of(period("2026-05-01", "2026-09-30"), period("2026-10-01", "2027-04-30")),
        periods(WRITTEN, clerk));
  }

  @Test
  void leavesASheetOutThatIsNotWanted() {
    Clerk clerk =
        clerk(
            "sheets:夏季作息、冬季作息", "只导入“冬季作息”",
            "term:2026-05-01/2027-04-30", "2026-09-01 到 2027-01-22");

    assertEquals(
        List.of(Period.SKIPPED, period("2026-10-01", "2027-01-22")), periods(WRITTEN, clerk));
    assertEquals("夏季作息", clerk.reading("").skipped().get(0).found());
  }

  @Test
  void takesTheSeasonsOfThePolicyWhereTheSheetsHaveNoDates() {
    Clerk clerk =
        clerk("sheets:冬令时、夏令时", "all", "period:2026-09-01/2027-01-31", "2026-09-01 到 2027-01-22");

    assertEquals(
        List.of(period("2026-10-01", "2027-01-22"), period("2026-09-01", "2026-09-30")),
        periods(NAMED, clerk));
  }

  @Test
  void readsASheetForEachWeek() {
    List<Grid> grids = TypedBook.grids(sheet("第1周", "教师值班表"), sheet("第2周", "教师值班表"));
    Clerk clerk = clerk("sheets:第1周、第2周", "all", "term:2026-09-01/2026-09-11", "table");

    assertEquals(
        List.of(period("2026-09-01", "2026-09-04"), period("2026-09-07", "2026-09-11")),
        periods(grids, clerk));
  }

  @Test
  void readsASheetForEachMonth() {
    List<Grid> grids = TypedBook.grids(sheet("11月", "2026年教师值班表"), sheet("12月", "2026年教师值班表"));
    Clerk clerk = clerk("sheets:11月、12月", "all", "term:2026-11-01/2026-12-31", "table");

    assertEquals(
        List.of(period("2026-11-01", "2026-11-30"), period("2026-12-01", "2026-12-31")),
        periods(grids, clerk));
  }

  @Test
  void endsASheetBeforeTheNextBegins() {
    List<Grid> grids = TypedBook.grids(sheet("表一", "2026年9月1日起执行"), sheet("表二", "2026年10月8日起执行"));
    Clerk clerk = clerk("sheets:表一、表二", "all", "term:2026-09-01/", "2026-09-01 到 2027-01-22");

    assertEquals(
        List.of(period("2026-09-01", "2026-10-07"), period("2026-10-08", "2027-01-22")),
        periods(grids, clerk));
  }
}
