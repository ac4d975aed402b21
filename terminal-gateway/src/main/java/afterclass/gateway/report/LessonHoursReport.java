package afterclass.gateway.report;

import static afterclass.gateway.report.Column.Type.COUNT;
import static afterclass.gateway.report.Column.Type.DATE;
import static afterclass.gateway.report.Column.Type.FEN;
import static afterclass.gateway.report.Column.Type.HOURS;
import static afterclass.gateway.report.Column.Type.TEXT;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.ServiceDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lesson-hour sheet (课时费汇总表): what stands in the ledger for each staff member, earned lesson
 * hours by service, then what was forfeited, excused and held.
 */
final class LessonHoursReport implements Report {
  private static final List<ServiceStatus> SUMS =
      List.of(
          ServiceStatus.EARNED, ServiceStatus.FORFEITED, ServiceStatus.EXCUSED, ServiceStatus.HELD);

  @Override
  public String name() {
    return "lesson-hours";
  }

  @Override
  public List<Grouping> groupings() {
    return List.of(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF, Grouping.SERVICE);
  }

  @Override
  public Optional<Grouping> pictured() {
    return Optional.of(Grouping.SERVICE);
  }

  @Override
  public Table table(ReportQuery query, ReportSources sources, Messages words) {
    List<LedgerEntry> entries = entries(query, sources);
    List<Column> services = services(entries, query, sources, words);
    boolean money = money(entries, query, sources);
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("staffNo", TEXT, words));
    columns.add(Column.of("name", TEXT, words));
    columns.addAll(services);
    columns.addAll(sums(money, words));
    columns.add(Column.detail("link", TEXT, words));
    Map<String, List<LedgerEntry>> byStaff = new TreeMap<>();
    entries.forEach(e -> byStaff.computeIfAbsent(e.staff(), no -> new ArrayList<>()).add(e));
    List<List<Cell>> rows = new ArrayList<>();
    byStaff.forEach(
        (no, own) -> {
          List<Cell> row = row(no, own, services, sources, money);
          row.add(Cell.text(Paths.report(name(), query.by(Grouping.STAFF).of(no))));
          rows.add(row);
        });
    return new Table(name(), title(words), query.from(), query.to(), columns, rows);
  }

  /** The services that anybody has an entry for, in the order of the plan. */
  private static List<Column> services(
      List<LedgerEntry> entries, ReportQuery query, ReportSources sources, Messages words) {
    List<String> had = entries.stream().map(LedgerEntry::service).distinct().sorted().toList();
    List<Column> columns = new ArrayList<>();
    for (ServiceDefinition service : sources.policy().on(query.to()).services()) {
      if (had.contains(service.id())) {
        String name = words.pick(service.nameZh(), service.nameEn());
        columns.add(new Column(service.id(), name, HOURS, false));
      }
    }
    had.stream()
        .filter(id -> columns.stream().noneMatch(column -> column.key().equals(id)))
        .forEach(id -> columns.add(new Column(id, id, HOURS, false)));
    return columns;
  }

  private static List<Cell> row(
      String no,
      List<LedgerEntry> own,
      List<Column> services,
      ReportSources sources,
      boolean money) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.text(no));
    row.add(Cell.text(sources.name(no)));
    Map<String, Long> earned =
        own.stream()
            .filter(LessonHoursReport::earned)
            .collect(
                Collectors.groupingBy(
                    LedgerEntry::service, Collectors.summingLong(LedgerEntry::hours)));
    services.forEach(s -> row.add(Cell.number(earned.getOrDefault(s.key(), 0L))));
    row.addAll(sums(own, money));
    return row;
  }

  @Override
  public boolean sums() {
    return true;
  }

  /** A line a posting; where only sums are asked for, a line for each date, person or service. */
  @Override
  public Table lines(ReportQuery query, ReportSources sources, Messages words) {
    List<LedgerEntry> entries = entries(query, sources);
    boolean money = money(entries, query, sources);
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("date", DATE, words));
    columns.add(Column.of("staffNo", TEXT, words));
    columns.add(Column.of("name", TEXT, words));
    columns.add(Column.of("service", TEXT, words));
    columns.add(Column.detail("serviceId", TEXT, words));
    columns.addAll(sums(money, words));
    columns.add(Column.detail("link", TEXT, words));
    Grouping by = query.by();
    if (by == null || query.group() != null) {
      List<List<Cell>> rows = entries.stream().map(e -> line(e, sources, words, money)).toList();
      return new Table(name(), title(words), query.from(), query.to(), columns, rows);
    }
    columns.add(Column.detail(Groups.LINES, COUNT, words));
    Map<Object, List<LedgerEntry>> alike = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      alike.computeIfAbsent(gathered(entry, by), key -> new ArrayList<>()).add(entry);
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (List<LedgerEntry> own : alike.values()) {
      List<Cell> row = new ArrayList<>(named(own.get(0), sources, words));
      row.addAll(sums(own, money));
      row.add(Cell.blank());
      row.add(Cell.number(own.size()));
      rows.add(row);
    }
    return new Table(name(), title(words), query.from(), query.to(), columns, rows);
  }

  /** What postings of one group have in common. */
  private static Object gathered(LedgerEntry entry, Grouping by) {
    return switch (by) {
      case STAFF -> entry.staff();
      case SERVICE, CLAUSE -> entry.service();
      case DAY, WEEK, MONTH -> entry.date();
    };
  }

  private static List<Cell> named(LedgerEntry entry, ReportSources sources, Messages words) {
    return List.of(
        Cell.date(entry.date()),
        Cell.text(entry.staff()),
        Cell.text(sources.name(entry.staff())),
        Cell.text(sources.serviceName(entry.service(), entry.date(), words)),
        Cell.text(entry.service()));
  }

  private static List<Cell> line(
      LedgerEntry entry, ReportSources sources, Messages words, boolean money) {
    List<Cell> row = new ArrayList<>(named(entry, sources, words));
    row.addAll(sums(List.of(entry), money));
    row.add(Cell.text(Paths.staffDay(entry.staff(), entry.date())));
    return row;
  }

  private static List<LedgerEntry> entries(ReportQuery query, ReportSources sources) {
    return sources.ledger().standing(query.from(), query.to()).stream()
        .filter(entry -> query.wantsStaff(entry.staff()))
        .filter(entry -> query.wantsService(entry.service(), entry.date(), sources.policy()))
        .toList();
  }

  private static boolean money(
      List<LedgerEntry> entries, ReportQuery query, ReportSources sources) {
    return sources.priced(query) || entries.stream().anyMatch(entry -> entry.fen() != null);
  }

  private static List<Column> sums(boolean money, Messages words) {
    List<Column> columns = new ArrayList<>();
    SUMS.forEach(status -> columns.add(Column.of(code(status), HOURS, words)));
    if (money) {
      columns.add(Column.of("fen", FEN, words));
    }
    return columns;
  }

  private static List<Cell> sums(List<LedgerEntry> own, boolean money) {
    List<Cell> cells = new ArrayList<>();
    long[] hours = new long[SUMS.size()];
    for (LedgerEntry entry : own) {
      int at = SUMS.indexOf(entry.status());
      if (at >= 0) {
        hours[at] += entry.hours();
      }
    }
    for (long sum : hours) {
      cells.add(Cell.number(sum));
    }
    if (money) {
      cells.add(Cell.fen(fen(own)));
    }
    return cells;
  }

  private static String code(ServiceStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  private static boolean earned(LedgerEntry entry) {
    return entry.status() == ServiceStatus.EARNED;
  }

  private static @Nullable Long fen(List<LedgerEntry> own) {
    long sum = 0;
    for (LedgerEntry entry : own) {
      Long fen = entry.fen();
      sum += earned(entry) && fen != null ? fen : 0;
    }
    return sum;
  }
}
