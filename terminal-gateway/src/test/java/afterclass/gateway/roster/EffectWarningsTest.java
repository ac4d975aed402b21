package afterclass.gateway.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that rows without effect are accepted and reported. Today is Monday 2026-11-23. */
class EffectWarningsTest {
  private ImportRoom room;

  @BeforeEach
  void open(@TempDir Path folder) {
    room =
        ImportRoom.open(folder)
            .inUseSince("2026-11-02")
            .with(
                ImportKind.STAFF,
                """
                工号,姓名,入职日期,离职日期
                T1,张老师,2020-09-01,
                T2,已离职,2020-09-01,2026-11-06
                T3,未入职,2026-12-01,
                T4,无岗位,,
                """)
            .with(
                ImportKind.ROSTER,
                """
                工号,星期,服务,开始日期
                T1,1,noon,2026-09-01
                T1,1,club,2026-09-01
                T1,1,stair-duty,2026-09-01
                T1,2,overtime,2026-09-01
                T1,5,tutoring,2026-09-01
                T2,1,noon,2020-09-01
                T3,1,noon,2026-12-01
                """)
            .with(
                ImportKind.CALENDAR,
                "日期,类型,按星期,备注\n2026-11-16,放假,,秋游\n2026-11-17,放假,,秋游\n2026-11-29,调休,周五,补班\n");
  }

  @AfterEach
  void close() {
    room.close();
  }

  /** A row, and its expected warning as {@code column found word}; empty for none. */
  private record Case(ImportKind kind, String row, String warning) {}

  private static final Map<ImportKind, String> HEADINGS =
      Map.of(
          ImportKind.STAFF, "工号,姓名,入职日期,离职日期",
          ImportKind.CARDS, "卡号,工号,开始日期,结束日期",
          ImportKind.ROSTER, "工号,星期,服务,开始日期,结束日期",
          ImportKind.EXCEPTIONS, "日期,工号,操作,服务,代班人",
          ImportKind.CALENDAR, "日期,结束日期,类型",
          ImportKind.SIGN_IN, "日期,工号,签到",
          ImportKind.LEAVE, "工号,开始日期,结束日期,范围",
          ImportKind.INSPECTIONS, "日期,工号,服务,结果",
          ImportKind.RULINGS, "日期,工号,处理,理由",
          ImportKind.MADE_UP, "日期,工号,时间,操作,理由");

