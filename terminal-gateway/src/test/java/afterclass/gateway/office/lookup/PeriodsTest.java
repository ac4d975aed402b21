package afterclass.gateway.office.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.office.TypedBook;
import afterclass.gateway.office.lookup.Period.Part;
import afterclass.gateway.office.reading.Answers;
import afterclass.gateway.office.reading.Clerk;
import afterclass.gateway.office.reading.Question;
import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.office.sheet.Grid;
import afterclass.gateway.workbook.Worksheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the dates for which a roster's sheet holds. */
class PeriodsTest {
  private static final String[] TABLE = {"姓名|周一|周二", "张伟|早读|早读", "李娜|早读|早读"};

  private static Worksheet titled(String name, String title) {
    return TypedBook.sheet(name, title + "|<|<", TABLE[0], TABLE[1], TABLE[2]);
  }

  private static Clerk clerk(boolean holidays, Map<String, String> answers) {
    return new Clerk(TypedBook.school(holidays), new Answers(answers, Map.of()));
  }

  private static Period of(Clerk clerk, String title) {
    List<Grid> grids = TypedBook.grids(titled("Sheet1", title));
    return new Periods(clerk).of(grids.get(0), grids, "");
  }

  private static Part part(String from, String to) {
    return new Part(LocalDate.parse(from), LocalDate.parse(to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "值班表（2026年9月1日至2027年1月22日）; 2026-09-01; 2027-01-22",
        "执行时间：2026.9.1-2027.1.22; 2026-09-01; 2027-01-22",
        "有效期：2026/9/1~2027/1/22; 2026-09-01; 2027-01-22",
        "2026年9月1日—2027年1月22日午间安排; 2026-09-01; 2027-01-22",
      })
  void showsDatesThatAreWrittenInFull(String title, String from, String to) {
    Clerk clerk = clerk(false, Map.of());

    assertEquals(List.of(part(from, to)), of(clerk, title).parts());
    Reading reading = clerk.reading("");
    assertTrue(reading.questions().isEmpty());
    assertEquals(1, reading.notices().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026—2027学年第一学期 9月7日起执行，至1月15日止; 2026-09-07; 2027-01-15",
        "2026年秋季社团安排表（9月14日起，2027年1月8日止）; 2026-09-14; 2027-01-08",
        "2026-2027学年 9.1-1.22; 2026-09-01; 2027-01-22",
      })
  void takesDerivedYearsAndAsks(String title, String from, String to) {
    Clerk clerk = clerk(false, Map.of());

    assertEquals(List.of(part(from, to)), of(clerk, title).parts());
    Question question = clerk.reading("").questions().get(0);
    assertFalse(question.must());
    assertEquals(from + "/" + to, question.proposal());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "（2026年9月——2027年1月）; 2026-09-01 到 2027-01-31",
        "2026—2027学年第一学期值班表; 2026-09-01 到 2027-01-31",
        "2026年秋季值班表; 2026-09-01 到 2027-01-31",
        "第1—20周; 2026-09-01 到 2027-01-15",
        "9月7日起执行; 2026-09-07 到 2027-01-31",
        "教师值班表; 2026-09-01 到 2027-01-31",
      })
  void waitsWhereADateIsMissing(String title, String proposed) {
    Clerk clerk = clerk(false, Map.of());

    assertEquals(Period.WAITING, of(clerk, title));
    Question question = clerk.reading("").questions().get(0);
    assertTrue(question.must());
    assertEquals(Question.Form.DATES, question.form());
    assertEquals(proposed, TypedBook.labels(question).get(0));
  }

  @Test
  void readsDatesInCellsOfTheirOwn() {
    Clerk clerk = clerk(false, Map.of());
    List<Grid> grids =
        TypedBook.grids(
            TypedBook.sheet(
                "Sheet1",
                "教师值班表|<|<",
                "执行日期：自|2026-09-01|至|2027-01-22",
                TABLE[0],
                TABLE[1],
                TABLE[2]));

    assertEquals(
        List.of(part("2026-09-01", "2027-01-22")),
        new Periods(clerk).of(grids.get(0), grids, "").parts());
  }

  @Test
  void readsNoHolidaysOfARemarkAsThePeriod() {
    Clerk clerk = clerk(false, Map.of());
    List<Grid> grids =
        TypedBook.grids(
            TypedBook.sheet(
                "Sheet1",
                "教师值班表|<|<",
                TABLE[0],
                TABLE[1],
                TABLE[2],
                "说明：10月1日—10月7日国庆放假，不执行本表。本表自2026年9月1日执行至2027年1月22日止。|<|<"));

    assertEquals(
        List.of(part("2026-09-01", "2027-01-22")),
        new Periods(clerk).of(grids.get(0), grids, "").parts());
  }

  @Test
  void readsTheNameOfTheFile() {
    Clerk clerk = clerk(false, Map.of());
    List<Grid> grids = TypedBook.grids(titled("Sheet1", "教师值班表"));

    assertEquals(
        List.of(part("2026-09-01", "2027-01-22")),
        new Periods(clerk).of(grids.get(0), grids, "值班表（2026.9.1-2027.1.22）.xlsx").parts());
  }

  @Test
  void offersTheTermOfTheCalendar() {
    Clerk clerk = clerk(true, Map.of());

    of(clerk, "（2026年9月——2027年1月）");

    assertEquals(
        List.of("2026-09-01 到 2027-01-31", "2026-09-01 到 2027-01-22", "不导入此表"),
        TypedBook.labels(clerk.reading("").questions().get(0)));
  }

  @Test
  void takesAnyTwoDatesAsAnAnswer() {
    Clerk clerk = clerk(false, Map.of("period:2026-09-01/2027-01-31", "2026年9月2日 到 2027年1月20日"));

    assertEquals(List.of(part("2026-09-02", "2027-01-20")), of(clerk, "2026年9月——2027年1月").parts());
  }

  @Test
  void offersAnOpenEndWhereOnlyTheStartIsWritten() {
    Clerk clerk = clerk(false, Map.of());

    of(clerk, "9月7日起执行");

    assertEquals(
        List.of("2026-09-07 到 2027-01-31", "从 2026-09-07 起，不限结束日期", "不导入此表"),
        TypedBook.labels(clerk.reading("").questions().get(0)));
  }

  @ParameterizedTest
  @CsvSource({"2025年9月1日至2026年1月20日", "2027年1月22日至2026年9月1日"})
  void asksWhereTheDatesAreOverOrReversed(String title) {
    Clerk clerk = clerk(false, Map.of());

    assertEquals(Period.WAITING, of(clerk, title));
    assertTrue(clerk.reading("").questions().get(0).must());
  }

  @Test
  void asksEqualDatesOfSeveralSheetsOnce() {
    Clerk clerk = clerk(false, Map.of());
    List<Grid> grids =
        TypedBook.grids(titled("低年级", "2026年9月—2027年1月"), titled("高年级", "（2026.9-2027.1）"));

    grids.forEach(grid -> new Periods(clerk).of(grid, grids, ""));

    assertEquals(1, clerk.reading("").questions().size());
    assertEquals(2, clerk.reading("").questions().get(0).where().size());
  }
}
