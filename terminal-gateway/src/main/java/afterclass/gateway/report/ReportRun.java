package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One query of a report: answers it, and gives the report what it reads from.
 *
 * @param report the report
 * @param query which days, which filters, and what the lines are gathered by
 * @param sources where everything is read from
 * @param words the reader's language
 */
public record ReportRun(Report report, ReportQuery query, ReportSources sources, Messages words) {

  /** The report's own rows, whatever the query gathers them by. */
  public Table rows() {
    return report.rows().apply(this);
  }

  /**
   * What the query asks for: the rows, a row for each group, or the lines of one group.
   *
   * @throws IllegalArgumentException if it asks for a grouping that the report does not have
   */
  public Table answer() {
    Grouping by = query.by();
    if (by == null) {
      return rows();
    }
    if (!report.groupings().contains(by)) {
      throw new IllegalArgumentException(report.name() + " cannot be gathered by " + by.code());
    }
    Table lines = lines();
    String group = query.group();
    return group == null
        ? Groups.of(lines, query, by, words)
        : Groups.linesOf(lines, by, group, words);
  }

  private Table lines() {
    var lines = report.lines();
    return lines == null ? rows() : lines.apply(this);
  }

  /**
   * The sums that a picture of an answer shows: the groups themselves where they are asked for,
   * else the lines gathered by {@link Report#pictured}; empty where the report has no picture.
   *
   * @param answer what {@link #answer} gave
   */
  public Optional<Table> picture(Table answer) {
    Grouping usual = report.pictured();
    if (usual == null || answer.rows().isEmpty()) {
      return Optional.empty();
    }
    if (sumsOnly()) {
      return Optional.of(answer);
    }
    boolean others = query.by() == null && report.sums();
    Table lines = others ? report.run(query.by(usual), sources, words).lines() : answer;
    return Optional.of(Groups.of(lines, query, usual, words));
  }

  /** Whether the query asks for a row for each group, and for no line of any. */
  boolean sumsOnly() {
    return query.by() != null && query.group() == null;
  }

  /** Columns of rows of this report. */
  <R> Columns<R> columns() {
    return new Columns<>(words);
  }

  /** The report's table of these columns and rows. */
  <R> Table table(Columns<R> columns, Collection<R> rows) {
    return columns.table(report.name(), report.title(words), query.from(), query.to(), rows);
  }

  /** Every date that is asked for, in order. */
  Stream<LocalDate> dates() {
    return query.from().datesUntil(query.to().plusDays(1));
  }

  /** The postings that stand and pass the filters for staff and service, by date. */
  List<LedgerEntry> standing() {
    return sources.ledger().standing(query.from(), query.to()).stream()
        .filter(entry -> query.wantsStaff(entry.staff()))
        .filter(entry -> query.wantsService(entry.service(), entry.date(), sources.policy()))
        .toList();
  }

  /** Whether a table of these postings has a column of money. */
  boolean priced(List<LedgerEntry> entries) {
    return sources.priced(query) || entries.stream().anyMatch(entry -> entry.fen() != null);
  }

  /** Several words as one text; each stands once. */
  String joined(Stream<String> parts) {
    return parts.distinct().collect(Collectors.joining(words.text("list.separator")));
  }

  /** Name of the service of a posting. */
  String serviceName(LedgerEntry entry) {
    return sources.serviceName(entry.service(), entry.date(), words);
  }
}