  private static final List<Case> CASES =
      List.of(
          new Case(ImportKind.STAFF, "T5,新,2026-12-01,", ""),
          new Case(
              ImportKind.STAFF, "T6,旧,2010-09-01,2020-06-30", "离职日期 2020-06-30 warn-before-first"),
          new Case(ImportKind.STAFF, "T7,远,2062-11-23,", "入职日期 2062-11-23 warn-far"),
          new Case(ImportKind.CARDS, "0000000001,T1,2020-09-01,", ""),
          new Case(ImportKind.CARDS, "0000000002,T2,2026-11-09,", "工号 T2 warn-not-in-service"),
          new Case(
              ImportKind.CARDS,
              "0000000003,T1,2020-09-01,2020-10-01",
              "结束日期 2020-10-01 warn-before-first"),
          new Case(ImportKind.ROSTER, "T1,3,noon,2026-11-23,", ""),
          new Case(ImportKind.ROSTER, "T1,7,noon,2026-11-23,", "星期 7 warn-no-such-day"),
          new Case(ImportKind.ROSTER, "T1,7,overtime,2026-11-23,", ""),
          new Case(ImportKind.ROSTER, "T1,5,noon,2026-11-23,2026-11-24", "星期 5 warn-no-such-day"),
          new Case(ImportKind.ROSTER, "T1,5,noon,2026-11-29,2026-11-29", ""),
          new Case(ImportKind.ROSTER, "T2,3,noon,2026-11-23,", "工号 T2 warn-not-in-service"),
          new Case(ImportKind.ROSTER, "T1,3,club,2036-11-23,", "开始日期 2036-11-23 warn-far"),
          new Case(ImportKind.EXCEPTIONS, "2026-11-30,T1,取消,noon,", ""),
          new Case(ImportKind.EXCEPTIONS, "2026-11-30,T4,增加,noon,", ""),
          new Case(ImportKind.EXCEPTIONS, "2026-11-30,T1,增加,club,", "服务 club warn-has-post"),
          new Case(ImportKind.EXCEPTIONS, "2026-12-01,T1,取消,noon,", "服务 noon warn-not-the-post"),
          new Case(
              ImportKind.EXCEPTIONS,
              "2026-11-30,T4,代班,bus-duty,T1",
              "服务 bus-duty warn-not-the-post"),
          new Case(
              ImportKind.EXCEPTIONS,
              "2026-11-30,T1,代班,stair-duty,T2",
              "代班人 T2 warn-not-in-service"),
          new Case(ImportKind.EXCEPTIONS, "2026-12-05,T1,增加,noon,", "日期 2026-12-05 warn-day-off"),
          new Case(ImportKind.EXCEPTIONS, "2026-12-05,T1,增加,overtime,", ""),
          new Case(
              ImportKind.EXCEPTIONS,
              "2026-12-07,T1,撤销,noon,",
              " T1 noon 2026-12-07…2026-12-07 nothing-there"),
          new Case(ImportKind.CALENDAR, "2026-12-25,,放假", ""),
          new Case(ImportKind.CALENDAR, "2062-12-25,,放假", "日期 2062-12-25 warn-far"),
          new Case(ImportKind.SIGN_IN, "2026-11-23,T1,是", ""),
          new Case(ImportKind.SIGN_IN, "2026-11-24,T1,是", "日期 2026-11-24 warn-future"),
          new Case(ImportKind.SIGN_IN, "2062-11-23,T1,是", "日期 2062-11-23 warn-far"),
          new Case(ImportKind.SIGN_IN, "2025-11-20,T1,是", "日期 2025-11-20 warn-far"),
          new Case(ImportKind.SIGN_IN, "2026-10-26,T1,是", "日期 2026-10-26 warn-before-first"),
          new Case(ImportKind.SIGN_IN, "2026-11-09,T2,是", "工号 T2 warn-not-in-service"),
          new Case(ImportKind.SIGN_IN, "2026-11-23,T3,是", "工号 T3 warn-not-in-service"),
          new Case(ImportKind.SIGN_IN, "2026-11-23,T4,是", "工号 T4 warn-no-service"),
          new Case(ImportKind.SIGN_IN, "2026-11-16,T1,是", "日期 2026-11-16 warn-day-off"),
          new Case(ImportKind.SIGN_IN, "2026-11-10,T1,是", "日期 2026-11-10 warn-day-off"),
          new Case(ImportKind.LEAVE, "T1,2026-11-23,2026-11-23,noon", ""),
          new Case(ImportKind.LEAVE, "T1,2026-11-28,2026-11-30,club", ""),
          new Case(ImportKind.LEAVE, "T1,2026-11-27,2026-11-27,sign-out-duty", ""),
          new Case(ImportKind.LEAVE, "T1,2026-11-23,2026-11-24,全部", ""),
          new Case(ImportKind.LEAVE, "T1,2026-11-23,2026-11-23,早读", "范围 早读 warn-not-the-post"),
          new Case(
              ImportKind.LEAVE,
              "T1,2026-11-30,2026-11-30,noon;bus-duty",
              "范围 noon;bus-duty warn-not-the-post"),
          new Case(
              ImportKind.LEAVE,
              "T1,2026-12-07,2026-12-07,sign-out-duty",
              "范围 sign-out-duty warn-not-the-post"),
          new Case(ImportKind.LEAVE, "T4,2026-11-23,2026-11-27,全部", "工号 T4 warn-no-service"),
          new Case(ImportKind.LEAVE, "T1,2026-11-16,2026-11-16,全部", "开始日期 2026-11-16 warn-day-off"),
          new Case(ImportKind.LEAVE, "T2,2026-11-09,2026-11-13,全部", "工号 T2 warn-not-in-service"),
          new Case(ImportKind.LEAVE, "T3,2026-11-30,2026-12-08,全部", ""),
          new Case(ImportKind.INSPECTIONS, "2026-11-23,T1,stair-duty,缺岗", ""),
          new Case(
              ImportKind.INSPECTIONS, "2026-11-23,T1,bus-duty,缺岗", "服务 bus-duty warn-not-the-post"),
          new Case(ImportKind.INSPECTIONS, "2026-11-23,T1,club,缺岗", "服务 club warn-not-inspected"),
          new Case(ImportKind.INSPECTIONS, "2026-11-30,T1,noon,缺岗", "日期 2026-11-30 warn-future"),
          new Case(ImportKind.INSPECTIONS, "2026-11-16,T1,noon,缺岗", "日期 2026-11-16 warn-day-off"),
          new Case(ImportKind.RULINGS, "2026-11-20,T1,认可,停电", ""),
          new Case(ImportKind.RULINGS, "2026-11-18,T1,认可,停电", "工号 T1 warn-no-service"),
          new Case(ImportKind.MADE_UP, "2026-11-17,T1,07:05,增加,加班", ""),
          new Case(ImportKind.MADE_UP, "2026-11-23,T4,07:05,增加,忘带卡", "工号 T4 warn-no-service"),
          new Case(ImportKind.MADE_UP, "2026-12-07,T1,07:05,增加,忘带卡", "日期 2026-12-07 warn-future"));

