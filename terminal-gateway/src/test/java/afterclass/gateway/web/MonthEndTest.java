package afterclass.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.closing.CheckPoint;
import afterclass.gateway.closing.ClosedMonths;
import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.closing.Payroll;
import afterclass.gateway.closing.PersonSheet;
import afterclass.gateway.closing.SheetText;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.journal.ChainReport;
import afterclass.gateway.journal.ChainVerifier;
import afterclass.gateway.report.Cell;
import afterclass.gateway.report.Paper;
import afterclass.gateway.report.Table;
import afterclass.gateway.report.TableFormat;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.People;
import afterclass.gateway.security.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a month's close, from the checklist to a correction paid in the next month. */
class MonthEndTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  private static final Actor OFFICE = new Actor("zhang", Actor.Way.PAGE, "10.0.0.8");
  private static final Actor SECOND = new Actor("sun", Actor.Way.PAGE, "10.0.0.9");

  private Office office;
  private MonthEnd monthEnd;
  private ClosedMonths months;
  private String url;

  @BeforeEach
  void open(@TempDir Path folder) {
    url = "jdbc:sqlite:" + folder.resolve("attendance.db");
    office = new Office(folder, false).day();
    monthEnd = office.gateway().bean(MonthEnd.class);
    months = office.gateway().bean(ClosedMonths.class);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private String inTheWay() {
    return monthEnd.checks(NOVEMBER).stream()
        .filter(point -> !point.done())
        .map(point -> point.code() + " " + point.count() + (point.blocks() ? "" : "?"))
        .collect(Collectors.joining(", "));
  }

  private static String code(Runnable asks) {
    return assertThrows(ProblemException.class, asks::run).code();
  }

  /** Fills the sheets of the other Mondays of November, on which no one came. */
  private void fillSheets() {
    List<String> rows = new ArrayList<>(List.of("date,staffNo,signed"));
    for (int day : List.of(2, 9, 16, 30)) {
      for (String staff : List.of("T1", "T2", "T3")) {
        rows.add("2026-11-%02d,%s,no".formatted(day, staff));
      }
    }
    office.take(ImportKind.SIGN_IN, rows.toArray(String[]::new));
    office.settle();
  }

  private MonthSheet closeNovember() {
    office.passTo("2026-12-01T08:00");
    fillSheets();
    MonthSheet proposed = monthEnd.propose(NOVEMBER, OFFICE);
    return monthEnd.decide(proposed.id(), true, "", SECOND);
  }

  private void believeTwo() {
    office.take(
        ImportKind.MADE_UP, "date,staffNo,time,action,reason", "2026-11-23,T2,07:05,add,门卫看见");
    office.settle();
  }

  private String broken() {
    return office.gateway().bean(ChainVerifier.class).verify().stream()
        .filter(report -> !report.intact())
        .map(ChainReport::chain)
        .collect(Collectors.joining(", "));
  }

  @Test
  void theCheckListSaysWhatIsLeftAndAMonthThatIsNotReadyIsNotClosed() {
    assertEquals("not-over 7, sheets 4, unsettled 4, cards 1?", inTheWay());
    ProblemException refused =
        assertThrows(ProblemException.class, () -> monthEnd.propose(NOVEMBER, OFFICE));
    assertEquals("month-not-ready", refused.code());
    office.passTo("2026-12-01T08:00");
    assertEquals("sheets 4, cards 1?", inTheWay());
    assertEquals(
        "/sheet/2026-11-02",
        monthEnd.checks(NOVEMBER).stream()
            .filter(point -> point.code().equals("sheets"))
            .map(CheckPoint::path)
            .findFirst()
            .orElseThrow());
    fillSheets();
    assertEquals("cards 1?", inTheWay());
  }

  @Test
  void theFirstPageShowsNoDayBeforeTheStartOfUse(@TempDir Path folder) throws Exception {
    String earlier = "以下为最近有服务时段的一天";
    for (String first : List.of("2026-11-23", "2026-11-24")) {
      office.close();
      office = new Office(folder.resolve(first), false, "attendance.first-day", first).day();
      People people = office.gateway().bean(People.class);
      people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, OFFICE);
      office.session("z", "zhang");
      assertEquals(first.endsWith("23"), page("z", "/").contains(earlier), first);
    }
  }

  @Test
  void daysBeforeTheStartOfUseAreNotWaitedForAndSaySo(@TempDir Path folder) throws Exception {
    office.close();
    office = new Office(folder, false, "attendance.first-day", "2026-11-16").day();
    monthEnd = office.gateway().bean(MonthEnd.class);
    assertEquals("not-over 7, sheets 2, unsettled 4, cards 1?", inTheWay());
    assertEquals(
        List.of("cards"),
        monthEnd.checks(YearMonth.of(2026, 10)).stream()
            .filter(point -> !point.blocks() || !point.done())
            .map(CheckPoint::code)
            .toList());
    People people = office.gateway().bean(People.class);
    people.add("zhang", "张主任", List.of(Role.ADMINISTRATOR), "", Visitor.PASSWORD, OFFICE);
    people.add("wang", "王老师", List.of(Role.TEACHER), "T1", Visitor.PASSWORD, OFFICE);
    office.session("z", "zhang");
    office.session("w", "wang");
    String before = "开始使用（2026-11-16）之前，没有打卡的人不判定";
    for (String path : List.of("/days/2026-11-09", "/staff/T1/days/2026-11-09")) {
      assertTrue(page("z", path).contains(before), path);
      assertFalse(page("z", path).contains("尚未判定"), path);
    }
    assertFalse(page("z", "/days/2026-11-16").contains("之前，没有打卡的人不判定"));
    String month = page("w", "/me?month=2026-11");
    assertEquals(2, month.split("<td class=\"before-use\"", -1).length - 1, month);
    assertTrue(month.contains("开始使用之前，不判定") && month.contains(before), month);
    assertFalse(page("w", "/me?month=2026-12").contains("开始使用"));
  }

  private String page(String who, String path) throws Exception {
    return Office.text(office.get(path, "Cookie", "attendance-session=" + who));
  }

  @Test
  void oneProposesAnotherAgreesAndTheBytesAreTheLedgersSums() throws IOException {
    office.passTo("2026-12-01T08:00");
    fillSheets();
    assertEquals(NOVEMBER, months.next());
    MonthSheet proposed = monthEnd.propose(NOVEMBER, OFFICE);
    assertEquals("sheet-own", code(() -> monthEnd.decide(proposed.id(), true, "", OFFICE)));
    assertEquals("request-reason", code(() -> monthEnd.decide(proposed.id(), false, "", SECOND)));
    MonthSheet closed = monthEnd.decide(proposed.id(), true, "", SECOND);
    assertEquals(
        List.of(
            "\uFEFF工号,姓名,服务时段代码,服务时段,实计课时,取消课时,不计课时,金额（元）,更正月份,更正日期,更正前后",
            "T1,王老师,morning-reading,早读,2,8,0,,,,",
            "T1,王老师,tutoring,作业辅导,1,4,0,,,,",
            "T2,李老师,morning-reading,早读,0,10,0,,,,",
            "T3,'=<script>alert(1)</script>,noon,午间服务,0,15,0,,,,",
            "合计,,,,3,37,0,,,,",
            ""),
        List.of(closed.content().utf8().split("\r\n", -1)));
    assertEquals(closed.content().sha256(), closed.sha256());
    assertEquals(DECEMBER, months.next());
    assertEquals("month-closed", code(() -> monthEnd.propose(NOVEMBER, OFFICE)));
    assertEquals("sheet-decided", code(() -> monthEnd.decide(proposed.id(), true, "", SECOND)));
    assertEquals("month-not-next", code(() -> monthEnd.propose(DECEMBER.plusMonths(1), OFFICE)));
    assertEquals("", broken());
    assertPapers(closed);
  }

  /** Asserts that page and paper have one row per person, the sums, and who signs. */
  private static void assertPapers(MonthSheet closed) throws IOException {
    Table people =
        PersonSheet.of(NOVEMBER, SheetText.read(closed.content()), "月结表", Messages.ZH).brief();
    assertEquals(
        List.of("T1 王老师 2 1 0 3 12 0", "T2 李老师 0 0 0 0 10 0"),
        people.rows().subList(0, 2).stream().map(MonthEndTest::plain).toList());
    assertEquals("  2 1 0 3 37 0", plain(people.sums()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableFormat.PDF.write(
        Payroll.of(closed, Messages.ZH), Messages.ZH, new Paper("育才小学", List.of(), true), out);
    try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      String title = "育才小学 2026-11 课时费发放表（月结表 " + closed.sha256().substring(0, 12) + "）";
      assertTrue(text.startsWith(title), text);
      assertTrue(text.contains("T1 王老师 3 0 3 T2 李老师 0 0 0"), text);
      assertTrue(text.contains("合计 3 0 3 制表： 审核： 校长： 第 1/1 页"), text);
    }
  }

  private static String plain(List<Cell> cells) {
    return cells.stream().map(Cell::plain).collect(Collectors.joining(" "));
  }

  @Test
  void whatTheLedgerSaysMeanwhileIsProposedAnew() {
    office.passTo("2026-12-01T08:00");
    fillSheets();
    MonthSheet proposed = monthEnd.propose(NOVEMBER, OFFICE);
    believeTwo();
    assertEquals("sheet-changed", code(() -> monthEnd.decide(proposed.id(), true, "", SECOND)));
    MonthSheet again = monthEnd.propose(NOVEMBER, OFFICE);
    assertEquals(MonthSheet.State.REPLACED, months.sheet(proposed.id()).state());
    monthEnd.decide(again.id(), true, "", SECOND);
    assertTrue(again.content().utf8().contains("T2,李老师,morning-reading,早读,2,8,0"));
  }

  @Test
  void whatArrivesLaterIsACorrectionInTheOpenMonthAndTheSheetStays() {
    MonthSheet closed = closeNovember();
    assertEquals("nothing-to-correct", code(() -> monthEnd.proposeCorrection(NOVEMBER, OFFICE)));
    believeTwo();
    assertEquals(
        "T2 2026-11-23 FORFEITED>EARNED 2 -2",
        monthEnd.late(NOVEMBER).stream()
            .map(
                l ->
                    String.join(
                        " ",
                        l.staff(),
                        l.date(),
                        l.change(),
                        String.valueOf(l.earned()),
                        String.valueOf(l.forfeited())))
            .collect(Collectors.joining("; ")));
    MonthSheet correction = monthEnd.proposeCorrection(NOVEMBER, OFFICE);
    assertEquals("sheet-own", code(() -> monthEnd.decide(correction.id(), true, "", OFFICE)));
    assertEquals(List.of(), monthEnd.lines(DECEMBER));
    monthEnd.decide(correction.id(), true, "", SECOND);
    assertEquals(List.of(), monthEnd.late(NOVEMBER));
    assertEquals(closed.content(), months.closed(NOVEMBER).orElseThrow().content());
    office.passTo("2027-01-04T08:00");
    assertEquals("month-not-ready", code(() -> monthEnd.propose(DECEMBER, OFFICE)));
    List<String> rows = new ArrayList<>(List.of("date,staffNo,signed"));
    for (int day : List.of(7, 14, 21, 28)) {
      List.of("T1", "T2", "T3").forEach(t -> rows.add("2026-12-%02d,%s,no".formatted(day, t)));
    }
    office.take(ImportKind.SIGN_IN, rows.toArray(String[]::new));
    MonthSheet december = monthEnd.propose(DECEMBER, OFFICE);
    monthEnd.decide(december.id(), true, "", SECOND);
    assertTrue(
        december
            .content()
            .utf8()
            .contains("T2,李老师,morning-reading,早读,2,-2,0,,2026-11,2026-11-23,FORFEITED>EARNED\r\n"),
        december.content().utf8());
    var payroll = Payroll.of(december, Messages.ZH);
    assertEquals(
        "T2 李老师 0 2 2",
        payroll.rows().get(1).stream().map(c -> c.plain()).collect(Collectors.joining(" ")));
  }

  @Test
  void noHandChangesASheetUnnoticed() throws SQLException {
    closeNovember();
    try (Connection store = DriverManager.getConnection(url);
        Statement sql = store.createStatement()) {
      for (String change :
          List.of(
              "update month_sheet set content = x'00'",
              "update month_sheet set state = 'OPEN'",
              "delete from month_sheet")) {
        assertThrows(SQLException.class, () -> sql.executeUpdate(change), change);
      }
      sql.executeUpdate("drop trigger month_sheet_stays");
      sql.executeUpdate("update month_sheet set content = x'00'");
    }
    assertEquals("month-sheet", broken());
  }
}
