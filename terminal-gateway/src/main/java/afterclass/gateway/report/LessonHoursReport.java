package afterclass.gateway.report;

import static afterclass.gateway.report.Column.Type.FEN;
import static afterclass.gateway.report.Column.Type.HOURS;
import static afterclass.gateway.report.Column.Type.TEXT;

import afterclass.gateway.i18n.Messages;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.ServiceDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lesson-hour sheet (课时费汇总表): what stands in the ledger for each staff member, earned lesson
 * hours by service, then what was forfeited, excused and held.
 */
final class LessonHoursReport implements Report {

  @Override
  public String name() {
    return "lesson-hours";
  }

  @Override
  public Table table(ReportQuery query, ReportSources sources, Messages words) {
    List<LedgerEntry> entries =
        sources.ledger().standing(query.from(), query.to()).stream()
            .filter(entry -> query.wantsStaff(entry.staff()))
            .filter(entry -> query.wantsService(entry.service(), entry.date(), sources.policy()))
            .toList();
    List<Column> services = services(entries, query, sources, words);
    boolean money = entries.stream().anyMatch(entry -> entry.fen() != null);
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("staffNo", TEXT, words));
    columns.add(Column.of("name", TEXT, words));
    columns.addAll(services);
    for (String sum : List.of("earned", "forfeited", "excused", "held")) {
      columns.add(Column.of(sum, HOURS, words));
    }
    if (money) {
      columns.add(Column.of("fen", FEN, words));
    }
    Map<String, List<LedgerEntry>> byStaff = new TreeMap<>();
    entries.forEach(e -> byStaff.computeIfAbsent(e.staff(), no -> new ArrayList<>()).add(e));
    List<List<Cell>> rows = new ArrayList<>();
    byStaff.forEach((no, own) -> rows.add(row(no, own, services, sources, money)));
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
    for (Column service : services) {
      row.add(hours(own, e -> earned(e) && e.service().equals(service.key())));
    }
    row.add(hours(own, LessonHoursReport::earned));
    for (ServiceStatus status :
        List.of(ServiceStatus.FORFEITED, ServiceStatus.EXCUSED, ServiceStatus.HELD)) {
      row.add(hours(own, entry -> entry.status() == status));
    }
    if (money) {
      row.add(Cell.fen(fen(own)));
    }
    return row;
  }

  private static boolean earned(LedgerEntry entry) {
    return entry.status() == ServiceStatus.EARNED;
  }

  private static Cell hours(List<LedgerEntry> own, Predicate<LedgerEntry> which) {
    return Cell.number(own.stream().filter(which).mapToLong(LedgerEntry::hours).sum());
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
