package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import afterclass.gateway.i18n.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests of rosters with odd and even weeks. Today is Monday 2026-11-23 of week 13; the term began
 * on Tuesday 2026-09-01.
 */
class AlternateWeeksTest {
  private static final String SUMMER = "日期,结束日期,类型\n2026-07-06,2026-08-31,放假\n";
  private static final String HEAD = "工号,星期,单双周,服务,开始日期,结束日期,操作\n";

  private ImportRoom room;

  @BeforeEach
  void open(@TempDir Path folder) {
    room = ImportRoom.open(folder).with(ImportKind.STAFF, "工号,姓名\nT1,张老师\nT2,李老师\n");
    room.with(ImportKind.CALENDAR, SUMMER).inUseSince("2026-11-02");
  }

  @AfterEach
  void close() {
    room.close();
  }

  private ImportResult roster(String rows) {
    return room.load(ImportKind.ROSTER, HEAD + rows);
  }

  private ImportPreview preview(ImportKind kind, String csv) {
    return room.imports().file(kind, csv.getBytes(StandardCharsets.UTF_8)).preview();
  }

  /** Returns the roster as {@code staff weekday service weeks from to}. */
  private List<String> lines() {
    return room.roster().facts().stream()
        .filter(fact -> fact.kind() == ImportKind.ROSTER)
        .map(Fact::flat)
        .map(
            f ->
                String.join(
                        " ",
                        f.staff(),
                        "" + f.weekday(),
                        f.subject(),
                        f.value(),
                        "" + f.from(),
                        f.to().equals(Fact.NEVER) ? "" : "" + f.to())
                    .replaceAll(" +", " ")
                    .strip())
        .sorted()
        .toList();
  }

  /** Returns the Mondays on which T1 has the noon service, as {@code MM-dd}. */
  private String noons(String from, String to) {
    return LocalDate.parse(from)
        .datesUntil(LocalDate.parse(to).plusDays(1))
        .filter(date -> room.roster().services("T1", date).contains("noon"))
        .map(date -> date.toString().substring(5))
        .collect(Collectors.joining(" "));
  }

  @Test
  void wordsForWeeksAreReadInEitherLanguage() {
    roster(
        """
        T1,1,单周,noon,2026-09-01,,
        T1,2,双周,noon,2026-09-01,,
        T1,3,每周,noon,2026-09-01,,
        T1,4,,noon,2026-09-01,,
        T2,1,odd,noon,2026-09-01,,
        T2,2,EVEN,noon,2026-09-01,,
        T2,3,every,noon,2026-09-01,,
        T2,4,单,noon,2026-09-01,,
        T2,5,双,noon,2026-09-01,,
        """);
    assertEquals(
        List.of(
            "T1 1 noon ODD 2026-09-01",
            "T1 2 noon EVEN 2026-09-01",
            "T1 3 noon 2026-09-01",
            "T1 4 noon 2026-09-01",
            "T2 1 noon ODD 2026-09-01",
            "T2 2 noon EVEN 2026-09-01",
            "T2 3 noon 2026-09-01",
            "T2 4 noon ODD 2026-09-01",
            "T2 5 noon EVEN 2026-09-01"),
        lines());
    for (String heading : List.of("weeks", "周次", "单/双周", "单双周")) {
      ImportResult again =
          room.load(ImportKind.ROSTER, "工号,星期,服务,开始日期," + heading + "\nT1,1,noon,2026-09-01,单周\n");
      assertEquals(List.of(), ImportRoom.said(again.problems()), heading);
      assertEquals(0, again.changed(), heading);
    }
    RowProblem odd = roster("T1,1,隔周,noon,2026-09-01,,\n").problems().get(0);
    assertEquals("单双周 隔周 word", odd.column() + " " + odd.found() + " " + odd.advice().word());
    assertEquals("以下之一：单周、双周、每周", odd.expected(Messages.ZH));
    assertEquals("one of even, every, odd", odd.expected(Messages.EN));
  }

