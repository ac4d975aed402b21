package afterclass.gateway.web.reports;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Column;
import afterclass.gateway.report.Grouping;
import afterclass.gateway.report.HeatMap;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportRun;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report with what the page shows around it.
 *
 * @param report the report
 * @param query what was asked
 * @param table the answer
 * @param heat staff by day; empty where the table has no such lines
 * @param chart the sums that are drawn, if any
 * @param unpriced whether it counts lesson hours and has no money, since the plan names no price
 * @param names what the plan calls what the query names by its id
 */
public record ReportView(
    Report report,
    ReportQuery query,
    Table table,
    HeatMap heat,
    Optional<Table> chart,
    boolean unpriced,
    PlanNames names) {
  private static final int LINES_DAYS = 62;

  /** Over more than two months people see the months, and each leads to its lines. */
  static ReportQuery shown(Report report, ReportQuery query) {
    boolean wide = query.to().isAfter(query.from().plusDays(LINES_DAYS));
    boolean lines = query.by() == null && !report.sums();
    return wide && lines && report.groupings().contains(Grouping.MONTH)
        ? query.by(Grouping.MONTH)
        : query;
  }

  static ReportView of(Report report, ReportQuery query, ReportSources live, Messages words) {
    ReportSources sources = live.still();
    ReportRun run = report.run(query, sources, words);
    Table table = run.answer();
    Optional<Table> chart = run.picture(table);
    boolean paid = report.pictured() != null;
    boolean money = table.columns().stream().anyMatch(c -> c.type() == Column.Type.FEN);
    return new ReportView(
        report, query, table, HeatMap.of(table), chart, paid && !money, sources.names(words));
  }

  /** The address of this report with another query. */
  public String href(ReportQuery other) {
    return "/report/" + report.name() + "?" + other.parameters();
  }

  /** The address of a file with the same rows and sums. */
  public String file(String format) {
    return "/api/reports/" + report.name() + "." + format + "?" + query.parameters();
  }

  /** The address of another report of the same days and filters. */
  public String beside(Report other) {
    return "/report/" + other.name() + "?" + query.by(null).parameters();
  }

  /** The same, of a whole month so many after the one that the query begins in. */
  public ReportQuery month(int later) {
    YearMonth month = YearMonth.from(query.from()).plusMonths(later);
    return new ReportQuery(
        month.atDay(1),
        month.atEndOfMonth(),
        query.staff(),
        query.service(),
        query.clause(),
        query.by(),
        null);
  }

  /** The filters that hold, for paper. */
  public List<String> filters(Messages words) {
    List<String> filters = new ArrayList<>();
    filter(filters, "column.staffNo", query.staff(), words);
    filter(filters, "column.service", service(query.service()), words);
    filter(filters, "column.clause", query.clause(), words);
    filter(filters, "column.group", group(), words);
    return filters;
  }

  /** What the group is called whose lines are shown; {@code null} if those of all are. */
  public @Nullable String group() {
    return query.by() == Grouping.SERVICE ? service(query.group()) : query.group();
  }

  private @Nullable String service(@Nullable String id) {
    return id == null ? null : names.service(id, query.to());
  }

  private static void filter(
      List<String> filters, String key, @Nullable String value, Messages words) {
    if (value != null) {
      filters.add(words.text("reports.filter", words.text(key), value));
    }
  }

  /** Whether the lines are gathered by this. */
  public boolean by(Grouping grouping) {
    return grouping == query.by();
  }
}