  @Test
  void areTakenAndSaidInEveryKindOfFile() {
    List<String> wrong = new ArrayList<>();
    for (Case each : CASES) {
      byte[] file =
          (HEADINGS.get(each.kind()) + "\n" + each.row() + "\n").getBytes(StandardCharsets.UTF_8);
      ImportPreview seen = room.imports().file(each.kind(), file).preview();
      ImportResult result = room.load(each.kind(), file);
      String expected = each.warning().isEmpty() ? "[]" : "[2 " + each.warning() + "]";
      String said = ImportRoom.said(result.warnings()).toString();
      if (!said.equals(expected) || !seen.warnings().equals(result.warnings())) {
        wrong.add(each.row() + ": expected " + expected + ", said " + said);
      }
      assertEquals(List.of(), ImportRoom.said(result.problems()), each.row());
      assertEquals(1, result.rowsTaken(), each.row());
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void rowsThatHoldAlreadyAreSaidInOne() {
    String file = "日期,工号,签到\n2026-11-23,T1,是\n2026-11-20,T1,是\n";
    assertEquals(List.of(), room.load(ImportKind.SIGN_IN, file).warnings());
    assertEquals(
        List.of("0  2 warn-holds"),
        ImportRoom.said(room.load(ImportKind.SIGN_IN, file).warnings()));
    assertEquals(
        List.of("3   warn-repeats"),
        ImportRoom.said(
            room.load(ImportKind.SIGN_IN, "日期,工号,签到\n2026-11-20,T1,否\n2026-11-20,T1,否\n")
                .warnings()));
  }

  @Test
  void theFirstThousandAreListedAndHowManyMore() {
    StringBuilder file = new StringBuilder("工号,星期,服务,开始日期\n");
    for (int i = 0; i < 1_200; i++) {
      file.append("T4,7,noon,").append(ImportRoom.TODAY.plusDays(i % 300)).append('\n');
    }
    List<RowProblem> warnings = room.load(ImportKind.ROSTER, file.toString()).warnings();
    assertEquals(1_001, warnings.size());
    assertEquals("0  +200 more-warnings", ImportRoom.said(warnings).get(1_000));
  }

  @Test
  void whatIsEnteredOnAPageIsLookedAtToo() {
    ImportResult entered =
        room.imports()
            .enter(
                ImportKind.INSPECTIONS,
                List.of(
                    Map.of(
                        "date", "2027-03-01",
                        "staffNo", "T1",
                        "service", "noon",
                        "result", "absent")),
                Actor.command());
    assertEquals(List.of("2 date 2027-03-01 warn-future"), ImportRoom.said(entered.warnings()));
    String both = ImportRoom.inBoth(entered.warnings().get(0));
    assertTrue(both.contains("2027-03-01 还没有到，今天是 2026-11-23"), both);
    assertTrue(both.contains("2027-03-01 has not come yet; today is 2026-11-23"), both);
  }
}