  @Test
  void factsForEveryWeekAreAsBefore() {
    room.with(ImportKind.ROSTER, "工号,星期,服务,开始日期\nT1,1,noon,2026-09-01\n");
    FlatFact plain =
        new FlatFact(
            ImportKind.ROSTER,
            "T1|1|noon|2026-09-01",
            "T1",
            "noon",
            1,
            LocalDate.of(2026, 9, 1),
            Fact.NEVER,
            "",
            "");
    WeeklyPost every = new WeeklyPost("T1", 1, "noon", plain.from(), plain.to());
    assertEquals(List.of(every), room.roster().siblings(every));
    assertEquals(plain, every.flat());
    assertEquals(every, Fact.of(plain));
    WeeklyPost odd = new WeeklyPost("T1", 1, "noon", Weeks.ODD, plain.from(), plain.to());
    assertEquals("T1|1|noon|2026-09-01|odd", odd.key().text());
    assertEquals("ODD", odd.flat().value());
    assertEquals(
        "{staffNo=T1, weekday=1, service=noon, from=2026-09-01, to=}", every.row().toString());
    assertEquals(
        "{staffNo=T1, weekday=1, weeks=odd, service=noon, from=2026-09-01, to=}",
        odd.row().toString());
    assertEquals(odd, Fact.of(odd.flat()));
  }

  @Test
  void thePatternFollowsTheWeeksOfTheTerm() {
    roster("T1,1,单周,noon,2026-09-01,,\n");
    assertEquals("11-09 11-23 12-07", noons("2026-11-02", "2026-12-13"));
    roster("T1,1,双周,noon,2026-09-01,2026-11-30,\n");
    assertEquals("11-02 11-09 11-16 11-23 11-30 12-07", noons("2026-11-02", "2026-12-20"));
  }

  @Test
  void aMakeUpDayCountsByItsOwnWeek() {
    roster("T1,1,双周,noon,2026-09-01,,\n");
    String saturdays = "日期,类型,按星期\n2026-11-28,调休,周一\n2026-12-05,调休,周一\n";
    room.with(ImportKind.CALENDAR, saturdays);
    assertEquals("11-30 12-05", noons("2026-11-23", "2026-12-06"));
  }

  @Test
  void aRowReplacesTheOtherKindOfWeeksFromTheSameDate() {
    roster("T1,1,,noon,2026-09-01,2027-01-22,\n");
    room.with(ImportKind.ROSTER, "工号,星期,单双周,服务,开始日期\nT1,1,单周,noon,2026-09-01\n");
    assertEquals(List.of("T1 1 noon ODD 2026-09-01 2027-01-22"), lines());
    roster("T1,1,双周,noon,2026-09-01,,\n");
    assertEquals(
        List.of("T1 1 noon EVEN 2026-09-01", "T1 1 noon ODD 2026-09-01 2027-01-22"), lines());
    roster("T1,1,每周,noon,2026-09-01,2026-12-31,\n");
    assertEquals(List.of("T1 1 noon 2026-09-01 2026-12-31"), lines());
  }

  @Test
  void aFileThatSaysBothContradictsItself() {
    ImportResult both = roster("T1,1,,noon,2026-09-01,,\nT1,1,单周,noon,2026-09-01,,\n");
    assertEquals(
        List.of("3  T1|1|noon|2026-09-01|odd contradicts"), ImportRoom.said(both.problems()));
    ImportResult halves =
        roster(
            """
            T2,1,单周,noon,2026-09-01,,
            T2,1,双周,noon,2026-09-01,,
            T2,1,,noon,2026-09-01,,
            """);
    assertEquals(
        List.of("4  T2|1|noon|2026-09-01 contradicts"), ImportRoom.said(halves.problems()));
  }

  @Test
  void aLineForEveryWeekContainsThoseForSome() {
    roster("T1,1,,noon,2026-09-01,,\n");
    ImportResult within = roster("T1,1,单周,noon,2026-11-02,,\n");
    assertEquals(List.of("2 开始日期 2026-11-02 covered-weeks"), ImportRoom.said(within.warnings()));
    assertEquals(List.of("T1 1 noon 2026-09-01"), lines());
    roster("T2,1,双周,noon,2026-11-02,2026-11-30,\nT2,1,,noon,2026-09-01,,\n");
    assertEquals(List.of("T1 1 noon 2026-09-01", "T2 1 noon 2026-09-01"), lines());
  }

