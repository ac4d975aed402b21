package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.store.StoreFixture;
import afterclass.rules.model.DayType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that each fact stated by a file can be withdrawn by a file, for exactly the named dates.
 */
class WithdrawalTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
  private static final String LEAVE = "工号,开始日期,结束日期,范围";
  private static final String CARDS = "卡号,工号,开始日期,结束日期,操作";
  private static final String ROSTER = "工号,星期,服务,开始日期,结束日期,操作";

  private StoreFixture store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = StoreFixture.open(folder.resolve("a.db"), CLOCK);
    take(ImportKind.STAFF, "工号,姓名", "3003,丙", "3004,丁", "3005,戊");
  }

  @AfterEach
  void close() {
    store.close();
  }

  private ImportResult load(ImportKind kind, String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    return store.bean(ImportService.class).importCsv(kind, content, false, "test.csv");
  }

  private ImportResult take(ImportKind kind, String... lines) {
    ImportResult result = load(kind, lines);
    assertEquals(List.of(), result.problems());
    return result;
  }

  private RosterSnapshot roster() {
    return store.bean(LiveRoster.class).snapshot();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 11, day);
  }

  /** Returns the days of November on which a staff member has leave. */
  private String leave(String staff) {
    return day(1)
        .datesUntil(day(30))
        .filter(date -> !roster().leave(staff, date).isEmpty())
        .map(date -> String.valueOf(date.getDayOfMonth()))
        .collect(Collectors.joining(" "));
  }

  private static String first(List<RowProblem> warnings) {
    return warnings.isEmpty() ? "" : warnings.get(0).expected(Messages.EN);
  }

  private static String words(String key, Object... values) {
    return new Advice(Advice.IMPORT, key, List.of(values)).expected(Messages.EN);
  }

  @Test
  void aDayIsTakenOutOfTheLeaveThatCoversIt() {
    take(ImportKind.LEAVE, LEAVE, "3003,2026-11-16,2026-11-20,全部");
    ImportResult back = take(ImportKind.LEAVE, LEAVE, "3003,2026-11-19,2026-11-19,无");
    assertEquals("16 17 18 20", leave("3003"));
    assertEquals(3, back.changed());
    assertEquals(List.of(), back.warnings());
    ImportResult again = take(ImportKind.LEAVE, LEAVE, "3003,2026-11-19,,无");
    assertEquals(0, again.changed());
    assertEquals(words("nothing-there"), first(again.warnings()));
  }

  @Test
  void aWithdrawalSpansSeveralLeavesAndMayBeWiderThanThem() {
    take(ImportKind.LEAVE, LEAVE, "3003,2026-11-02,2026-11-04,全部", "3003,2026-11-06,2026-11-10,早读");
    take(ImportKind.LEAVE, LEAVE, "3004,2026-11-02,2026-11-10,全部");
    take(ImportKind.LEAVE, LEAVE, "3003,2026-11-04,2026-11-07,无");
    assertEquals("2 3 8 9 10", leave("3003"));
    take(ImportKind.LEAVE, LEAVE, "3003,2026-10-01,2026-12-31,无");
    assertEquals("", leave("3003"));
    assertEquals("2 3 4 5 6 7 8 9 10", leave("3004"));
  }

  @Test
  void oneServiceIsTakenOutOfALeaveOfSeveral() {
    String heading = LEAVE + ",操作";
    take(ImportKind.LEAVE, LEAVE, "3003,2026-11-16,2026-11-18,早读;社团活动");
    take(ImportKind.LEAVE, heading, "3003,2026-11-17,,社团活动,撤销");
    assertEquals(Set.of("club", "morning-reading"), roster().leave("3003", day(16)));
    assertEquals(Set.of("morning-reading"), roster().leave("3003", day(17)));
    assertEquals(Set.of("club", "morning-reading"), roster().leave("3003", day(18)));

    take(ImportKind.LEAVE, LEAVE, "3004,2026-11-16,2026-11-18,全部");
    ImportResult part = load(ImportKind.LEAVE, heading, "3004,2026-11-17,,社团活动,撤销");
    assertEquals(words("all-leave", day(16), day(18)), first(part.problems()));
    assertEquals(Set.of("*"), roster().leave("3004", day(17)));
    take(ImportKind.LEAVE, LEAVE, "3004,2026-11-17,,无", "3004,2026-11-17,,早读");
    assertEquals(Set.of("morning-reading"), roster().leave("3004", day(17)));
    assertEquals(Set.of("*"), roster().leave("3004", day(18)));
  }

  @Test
  void aShorterLeaveDoesNotShortenALongerOneAndSaysSo() {
    take(ImportKind.LEAVE, LEAVE, "3003,2026-11-16,2026-11-20,全部");
    ImportResult shorter = take(ImportKind.LEAVE, LEAVE, "3003,2026-11-16,2026-11-18,全部");
    assertEquals("16 17 18 19 20", leave("3003"));
    assertEquals(0, shorter.changed());
    assertEquals(words("covered", day(16), day(20)), first(shorter.warnings()));
  }

  @Test
  void rowsOfAFileTakeEffectOneAfterTheOther() {
    take(
        ImportKind.LEAVE,
        LEAVE,
        "3003,2026-11-16,2026-11-20,全部",
        "3003,2026-11-18,,无",
        "3003,2026-11-18,,早读",
        "3004,2026-11-18,,无",
        "3004,2026-11-16,2026-11-20,全部",
        "3005,2026-11-16,2026-11-20,全部",
        "3005,2026-11-16,2026-11-20,无",
        "3005,2026-11-16,2026-11-20,早读");
    assertEquals(Set.of("morning-reading"), roster().leave("3003", day(18)));
    assertEquals(Set.of("*"), roster().leave("3003", day(19)));
    assertEquals("16 17 18 19 20", leave("3004"));
    assertEquals(Set.of("morning-reading"), roster().leave("3005", day(18)));
    ImportResult contradiction =
        load(ImportKind.LEAVE, LEAVE, "3003,2026-11-25,,全部", "3003,2026-11-25,,早读");
    assertEquals(words("contradicts", 2), first(contradiction.problems()));
  }

  private String holders(String card) {
    return day(1)
        .datesUntil(day(11))
        .map(date -> roster().holder(card, date).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  @Test
  void aCardsWrongStartIsMovedLaterAndEarlier() {
    take(ImportKind.CARDS, CARDS, "1001,3003,2026-11-01,,");
    ImportResult later = take(ImportKind.CARDS, CARDS, "1001,3003,2026-11-05,,");
    assertEquals(words("covered", day(1), "…"), first(later.warnings()));
    take(ImportKind.CARDS, CARDS, "1001,3003,,2026-11-04,撤销");
    assertEquals("- - - - 3003 3003 3003 3003 3003 3003", holders("1001"));
    take(ImportKind.CARDS, CARDS, "1001,3003,2026-11-03,,");
    assertEquals("- - 3003 3003 3003 3003 3003 3003 3003 3003", holders("1001"));
    assertEquals(1, roster().cards().count());
    take(ImportKind.CARDS, CARDS, "1001,3003,2026-11-03,2026-11-06,");
    assertEquals("- - 3003 3003 3003 3003 - - - -", holders("1001"));
  }

  @Test
  void aCardGivenToTheWrongPersonIsGivenToAnother() {
    take(ImportKind.CARDS, CARDS, "1001,3003,2026-11-01,,");
    ImportResult other = take(ImportKind.CARDS, CARDS, "1001,3004,,,撤销");
    assertEquals(words("nothing-there"), first(other.warnings()));
    take(ImportKind.CARDS, CARDS, "1001,3004,2026-11-04,,", "01001,3003,2026-11-04,,撤销");
    assertEquals("3003 3003 3003 3004 3004 3004 3004 3004 3004 3004", holders("1001"));
    take(ImportKind.CARDS, CARDS, "1001,3004,2026-11-06,2026-11-07,撤销");
    assertEquals("3003 3003 3003 3004 3004 - - 3004 3004 3004", holders("1001"));
    take(ImportKind.CARDS, CARDS, "1001,3003,,,撤销", "1001,3004,,,撤销");
    assertEquals("- - - - - - - - - -", holders("1001"));
  }

  private String mondays() {
    return Arrays.stream(new int[] {2, 9, 16, 23})
        .filter(day -> roster().services("3003", day(day)).contains("noon"))
        .mapToObj(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aLineOfThePatternEndsIsInterruptedAndIsTakenBack() {
    take(ImportKind.ROSTER, ROSTER, "3003,周一,午间服务,2026-11-01,,");
    take(ImportKind.ROSTER, ROSTER, "3003,周一,午间服务,2026-11-08,2026-11-10,撤销");
    assertEquals("2 16 23", mondays());
    take(ImportKind.ROSTER, ROSTER, "3003,周一,午间服务,2026-10-01,,");
    assertEquals("2 9 16 23", mondays());
    take(ImportKind.ROSTER, ROSTER, "3003,周一,午间服务,2026-10-01,2026-11-12,");
    assertEquals("2 9", mondays());
    take(ImportKind.ROSTER, ROSTER, "3003,周二,午间服务,,,撤销", "3003,周一,社团活动,,,撤销");
    assertEquals("2 9", mondays());
    take(ImportKind.ROSTER, ROSTER, "3003,周一,午间服务,,,撤销");
    assertEquals("", mondays());
  }

  @Test
  void aBlankSeasonGivesTheDateBackToThePlan() {
    String heading = "日期,结束日期,类型,季节,按星期,备注";
    take(ImportKind.CALENDAR, heading, "2026-11-05,,放假,夏季,,误");
    take(ImportKind.CALENDAR, "日期,类型,备注", "2026-11-05,放假,误");
    assertEquals("summer", roster().season(day(5)).orElse("the plan's"));
    take(ImportKind.CALENDAR, heading, "2026-11-05,,上课,,,恢复");
    assertEquals("the plan's", roster().season(day(5)).orElse("the plan's"));
    assertEquals(DayType.SCHOOL, roster().dayType(day(5)));
    assertEquals("恢复", roster().note(day(5)).orElse(""));
  }

  @Test
  void aBlankSeasonYieldsToARowOfTheSameFileThatSaysOne() {
    String heading = "日期,结束日期,类型,季节";
    take(ImportKind.CALENDAR, heading, "2026-11-01,2026-11-07,,夏季", "2026-11-03,,放假,");
    assertEquals("summer", roster().season(day(3)).orElse(""));
    take(ImportKind.CALENDAR, heading, "2026-11-03,,放假,", "2026-11-01,2026-11-07,,夏季");
    assertEquals("summer", roster().season(day(3)).orElse(""));
  }

  @Test
  void aCalendarDayIsThatOfAnyWeekAgain() {
    String heading = "日期,结束日期,类型,季节,按星期,备注,操作";
    take(ImportKind.CALENDAR, heading, "2026-11-02,2026-11-06,放假,夏季,,误,");
    take(ImportKind.CALENDAR, heading, "2026-11-03,,,夏季,,,撤销");
    assertEquals(DayType.OFF, roster().dayType(day(3)));
    assertTrue(roster().season(day(3)).isEmpty());
    take(ImportKind.CALENDAR, heading, "2026-11-02,2026-11-30,,,,,撤销", "2026-11-05,,放假,,,仍放,");
    assertEquals(DayType.SCHOOL, roster().dayType(day(2)));
    assertEquals("", roster().note(day(2)).orElse(""));
    assertTrue(roster().season(day(2)).isEmpty());
    assertEquals("仍放", roster().note(day(5)).orElse(""));
    ImportResult twice = take(ImportKind.CALENDAR, heading, "2026-11-02,2026-11-03,,,,,撤销");
    assertEquals(words("nothing-there"), first(twice.warnings()));
  }

  @Test
  void somebodyEnteredByMistakeIsTakenBackOnceNothingElseIsSaid() {
    take(ImportKind.CARDS, CARDS, "1001,3003,2026-11-01,,");
    take(ImportKind.LEAVE, LEAVE, "3003,2026-11-16,,全部");
    ImportResult early = load(ImportKind.STAFF, "工号,姓名,操作", "3003,,撤销");
    assertEquals(words("still-said", "cards, leave"), first(early.problems()));
    take(ImportKind.CARDS, CARDS, "1001,3003,,,撤销");
    take(ImportKind.LEAVE, LEAVE, "3003,2026-11-16,,无");
    take(ImportKind.STAFF, "工号,姓名,操作", "3003,,撤销", "3004,,撤销", "3004,丁四,");
    assertTrue(roster().staff("3003").isEmpty());
    assertEquals("丁四", roster().staff("3004").map(StaffMember::name).orElse(""));
    ImportResult again = load(ImportKind.STAFF, "工号,姓名,操作", "3003,,撤销");
    assertEquals(words("nothing-there"), first(again.warnings()));
  }

  @Test
  void whatWasTakenBackIsKeptInTheStoreAndToldInTheLog() throws Exception {
    take(ImportKind.LEAVE, LEAVE, "3003,2026-11-16,2026-11-20,全部");
    take(ImportKind.LEAVE, LEAVE, "3003,2026-11-19,,无");
    assertEquals(
        "2026-11-20",
        store.value(
            "select to_day from dated_fact where kind = 'LEAVE' and retired_at is not null"));
    assertEquals(
        "leave 3003 2026-11-16…2026-11-20 *",
        store.value("select was from audit order by position desc limit 1"));
    assertEquals(
        "leave 3003 2026-11-16…2026-11-18 *\nleave 3003 2026-11-20 *",
        store.value("select became from audit order by position desc limit 1"));
  }
}
