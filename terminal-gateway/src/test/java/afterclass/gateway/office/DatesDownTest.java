package afterclass.gateway.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.office.reading.Reading;
import afterclass.gateway.roster.ImportKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests of duty grids in which each row is a day. */
class DatesDownTest {
  private static Reading read(ImportKind kind, Map<String, String> answers) {
    return TypedBook.read(
        kind,
        answers,
        TypedBook.sheet(
            "12月",
            "青禾小学2026年12月值日安排",
            "日期|星期|大门口|操场",
            "12月1日|二|张伟|李娜",
            "12月2日|四|李娜|赵敏",
            "12月5日—6日|六、日|双休日|<",
            "12.14|一|赵敏|张伟"));
  }

  @Test
  void takesEachRowOnItsDateAndAsksWhereTheWeekdayDiffers() {
    Reading open = read(ImportKind.ROSTER, Map.of());
    assertEquals(List.of("weekday-differs:2026-12-02"), TypedBook.open(open));
    assertEquals(4, open.rows().size());
    Reading reading = read(ImportKind.ROSTER, Map.of("weekday-differs:2026-12-02", "2026-12-03"));
    assertEquals(
        List.of(
            "1001 1 playground-duty 2026-12-14 2026-12-14",
            "1001 2 gate-duty 2026-12-01 2026-12-01",
            "1002 2 playground-duty 2026-12-01 2026-12-01",
            "1002 4 gate-duty 2026-12-03 2026-12-03",
            "1005 1 gate-duty 2026-12-14 2026-12-14",
            "1005 4 playground-duty 2026-12-03 2026-12-03"),
        TypedBook.rows(reading, "staffNo", "weekday", "service", "from", "to"));
  }

  @Test
  void addsTheServicesOfTheDatesAsExceptions() {
    Reading reading =
        read(
            ImportKind.EXCEPTIONS,
            Map.of("dated", "dates", "weekday-differs:2026-12-02", "2026-12-02"));
    assertEquals(List.of(), TypedBook.open(reading));
    assertEquals(
        List.of("2026-12-01 1001 add gate-duty", "2026-12-01 1002 add playground-duty"),
        TypedBook.rows(reading, "date", "staffNo", "action", "service").subList(0, 2));
    assertEquals(6, reading.rows().size());
  }
}