  @Test
  void clearingOddWeeksLeavesTheEvenOnes() {
    roster("T1,1,,noon,2026-09-01,,\n");
    roster("T1,1,单周,noon,2026-11-09,2026-12-06,撤销\n");
    assertEquals(
        List.of(
            "T1 1 noon 2026-09-01 2026-11-08",
            "T1 1 noon 2026-12-07",
            "T1 1 noon EVEN 2026-11-09 2026-12-06"),
        lines());
    assertEquals("11-02 11-16 11-30 12-07", noons("2026-11-02", "2026-12-13"));
    roster("T1,1,,noon,,,撤销\n");
    assertEquals(List.of(), lines());
  }

  @Test
  void aFileWithoutTheColumnChangesNoWeeks() {
    roster("T1,1,单周,noon,2026-09-01,2027-01-22,\nT1,1,双周,noon,2026-09-01,,\n");
    List<String> before = lines();
    String plain = "工号,星期,服务,开始日期\nT1,1,noon,2026-09-01\n";
    assertEquals(0, room.load(ImportKind.ROSTER, plain).changed());
    assertEquals(before, lines());
    roster("T1,1,,noon,2026-09-01,,\n");
    assertEquals(List.of("T1 1 noon 2026-09-01"), lines());
  }

  @Test
  void weeksOfAnAssumedTermAreWarnedOfOnce() {
    ImportResult stated = roster("T1,1,单周,noon,2026-09-01,,\n");
    assertEquals(List.of(), ImportRoom.said(stated.warnings()));
    ImportResult spring =
        roster("T2,1,单周,noon,2027-03-01,,\nT2,2,双周,noon,2027-03-01,,\nT2,3,,noon,2027-03-01,,\n");
    assertEquals(List.of("0  2027-02-15 warn-weeks"), ImportRoom.said(spring.warnings()));
    assertEquals(
        """
        校历里没有这学期开学前的假期，不知道哪一周是第 1 周：单周、双周暂把 2027-02-15 所在的一周当作第 1 周
        请核对这一周是不是第 1 周。不是的，请在校历中把开学前的假期（连续至少 14 天）写为放假，假期后上学的第一周就是第 1 周
        the calendar has no holidays before this term, so it is not known which week is week 1: odd and even weeks take the week of 2027-02-15 as week 1 for now
        check whether that was week 1; if not, enter the holidays before the term in the calendar (14 days in a row or more), and the first school week after them is week 1""",
        ImportRoom.inBoth(spring.warnings().get(0)));
  }

  @Test
  void aRowWithoutADateInItsWeeksHasNoEffect() {
    assertEquals(
        List.of("2 星期 1 warn-no-such-day"),
        ImportRoom.said(roster("T1,1,单周,noon,2026-11-30,2026-11-30,\n").warnings()));
    assertEquals(
        List.of(), ImportRoom.said(roster("T1,1,双周,noon,2026-11-30,2026-11-30,\n").warnings()));
  }

  @Test
  void onlyDaysOfThoseWeeksAreJudgedAgain() {
    ImportPreview odd = preview(ImportKind.ROSTER, HEAD + "T1,1,单周,noon,2026-09-01,,\n");
    assertEquals("[2026-11-09, 2026-11-23]", dates(odd));
  }

  private static String dates(ImportPreview would) {
    return would.days().stream().map(StaffDay::date).toList().toString();
  }

  @Test
  void aMovedTermMovesTheDaysOfItsWeeks() {
    roster("T1,1,单周,noon,2026-09-01,,\nT2,1,,noon,2026-09-01,,\n");
    ImportPreview longer = preview(ImportKind.CALENDAR, "日期,结束日期,类型\n2026-09-01,2026-09-06,放假\n");
    assertEquals("[2026-11-02, 2026-11-09, 2026-11-16, 2026-11-23]", dates(longer));
    assertEquals(List.of("0  2026-11-23 warn-renumbered"), ImportRoom.said(longer.warnings()));
    ImportPreview holiday = preview(ImportKind.CALENDAR, "日期,类型\n2026-12-01,放假\n");
    assertEquals("[]", dates(holiday));
    assertEquals(List.of(), ImportRoom.said(holiday.warnings()));
  }
}
