package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.store.StoreFixture;
import afterclass.rules.model.DayType;
import afterclass.rules.model.Signature;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-23T02:00:00Z"));
  private static final String STAFF = "工号,姓名,入职日期\nT1,张老师,2020-09-01\nT2,李老师,\n";

  private @Nullable StoreFixture opened;

  @BeforeEach
  void open(@TempDir Path folder) {
    opened = StoreFixture.open(folder.resolve("attendance.db"), CLOCK);
  }

  @AfterEach
  void close() {
    store().close();
  }

  private StoreFixture store() {
    StoreFixture fixture = opened;
    if (fixture == null) {
      throw new IllegalStateException("not opened");
    }
    return fixture;
  }

  private ImportResult load(ImportKind kind, byte[] content, boolean partial) {
    return store().bean(ImportService.class).importCsv(kind, content, partial, "test.csv");
  }

  private ImportResult load(ImportKind kind, String content) {
    return load(kind, content.getBytes(StandardCharsets.UTF_8), false);
  }

  private RosterSnapshot roster() {
    return store().bean(LiveRoster.class).snapshot();
  }

  /** Returns problems as {@code line column found}. */
  private static List<String> problems(ImportResult result) {
    return result.problems().stream()
        .map(p -> p.line() + " " + p.column() + " " + p.found())
        .toList();
  }

  @Test
  void takesUtf8WithAndWithoutMarkAndGb18030() {
    List<byte[]> forms =
        List.of(
            STAFF.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + STAFF).getBytes(StandardCharsets.UTF_8),
            STAFF.getBytes(Charset.forName("GB18030")));
    int[] changed = {2, 0, 0};
    for (int i = 0; i < forms.size(); i++) {
      ImportResult result = load(ImportKind.STAFF, forms.get(i), false);
      assertEquals(List.of(), result.problems());
      assertEquals(2, result.rowsTaken());
      assertEquals(changed[i], result.changed());
      assertEquals(changed[i] == 0 ? 1 : 0, result.warnings().size());
    }
    assertEquals(
        List.of(
            new StaffMember("T1", "张老师", null, LocalDate.of(2020, 9, 1), Fact.NEVER),
            new StaffMember("T2", "李老师", null, Fact.ALWAYS, Fact.NEVER)),
        roster().staff());
  }

  @Test
  void refusesBytesThatAreNoTextSayingWhere() {
    ImportResult result =
        load(ImportKind.STAFF, new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, '\n'}, false);
    assertEquals(List.of("0  byte 2"), problems(result));
    assertEquals(0, result.rowsTaken());
  }

  @Test
  void refusesAMegabyteOfJunk() {
    byte[] junk = new byte[1 << 20];
    new Random(20261123).nextBytes(junk);
    assertEquals(1, load(ImportKind.STAFF, junk, true).problems().size());
    String quotes = "\"".repeat(1 << 20);
    assertEquals(1, load(ImportKind.STAFF, quotes + "x").problems().size());
    assertEquals(1, load(ImportKind.STAFF, "x".repeat(1 << 20)).problems().size());
    assertEquals(List.of(), roster().staff());
  }

  @Test
  void refusesUnknownMissingAndRepeatedHeadings() {
    assertEquals(List.of("1 外号 外号"), problems(load(ImportKind.STAFF, "工号,姓名,外号\nT1,张,x\n")));
    assertEquals(List.of("1 staffNo "), problems(load(ImportKind.STAFF, "姓名\n张\n")));
    assertEquals(List.of("1 name name"), problems(load(ImportKind.STAFF, "工号,姓名,name\nT1,张,李\n")));
    assertEquals(1, load(ImportKind.STAFF, "").problems().size());
    assertEquals(List.of(), roster().staff());
  }

  @Test
  void changesNothingForOneBadRowAndTakesTheGoodOnesIfAsked() {
    load(ImportKind.STAFF, STAFF);
    String roster =
        """
            staffNo,weekday,service,from,to
            T1,周一,早读,2026/11/2,
            T9,1,noon,2026-11-02,
            T1,八,noon,2026-11-02,
            T1,Mon,swimming,2026-11-02,
            T1,3,club,2026-02-30,
            T1,3,club,2026-11-02,2026-11-01
            T1,3,club

            T2,Friday,社团活动,2026-11-02,2026-12-31
            """;
    byte[] content = roster.getBytes(StandardCharsets.UTF_8);
    ImportResult refused = load(ImportKind.ROSTER, content, false);
    List<String> expected =
        List.of(
            "3 staffNo T9",
            "4 weekday 八",
            "5 service swimming",
            "6 from 2026-02-30",
            "7 to 2026-11-01",
            "8  3");
    assertEquals(expected, problems(refused));
    assertEquals(8, refused.rowsRead());
    assertEquals(0, refused.rowsTaken());
    assertEquals(List.of(), roster().services("T1", MONDAY));
    ImportResult partial = load(ImportKind.ROSTER, content, true);
    assertEquals(expected, problems(partial));
    assertEquals(2, partial.rowsTaken());
    assertEquals(2, partial.changed());
    assertEquals(List.of("morning-reading"), roster().services("T1", MONDAY));
    assertEquals(List.of("club"), roster().services("T2", LocalDate.of(2026, 11, 27)));
    assertTrue(partial.problems().get(0).hint(Messages.EN).contains("import the staff list first"));
  }

  @Test
  void refusesASecondHolderOfACard() {
    load(ImportKind.STAFF, STAFF);
    load(ImportKind.CARDS, "card,staffNo,from\n1001,T1,2026-09-01\n");
    ImportResult second = load(ImportKind.CARDS, "card,staffNo,from\n1001,T2,2026-11-20\n");
    assertEquals(List.of("2 card 1001"), problems(second));
    assertEquals("T1", roster().holder("1001", MONDAY).orElseThrow());
    ImportResult handedOver =
        load(
            ImportKind.CARDS,
            """
            card,staffNo,from,to
            1001,T2,2026-11-20,
            1001,T1,2026-09-01,2026-11-19
            """);
    assertEquals(List.of(), problems(handedOver));
    assertEquals("T2", roster().holder("1001", MONDAY).orElseThrow());
    assertEquals("T1", roster().holder("1001", LocalDate.of(2026, 11, 19)).orElseThrow());
  }

  @Test
  void looksAgainAtACardWhoseEndWasNotTaken() {
    load(ImportKind.STAFF, STAFF);
    load(ImportKind.CARDS, "card,staffNo,from\n1001,T1,2026-09-01\n");
    String file =
        """
        card,staffNo,from,to
        1001,T2,2026-10-01,2026-10-05
        1001,T1,2026-09-01,2026-11-22
        1001,T2,2026-11-23,
        """;
    ImportResult result = load(ImportKind.CARDS, file.getBytes(StandardCharsets.UTF_8), true);
    assertEquals(List.of("2 card 1001", "3 card 1001", "4 card 1001"), problems(result));
    assertEquals(0, result.rowsTaken());
    assertEquals(List.of("1001", "staff/T1"), roster().cards("T1", MONDAY));
    assertEquals(List.of("staff/T2"), roster().cards("T2", MONDAY));
  }

  @Test
  void aSubstituteOfASubstituteTakesTheServiceAlone() {
    load(ImportKind.STAFF, STAFF + "T3,王老师,\n");
    load(ImportKind.ROSTER, "staffNo,weekday,service,from\nT1,1,noon,2026-09-01\n");
    load(
        ImportKind.EXCEPTIONS,
        """
        date,staffNo,action,service,substitute
        2026-11-23,T1,substitute,noon,T2
        2026-11-23,T2,substitute,noon,T3
        """);
    assertEquals(List.of("T3"), roster().assignedOn(MONDAY));
    load(ImportKind.ROSTER, "staffNo,weekday,service,from\nT2,1,noon,2026-09-01\n");
    assertEquals(List.of("T2", "T3"), roster().assignedOn(MONDAY));
  }

  @Test
  void refusesARowThatContradictsAnother() {
    load(ImportKind.STAFF, STAFF);
    ImportResult result =
        load(ImportKind.SIGN_IN, "日期,工号,签到\n2026-11-23,T1,是\n2026-11-23,T1,是\n2026-11-23,T1,否\n");
    assertEquals(List.of("4  2026-11-23|T1"), problems(result));
    assertEquals(Signature.UNKNOWN, roster().signature("T1", MONDAY));
  }

  @Test
  void readsCalendarSeasonsLeaveAndInspections() {
    load(ImportKind.STAFF, STAFF);
    load(ImportKind.ROSTER, "工号,星期,服务,开始日期\nT1,周三,作业辅导,2026-09-01\n");
    ImportResult calendar =
        load(
            ImportKind.CALENDAR,
            """
            日期,结束日期,类型,季节,按星期,备注
            2026-10-01,2026-10-07,放假,,,国庆节
            2026-10-10,,调休,,周三,补班
            2026-10-01,2026-10-15,,夏季,,
            """);
    assertEquals(List.of(), problems(calendar));
    LocalDate makeUp = LocalDate.of(2026, 10, 10);
    assertEquals(DayType.OFF, roster().dayType(LocalDate.of(2026, 10, 5)));
    assertEquals("国庆节", roster().note(LocalDate.of(2026, 10, 5)).orElseThrow());
    assertEquals(DayType.SCHOOL, roster().dayType(makeUp));
    assertEquals(DayType.OFF, roster().dayType(makeUp.plusDays(1)));
    assertEquals(List.of("tutoring"), roster().services("T1", makeUp));
    assertEquals("summer", roster().season(makeUp).orElseThrow());
    load(ImportKind.LEAVE, "工号,开始日期,结束日期,范围\nT1,2026-11-23,2026-11-24,早读;sign-out-duty\n");
    assertEquals(Set.of("morning-reading", "sign-out-duty"), roster().leave("T1", MONDAY));
    load(ImportKind.LEAVE, "工号,开始日期,结束日期,范围\nT1,2026-11-23,2026-11-24,无\n");
    assertEquals(Set.of(), roster().leave("T1", MONDAY));
    load(ImportKind.INSPECTIONS, "日期,工号,服务,结果\n2026-11-23,T1,楼梯值班,缺岗\n");
    assertEquals(
        "[Inspection[service=stair-duty, result=ABSENT]]",
        roster().inspections("T1", MONDAY).toString());
    ImportResult bad = load(ImportKind.CALENDAR, "日期,类型,季节\n2026-10-01,,\n2026-10-02,,monsoon\n");
    assertEquals(List.of("2 类型 ", "3 季节 monsoon"), problems(bad));
  }

  @Test
  void keepsWhatLooksLikeAFormulaAsText() throws SQLException {
    load(ImportKind.STAFF, "staffNo,name\nT1,\"=HYPERLINK(\"\"http://x\"\")\"\n");
    assertEquals(
        "=HYPERLINK(\"http://x\")", roster().staff("T1").map(StaffMember::name).orElseThrow());
    assertEquals("1795399200000000", store().value("select imported_at from dated_fact"));
  }

  @Test
  void keepsWhatAnImportReplaced() throws SQLException {
    load(ImportKind.STAFF, STAFF);
    load(ImportKind.STAFF, "staffNo,name\nT2,李新\n");
    assertEquals("李新", roster().staff("T2").map(StaffMember::name).orElseThrow());
    assertEquals("李老师", store().value("select val from dated_fact where retired_at is not null"));
    assertFalse(roster().staff("T3").isPresent());
  }

  @Test
  void knowsItsVerbs() {
    assertEquals("sign-in", ImportKind.SIGN_IN.verb());
    assertEquals(ImportKind.SIGN_IN, ImportKind.ofVerb("sign-in").orElseThrow());
    assertTrue(ImportKind.ofVerb("SIGN_IN").isEmpty());
  }
}
