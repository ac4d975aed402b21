package afterclass.gateway.web.reports;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Cell;
import afterclass.gateway.report.Column;
import afterclass.gateway.report.Grouping;
import afterclass.gateway.report.HeatMap;
import afterclass.gateway.report.Paper;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportRun;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.report.Table;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.web.form.Choice;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The use case of reports: lists them and answers queries. */
@Singleton
public final class ReportCases {
  private static final int LINES_DAYS = 62;
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final ReportSources sources;
  private final InstantSource clock;
  private final SchoolName school;

  ReportCases(ReportSources sources, InstantSource clock, SchoolName school) {
    this.sources = sources;
    this.clock = clock;
    this.school = school;
  }

  /**
   * A report.
   *
   * @param name its name in addresses
   * @param title what people read
   * @param groupings what the parameter by may be
   */
  @Serdeable
  public record Summary(String name, String title, List<String> groupings) {}

  /** Returns all reports, in the order shown. */
  List<Summary> reports(Messages words) {
    return Reports.all().stream()
        .map(
            report ->
                new Summary(
                    report.name(),
                    report.title(words),
                    report.groupings().stream().map(Grouping::code).toList()))
        .toList();
  }

  /**
   * Returns a query with the data to answer it.
   *
   * @param name name of the report
   * @throws Problem if there is no such report, or a parameter is invalid
   */
  ReportRun run(String name, ReportParameters asked, Messages words) {
    Report report = named(name);
    ReportSources still = sources.still();
    return report.run(Inputs.known(asked.query(report), still), still, words);
  }

  private static Report named(String name) {
    return Reports.named(name)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "unknown-report",
                    name,
                    Reports.all().stream().map(Report::name).collect(Collectors.joining(", "))));
  }

  /**
   * Returns the page of a report: of this month, or of today for a daily report, unless dates are
   * given.
   *
   * @param name name of the report
   */
  ReportView page(String name, ReportParameters asked, Messages words) {
    Report report = named(name);
    LocalDateTime now = sources.wallClock(clock.instant());
    LocalDate today = now.toLocalDate();
    LocalDate first = report.span().first(today);
    ReportRun run = run(name, asked.between(first.toString(), today.toString()), words);
    ReportQuery query = shown(report, run.query());
    PlanNames names = sources.names(words);
    return new ReportView(
        report,
        query,
        sources.policy().on(today).services().stream()
            .map(s -> new Choice(s.id(), words.pick(s.nameZh(), s.nameEn())))
            .toList(),
        new ReportView.Heading(paper(report.run(query, sources, words)), PRINTED.format(now)),
        answer(report.run(query, run.sources(), words), names));
  }

  /** Returns what stands around the answer on paper: the school's name and the active filters. */
  Paper paper(ReportRun run) {
    Messages words = run.words();
    String named = school.text();
    return new Paper(
        named.isEmpty() ? words.text("page.product") : named,
        filters(run.query(), sources.names(words), words),
        run.report().signed());
  }

  /** Returns the query to show: by month, with links to the lines, if it exceeds two months. */
  private static ReportQuery shown(Report report, ReportQuery query) {
    boolean wide = query.to().isAfter(query.from().plusDays(LINES_DAYS));
    boolean lines = query.by() == null && !report.sums();
    return wide && lines && report.groupings().contains(Grouping.MONTH)
        ? query.by(Grouping.MONTH)
        : query;
  }

  private static List<String> filters(ReportQuery query, PlanNames names, Messages words) {
    List<String> filters = new ArrayList<>();
    filter(filters, "column.staffNo", query.staff(), words);
    filter(filters, "column.service", service(query.service(), query, names), words);
    filter(filters, "column.clause", query.clause(), words);
    filter(filters, "column.group", group(query, names, words), words);
    return filters;
  }

  private static void filter(
      List<String> filters, String key, @Nullable String value, Messages words) {
    if (value != null) {
      filters.add(words.text("reports.filter", words.text(key), value));
    }
  }

  /** Returns the name of the selected group; {@code null} if all are shown. */
  private static @Nullable String group(ReportQuery query, PlanNames names, Messages words) {
    Grouping by = query.by();
    String key = query.group();
    return by == Grouping.SERVICE
        ? service(key, query, names)
        : by == null || key == null ? key : by.said(key, words);
  }

  private static @Nullable String service(@Nullable String id, ReportQuery query, PlanNames names) {
    return id == null ? null : names.service(id, query.to());
  }

  private static ReportView.Answer answer(ReportRun run, PlanNames names) {
    ReportQuery query = run.query();
    Messages words = run.words();
    Table table = run.answer();
    Grouping by = query.by();
    String group = group(query, names, words);
    return new ReportView.Answer(
        by == null || group == null ? "" : words.text("by.only", by.label(words), group),
        sums(table),
        hint(run, table),
        run.picture(table).map(chart -> chart(chart, table, run)).orElse(null),
        HeatMap.of(table),
        TableView.of(table, table.has("link"), table.summed(), words));
  }

  private static String hint(ReportRun run, Table table) {
    boolean paid = run.report().pictured() != null;
    boolean money = table.columns().stream().anyMatch(c -> c.type() == Column.Type.FEN);
    if (paid && !money) {
      return run.words().text("reports.unpriced");
    }
    boolean assessed = run.report().name().equals("assessment");
    return assessed && !table.has("points") ? run.words().text("reports.unweighed") : "";
  }

  private static List<String> sums(Table table) {
    List<Cell> sums = table.sums();
    return IntStream.range(0, sums.size())
        .filter(i -> table.columns().get(i).type().summed())
        .mapToObj(i -> table.columns().get(i).heading() + " " + sums.get(i).plain())
        .toList();
  }

  private static ReportView.Chart chart(Table chart, Table table, ReportRun run) {
    boolean linked = run.query().group() == null;
    return new ReportView.Chart(
        chart.title(), chart.equals(table) ? null : TableView.of(chart, linked, true, run.words()));
  }
}
