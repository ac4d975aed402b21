package afterclass.gateway.report;

import static afterclass.gateway.report.Column.Type.DATE;
import static afterclass.gateway.report.Column.Type.FEN;
import static afterclass.gateway.report.Column.Type.HOURS;
import static afterclass.gateway.report.Column.Type.TEXT;
import static afterclass.gateway.report.Column.Type.TIME;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.Because;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every service whose lesson hours stand forfeited in the ledger, one line each. */
final class ForfeitsReport implements Report {

  @Override
  public String name() {
    return "forfeits";
  }

  @Override
  public List<Grouping> groupings() {
    return List.of(Grouping.values());
  }

  @Override
  public Optional<Grouping> pictured() {
    return Optional.of(Grouping.WEEK);
  }

  @Override
  public Table table(ReportQuery query, ReportSources sources, Messages words) {
    List<LedgerEntry> entries =
        sources.ledger().standing(query.from(), query.to()).stream()
            .filter(e -> e.status() == ServiceStatus.FORFEITED)
            .filter(e -> wanted(e, query, sources))
            .toList();
    boolean money = sources.priced(query) || entries.stream().anyMatch(e -> e.fen() != null);
    List<List<Cell>> rows = new ArrayList<>();
    boolean sums = query.by() != null && query.group() == null;
    Day day = null;
    for (LedgerEntry entry : entries) {
      if (day == null || !day.isOf(entry)) {
        day = sums ? Day.unread(entry) : Day.of(entry, sources);
      }
      rows.add(row(entry, day, sources, words, money));
    }
    return new Table(name(), title(words), query.from(), query.to(), columns(words, money), rows);
  }

  private static boolean wanted(LedgerEntry entry, ReportQuery query, ReportSources sources) {
    String clause = query.clause();
    return query.wantsStaff(entry.staff())
        && (clause == null || entry.because().stream().anyMatch(b -> clause.equals(b.clause())))
        && query.wantsService(entry.service(), entry.date(), sources.policy());
  }

  private static List<Column> columns(Messages words, boolean money) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("date", DATE, words));
    columns.add(Column.of("staffNo", TEXT, words));
    columns.add(Column.of("name", TEXT, words));
    columns.add(Column.of("service", TEXT, words));
    columns.add(Column.detail("serviceId", TEXT, words));
    columns.add(Column.of("hours", HOURS, words));
    if (money) {
      columns.add(Column.of("fen", FEN, words));
    }
    columns.add(Column.of("clause", TEXT, words));
    columns.add(Column.of("reason", TEXT, words));
    columns.add(Column.of("requirement", TEXT, words));
    columns.add(Column.of("missing", TEXT, words));
    columns.add(Column.detail("decidedAt", TIME, words));
    columns.add(Column.detail("policy", TEXT, words));
    columns.add(Column.detail("link", TEXT, words));
    return columns;
  }

  private static List<Cell> row(
      LedgerEntry entry, Day day, ReportSources sources, Messages words, boolean money) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.date(entry.date()));
    row.add(Cell.text(entry.staff()));
    row.add(Cell.text(sources.name(entry.staff())));
    row.add(Cell.text(sources.serviceName(entry.service(), entry.date(), words)));
    row.add(Cell.text(entry.service()));
    row.add(Cell.number(entry.hours()));
    if (money) {
      row.add(Cell.fen(entry.fen()));
    }
    row.add(Cell.text(joined(entry, words, Because::clause)));
    row.add(Cell.text(joined(entry, words, b -> words.text("reason." + b.reason().code()))));
    row.add(Cell.text(joined(entry, words, b -> day.requirementName(b, words))));
    row.add(Cell.text(joined(entry, words, b -> day.missing(b, words))));
    row.add(day.decidedAt(sources));
    row.add(Cell.text(sources.names(words).version(entry.policy())));
    row.add(Cell.text(Paths.staffDay(entry.staff(), entry.date())));
    return row;
  }

  private static String joined(
      LedgerEntry entry, Messages words, Function<Because, @Nullable String> part) {
    return entry.because().stream()
        .map(part)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(words.text("list.separator")));
  }

  /** The decision behind the lines of one staff member's day, read once. */
  private record Day(String staff, LocalDate date, Optional<JudgedDay> judged) {

    static Day of(LedgerEntry entry, ReportSources sources) {
      return new Day(
          entry.staff(), entry.date(), sources.judged().latest(entry.staff(), entry.date()));
    }

    /** Where only sums are asked for, nobody reads what the decision said. */
    static Day unread(LedgerEntry entry) {
      return new Day(entry.staff(), entry.date(), Optional.empty());
    }

    boolean isOf(LedgerEntry entry) {
      return staff.equals(entry.staff()) && date.equals(entry.date());
    }

    String requirementName(Because because, Messages words) {
      String id = because.requirement();
      return id == null ? "" : judged.map(j -> j.requirementName(id, words)).orElse(id);
    }

    String missing(Because because, Messages words) {
      String id = because.requirement();
      return id == null
          ? ""
          : judged.flatMap(j -> j.requirement(id, words)).map(r -> r.sentence()).orElse("");
    }

    Cell decidedAt(ReportSources sources) {
      return judged
          .map(j -> Cell.time(sources.wallClock(j.decision().decidedAt())))
          .orElse(Cell.blank());
    }
  }
}
