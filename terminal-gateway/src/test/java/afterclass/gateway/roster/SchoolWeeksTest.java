package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.rules.model.DayType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests of the numbers of school weeks. 2026-09-01 is a Tuesday, 2027-02-15 a Monday. */
class SchoolWeeksTest {
  private final Map<LocalDate, DayType> calendar = new HashMap<>();

  private void enter(DayType type, String from, String to) {
    LocalDate.parse(from)
        .datesUntil(LocalDate.parse(to).plusDays(1))
        .forEach(date -> calendar.put(date, type));
  }

  private void off(String from, String to) {
    enter(DayType.OFF, from, to);
  }

  /** Checks a date's week, written as {@code number kind first} and whether it is stated. */
  private void week(String expected, String date) {
    SchoolWeeks.Week week = new SchoolWeeks(calendar).at(LocalDate.parse(date));
    String kind = week.kind() == Weeks.ODD ? "odd" : "even";
    String stated = week.stated() ? "stated" : "assumed";
    assertEquals(expected, String.join(" ", "" + week.number(), kind, "" + week.first(), stated));
  }

  @Test
  void weekOneIsTheCalendarWeekOfTheFirstSchoolDay() {
    off("2026-07-06", "2026-09-02");
    week("1 odd 2026-09-03 stated", "2026-08-31");
    week("1 odd 2026-09-03 stated", "2026-09-03");
    week("1 odd 2026-09-03 stated", "2026-09-06");
    week("2 even 2026-09-03 stated", "2026-09-07");
    week("2 even 2026-09-03 stated", "2026-09-13");
    week("3 odd 2026-09-03 stated", "2026-09-14");
    week("21 odd 2026-09-03 stated", "2027-01-18");
  }

  @Test
  void holidayWeeksAndShortBreaksCount() {
    off("2026-07-06", "2026-08-31");
    off("2026-10-01", "2026-10-09");
    week("5 odd 2026-09-01 stated", "2026-09-30");
    week("6 even 2026-09-01 stated", "2026-10-10");
    week("7 odd 2026-09-01 stated", "2026-10-12");
  }

  @Test
  void aBreakIsFourteenDaysInARowWithItsWeekends() {
    off("2026-11-09", "2026-11-19");
    week("12 even 2026-09-01 assumed", "2026-11-20");
    off("2026-11-20", "2026-11-20");
    week("1 odd 2026-11-23 stated", "2026-11-23");
    enter(DayType.SCHOOL, "2026-11-15", "2026-11-15");
    week("13 odd 2026-09-01 assumed", "2026-11-23");
  }

  @Test
  void theBreakItselfBelongsToTheTermBeforeIt() {
    off("2027-01-25", "2027-02-21");
    week("22 even 2026-09-01 assumed", "2027-01-29");
    week("25 odd 2026-09-01 assumed", "2027-02-15");
    week("1 odd 2027-02-22 stated", "2027-02-22");
  }

  @Test
  void aMakeUpSaturdayMayBeTheFirstSchoolDay() {
    off("2027-01-25", "2027-02-19");
    enter(DayType.SCHOOL, "2027-02-20", "2027-02-20");
    week("1 odd 2027-02-20 stated", "2027-02-20");
    week("1 odd 2027-02-20 stated", "2027-02-15");
    week("2 even 2027-02-20 stated", "2027-02-22");
  }

  @Test
  void theSecondTermCountsAnew() {
    off("2026-07-06", "2026-08-31");
    off("2027-01-25", "2027-02-23");
    week("21 odd 2026-09-01 stated", "2027-01-22");
    week("1 odd 2027-02-24 stated", "2027-02-24");
    week("2 even 2027-02-24 stated", "2027-03-01");
    off("2027-07-05", "2027-08-31");
    week("1 odd 2027-09-01 stated", "2027-09-03");
  }

  @Test
  void withoutABreakATermIsAssumed() {
    week("1 odd 2026-09-01 assumed", "2026-08-31");
    week("2 even 2026-09-01 assumed", "2026-09-07");
    week("1 odd 2027-02-15 assumed", "2027-02-15");
    week("24 even 2026-09-01 assumed", "2027-02-14");
    week("28 even 2026-02-16 assumed", "2026-08-30");
    week("1 odd 2029-09-03 assumed", "2029-09-03");
    off("2026-09-01", "2026-09-04");
    week("1 odd 2026-09-07 assumed", "2026-09-07");
  }

  @Test
  void aStatedTermReplacesOnlyTheAssumedOneOfItsHalfYear() {
    off("2026-07-06", "2026-08-26");
    week("1 odd 2026-08-27 stated", "2026-08-27");
    week("2 even 2026-08-27 stated", "2026-09-01");
    week("1 odd 2027-02-15 assumed", "2027-02-15");
  }
}
