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
 * A report with the data of its page.
 *
 * @param report report
 * @param query query of the report
 * @param table result of the query
 * @param heat staff by day; empty if the table has no such lines
 * @param chart sums in the chart, if any
 * @param unpriced whether it counts lesson hours without money, since the policy states no rate
 * @param names names of the ids in the query, from the policy
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

  /** Returns the query to show: by month, with links to the lines, if it exceeds two months. */
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

  /** Returns the address of this report with another query. */
  public String href(ReportQuery other) {
    return "/report/" + report.name() + "?" + other.parameters();
  }

  /** Returns the address of a file with the same rows and sums. */
  public String file(String format) {
    return "/api/reports/" + report.name() + "." + format + "?" + query.parameters();
  }

  /** Returns the address of another report with the same dates and filters. */
  public String beside(Report other) {
    return "/report/" + other.name() + "?" + query.by(null).parameters();
  }

  /** Returns the query for a whole month, counted from the month in which this query begins. */
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

  /** Returns the active filters, for printing. */
  public List<String> filters(Messages words) {
    List<String> filters = new ArrayList<>();
    filter(filters, "column.staffNo", query.staff(), words);
    filter(filters, "column.service", service(query.service()), words);
    filter(filters, "column.clause", query.clause(), words);
    filter(filters, "column.group", group(), words);
    return filters;
  }

  /** Returns the name of the selected group; {@code null} if all are shown. */
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

  /** Tells whether the lines are grouped by a property. */
  public boolean by(Grouping grouping) {
    return grouping == query.by();
  }
}
