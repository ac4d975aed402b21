package afterclass.gateway.office.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of the years of dates without one. */
class YearGuideTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @ParameterizedTest
  @CsvSource({
    "青禾小学2026—2027学年第一学期校历, SCHOOL_YEAR, 9-1, 2026-09-01",
    "青禾小学2026—2027学年第一学期校历, SCHOOL_YEAR, 1-22, 2027-01-22",
    "2026－2027学年度, SCHOOL_YEAR, 8-31, 2026-08-31",
    "2026－2027学年度, SCHOOL_YEAR, 7-5, 2027-07-05",
    "2026/2027学年, SCHOOL_YEAR, 9-1, 2026-09-01",
    "26-27学年, SCHOOL_YEAR, 3-1, 2027-03-01",
    "2026-2027第一学期.xlsx, SCHOOL_YEAR, 3-1, 2027-03-01",
    "2025-2026学年第二学期, SCHOOL_YEAR, 3-1, 2026-03-01",
    "2025-2026学年第二学期, SCHOOL_YEAR, 8-31, 2026-08-31",
    "2025-2026学年第二学期, SCHOOL_YEAR, 11-1, 2025-11-01",
    "2026学年第一学期, SCHOOL_YEAR, 1-10, 2027-01-10",
    "青禾小学教职工花名册（2026年秋）.xlsx, SEASON, 9-1, 2026-09-01",
    "2026年秋季学期, SEASON, 2-1, 2027-02-01",
    "2026秋, SEASON, 5-1, 2026-05-01",
    "2026年春季学期, SEASON, 6-30, 2026-06-30",
    "2026年春季学期, SEASON, 12-30, 2025-12-30",
    "请假登记（2026年11月）, MONTH, 10-30, 2026-10-30",
    "请假登记（2026年11月）, MONTH, 12-4, 2026-12-04",
    "请假登记（2026年1月）, MONTH, 12-30, 2025-12-30",
    "请假登记（2026年12月）, MONTH, 1-4, 2027-01-04",
    "请假登记2026.11, MONTH, 11-4, 2026-11-04",
    "（2026年9月——2027年1月）, MONTH, 1-4, 2027-01-04",
    "（2026年9月——2027年1月）, MONTH, 8-30, 2026-08-30",
    "教导处　2026年8月30日, MONTH, 9-1, 2026-09-01",
    "2025年值班安排, YEAR, 12-1, 2025-12-01",
    "值班安排, TODAY, 12-1, 2026-12-01",
    "值班安排, TODAY, 3-1, 2027-03-01",
    "值班安排（11月）, TODAY, 11-3, 2026-11-03",
  })
  void year(String title, YearGuide.Source source, String day, LocalDate read) {
    YearGuide guide = YearGuide.of(List.of(title), List.of(), TODAY);
    int dash = day.indexOf('-');
    int month = Integer.parseInt(day.substring(0, dash));
    assertEquals(source, guide.source());
    assertEquals(Optional.of(read), guide.on(month, Integer.parseInt(day.substring(dash + 1))));
    assertEquals(source == YearGuide.Source.TODAY, guide.assumed());
  }

  @Test
  void firstTextDecides() {
    YearGuide guide = YearGuide.of(List.of("值班表", "2025年秋", "2026-2027学年.xlsx"), List.of(), TODAY);
    assertEquals(2025, guide.year(9, 1));
    assertEquals("2025年秋", guide.words());
  }

  @Test
  void otherDatesDecideWithoutTitle() {
    YearGuide guide =
        YearGuide.of(
            List.of("考勤卡发放登记"), List.of(LocalDate.of(2025, 9, 1)), LocalDate.of(2026, 11, 28));
    assertEquals(YearGuide.Source.OTHER_DATES, guide.source());
    assertEquals(Optional.of(LocalDate.of(2025, 9, 1)), guide.on(9, 1));
  }

  @Test
  void datesFarApartDecideNothing() {
    YearGuide guide =
        YearGuide.of(List.of(), List.of(LocalDate.of(1998, 3, 1), LocalDate.of(2019, 9, 1)), TODAY);
    assertEquals(YearGuide.Source.TODAY, guide.source());
  }

  @Test
  void noSuchDayIsEmpty() {
    assertEquals(Optional.empty(), YearGuide.ofToday(TODAY).on(2, 30));
    assertEquals(Optional.empty(), YearGuide.ofToday(TODAY).on(13, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "请假登记表（11月）, 11",
    "2026年11月, 11",
    "9月1日起, 0",
    "9月至1月, 0",
    "11月份考勤, 11",
    "3个月, 0",
    "值班表, 0"
  })
  void month(String title, int month) {
    assertEquals(
        month == 0 ? OptionalInt.empty() : OptionalInt.of(month),
        YearGuide.of(List.of(title), List.of(), TODAY).month());
  }
}
