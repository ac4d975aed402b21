package afterclass.gateway.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import afterclass.gateway.i18n.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final LocalDate FROM = LocalDate.of(2026, 12, 28);
  private static final LocalDate TO = LocalDate.of(2027, 1, 10);

  private static Table lines(Messages words) {
    Columns<Line> columns =
        new Columns<Line>(words)
            .date("date", line -> LocalDate.parse(line.date()))
            .text("staffNo", Line::no)
            .text("name", Line::name)
            .text("service", Line::service)
            .text("serviceId", Line::id)
            .detail()
            .hours("hours", Line::hours)
            .fen("fen", Line::fen)
            .text("clause", Line::clause);
    String both = "六.1" + words.text("list.separator") + "六.2";
    List<Line> lines =
        List.of(
            new Line("2026-12-31", "T2", "Li", "Noon", "noon", 3, 300L, both),
            new Line("2027-01-01", "T1", "Wang", "Noon", "noon", 3, null, "六.2"),
            new Line("2027-01-04", "T1", "Wang", "Club", "club", 1, 100L, both),
            new Line("2027-01-04", "", "", "Reading", "reading", 2, -50L, ""));
    return columns.table("sample", "Sample", FROM, TO, lines);
  }

  private record Line(
      String date,
      String no,
      String name,
      String service,
      String id,
      int hours,
      @Nullable Long fen,
      String clause) {}

  private static List<String> shown(Table table) {
    Table brief = table.brief();
    return brief.rows().stream()
        .map(row -> row.stream().map(Cell::plain).collect(Collectors.joining(" ")))
        .toList();
  }

  private static Table by(Grouping by, Messages words) {
    return Groups.of(lines(words), ReportQuery.of(FROM, TO), by, words);
  }

  @Test
  void daysAndMonthsStandInTheirOrder() {
    assertEquals(
        List.of("2026-12-31 1 3 3.00", "2027-01-01 1 3 0.00", "2027-01-04 2 3 0.50"),
        shown(by(Grouping.DAY, Messages.EN)));
    assertEquals(
        List.of("2026-12 1 3 3.00", "2027-01 3 6 0.50"), shown(by(Grouping.MONTH, Messages.EN)));
  }

  @Test
  void aWeekThatTwoYearsShareIsOne() {
    assertEquals(
        List.of(
            "week 53 of 2026 (12-28 to 01-03) 2026-12-28 2 6 3.00",
            "week 1 of 2027 (01-04 to 01-10) 2027-01-04 2 3 0.50"),
        shown(by(Grouping.WEEK, Messages.EN)));
  }

  @Test
  void aWeekKeepsItsKeyAndIsNamedByItsDays() {
    Table weeks = by(Grouping.WEEK, Messages.ZH);
    assertEquals("2026-W53", weeks.cell(weeks.rows().get(0), "group").plain());
    assertEquals("2026 年第 53 周（12-28 至 01-03）", Grouping.WEEK.said("2026-W53", Messages.ZH));
    assertEquals("<b>", Grouping.WEEK.said("<b>", Messages.ZH));
    assertEquals("2026-11", Grouping.MONTH.said("2026-11", Messages.ZH));
  }

  @Test
  void nobodysLinesAreAGroupToo() {
    assertEquals(
        List.of("T1 Wang 2 4 1.00", "T2 Li 1 3 3.00", "– – 1 2 -0.50"),
        shown(by(Grouping.STAFF, Messages.EN)));
  }

  @Test
  void servicesAndClausesStandByWhatTheyCost() {
    assertEquals(
        List.of("Noon 2 6 3.00", "Reading 1 2 -0.50", "Club 1 1 1.00"),
        shown(by(Grouping.SERVICE, Messages.EN)));
    assertEquals(
        List.of("六.1; 六.2 2 4 4.00", "六.2 1 3 0.00", "– 1 2 -0.50"),
        shown(by(Grouping.CLAUSE, Messages.EN)));
  }

  @Test
  void aLineOfTwoClausesIsInOneGroupOfTheSameKeyInBothLanguages() {
    for (Messages words : List.of(Messages.ZH, Messages.EN)) {
      Table groups = by(Grouping.CLAUSE, words);
      assertEquals("六.1+六.2", groups.cell(groups.rows().get(0), "group").plain());
      assertEquals(
          "/report/sample?from=2026-12-28&to=2027-01-10&by=clause&group=%E5%85%AD.1%2B%E5%85%AD.2",
          groups.cell(groups.rows().get(0), "link").plain());
      assertEquals(
          2, Groups.linesOf(lines(words), Grouping.CLAUSE, "六.1+六.2", words).rows().size());
      assertEquals(0, Groups.linesOf(lines(words), Grouping.CLAUSE, "六.1", words).rows().size());
    }
  }

  @Test
  void whateverGathersThemTheSumsAreThoseOfTheLines() {
    List<String> sums = List.of("9", "3.50");
    for (Grouping by : Grouping.values()) {
      Table groups = by(by, Messages.ZH);
      assertEquals(
          sums,
          groups.sums().stream().map(Cell::plain).filter(text -> !text.isEmpty()).skip(1).toList(),
          by.code());
    }
  }

  @Test
  void eachGroupStandsBesideThatOfTheMonthBefore() {
    Table all = lines(Messages.EN);
    ReportQuery query = ReportQuery.of(FROM, TO);
    Table now = Groups.of(all.with(all.rows().subList(0, 3)), query, Grouping.SERVICE, Messages.EN);
    Table before =
        Groups.of(all.with(all.rows().subList(2, 4)), query, Grouping.SERVICE, Messages.EN);
    Table beside = MonthBefore.beside(now, before, Messages.EN);
    assertEquals(
        List.of("Noon 2 6 0 6 3.00", "Club 1 1 1 0 1.00", "Reading 0 0 2 -2 0.00"), shown(beside));
    assertEquals(
        List.of("lines", "hours", "before", "difference", "fen"),
        beside.brief().columns().stream().map(Column::key).skip(1).toList());
    assertEquals(
        List.of("3", "7", "3", "4", "4.00"),
        beside.brief().sums().stream().map(Cell::plain).skip(1).toList());
  }

  @Test
  void theMonthBeforeHasTheSameDaysOrIsWhole() {
    assertEquals(
        "from=2026-11-01&to=2026-11-30", before("2026-12-01", "2026-12-31"), "a whole month");
    assertEquals("from=2027-01-05&to=2027-01-31", before("2027-02-05", "2027-02-28"));
    assertEquals("from=2027-02-28&to=2027-02-28", before("2027-03-29", "2027-03-30"));
    assertEquals("", before("2026-11-30", "2026-12-01"));
  }

  private static String before(String from, String to) {
    return ReportQuery.of(LocalDate.parse(from), LocalDate.parse(to))
        .monthBefore()
        .map(ReportQuery::parameters)
        .orElse("");
  }

  @Test
  void theHeatMapHasWeekendsSumsAndTheLargestFirst() {
    HeatMap heat = HeatMap.of(lines(Messages.EN));
    assertEquals(
        List.of("Wang 4", "Li 3", " 2"),
        heat.rows().stream().map(row -> row.name() + " " + row.sum()).toList());
    assertEquals(9, heat.sum());
    assertEquals(14, heat.sums().size());
    assertEquals(3, heat.sums().get(7), "2027-01-04");
    assertEquals(
        List.of("2027-01-02", "2027-01-03", "2027-01-09", "2027-01-10"),
        heat.dates().stream().filter(heat::weekend).map(LocalDate::toString).toList());
    assertEquals("六", heat.weekday(LocalDate.parse("2027-01-02"), Messages.ZH.locale()));
  }

  @Test
  void aReportIsGatheredOnlyByWhatItNames() {
    Report punches = Reports.named("punches").orElseThrow();
    assertEquals(List.of(), punches.groupings());
    for (Report report : Reports.all()) {
      Grouping by = report.pictured();
      assertTrue(by == null || report.groupings().contains(by), report.name());
    }
  }
}
