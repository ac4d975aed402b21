package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PoliciesInForce;
import afterclass.rules.ledger.LedgerEntry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A query of a report, with the data from which the report computes its answer.
 *
 * @param report the report
 * @param query days, filters and grouping
 * @param sources the data
 * @param words the reader's language
 */
public record ReportRun(Report report, ReportQuery query, ReportSources sources, Messages words) {

  /** Returns the report's own rows, regardless of the grouping. */
  public Table rows() {
    return report.rows().apply(this);
  }

  /**
   * Returns the answer: the rows, a row per group, or the lines of one group.
   *
   * @throws IllegalArgumentException if the report does not have the grouping
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
        ? compared(Groups.of(lines, query, by, words), by)
        : Groups.linesOf(lines, by, group, words);
  }

  /** Returns groups with those of the month before beside them, if they are comparable. */
  private Table compared(Table groups, Grouping by) {
    return query
        .monthBefore()
        .filter(asked -> by.compared())
        .map(asked -> Groups.of(report.run(asked, sources, words).lines(), asked, by, words))
        .filter(before -> same(groups, before))
        .map(before -> MonthBefore.beside(groups, before, words))
        .orElse(groups);
  }

  /** Returns whether two tables have the same columns: money may have come with a new policy. */
  private static boolean same(Table one, Table other) {
    return one.columns().stream()
        .map(Column::key)
        .toList()
        .equals(other.columns().stream().map(Column::key).toList());
  }

  private Table lines() {
    var lines = report.lines();
    return lines == null ? rows() : lines.apply(this);
  }

  /**
   * Returns the sums for the chart of an answer: the groups if requested, else the lines grouped by
   * {@link Report#pictured}; empty if the report has no chart.
   *
   * @param answer the result of {@link #answer}
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

  /** Returns whether the query requests a row per group and no lines. */
  boolean sumsOnly() {
    return query.by() != null && query.group() == null;
  }

  /** Returns a builder of this report's columns. */
  <R> Columns<R> columns() {
    return new Columns<>(words);
  }

  /** Returns the report's table with columns and rows. */
  <R> Table table(Columns<R> columns, Collection<R> rows) {
    return columns.table(report.name(), report.title(words), query.from(), query.to(), rows);
  }

  /** Returns all requested dates, in order. */
  Stream<LocalDate> dates() {
    return query.from().datesUntil(query.to().plusDays(1));
  }

  /**
   * Returns the ledger entries not reversed that pass the filters for staff and service, by date.
   */
  List<LedgerEntry> standing() {
    List<LedgerEntry> all = sources.ledger().standing(query.from(), query.to());
    if (query.staff() == null && query.service() == null) {
      return all;
    }
    PoliciesInForce policy = sources.policy();
    return all.stream()
        .filter(entry -> query.wantsStaff(entry.staff()))
        .filter(entry -> query.wantsService(entry.service(), entry.date(), policy))
        .toList();
  }

  /**
   * Returns whether the table has a column of money: the policy states a price on the date of at
   * least one ledger entry.
   */
  boolean priced(List<LedgerEntry> entries) {
    return sources.priced(query) || entries.stream().anyMatch(entry -> entry.fen() != null);
  }

  /** Joins distinct words into one text. */
  String joined(Stream<String> parts) {
    return parts.distinct().collect(Collectors.joining(words.text("list.separator")));
  }

  /** Returns the name of a posting's service. */
  String serviceName(LedgerEntry entry) {
    return sources.serviceName(entry.service(), entry.date(), words);
  }
}
