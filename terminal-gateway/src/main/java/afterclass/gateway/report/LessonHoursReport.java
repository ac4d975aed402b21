package afterclass.gateway.report;

import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.ServiceDefinition;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The lesson-hour sheet (课时费汇总表): each staff member's lesson hours in the ledger, earned ones by
 * service, then those forfeited, excused and on hold.
 */
final class LessonHoursReport {
  static final Report REPORT =
      Report.of("lesson-hours", LessonHoursReport::rows)
          .by(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF, Grouping.SERVICE)
          .pictured(Grouping.SERVICE)
          .toSign()
          .sumsOf(LessonHoursReport::lines);

  private static final List<ServiceStatus> SUMS =
      List.of(
          ServiceStatus.EARNED, ServiceStatus.FORFEITED, ServiceStatus.EXCUSED, ServiceStatus.HELD);

  private LessonHoursReport() {}

  /** Returns a row per staff member. */
  private static Table rows(ReportRun run) {
    List<LedgerEntry> entries = run.standing();
    Columns<Postings> columns =
        run.<Postings>columns()
            .text("staffNo", Postings::staff)
            .text("name", own -> run.sources().name(own.staff()));
    services(entries, run).forEach((id, name) -> columns.hours(id, name, own -> own.earned(id)));
    sums(columns, run.priced(entries));
    columns.text("link", own -> Paths.report("lesson-hours", staffLines(own, run))).detail();
    return run.table(columns, alike(entries, LedgerEntry::staff, TreeMap::new));
  }

  private static ReportQuery staffLines(Postings own, ReportRun run) {
    return run.query().by(Grouping.STAFF).of(own.staff());
  }

  /** Returns the names of the services with an entry, by id in the order of the policy. */
  private static Map<String, String> services(List<LedgerEntry> entries, ReportRun run) {
    List<String> had = entries.stream().map(LedgerEntry::service).distinct().sorted().toList();
    Map<String, String> names = new LinkedHashMap<>();
    for (ServiceDefinition service : run.sources().policy().on(run.query().to()).services()) {
      if (had.contains(service.id())) {
        names.put(service.id(), run.words().pick(service.nameZh(), service.nameEn()));
      }
    }
    had.forEach(id -> names.putIfAbsent(id, id));
    return names;
  }

  /** Returns a line per posting; if only sums are requested, a line per date, person or service. */
  private static Table lines(ReportRun run) {
    List<LedgerEntry> entries = run.standing();
    Columns<Postings> columns =
        run.<Postings>columns()
            .date("date", own -> own.first().date())
            .text("staffNo", Postings::staff)
            .text("name", own -> run.sources().name(own.staff()))
            .text("service", own -> run.serviceName(own.first()))
            .text("serviceId", own -> own.first().service())
            .detail();
    sums(columns, run.priced(entries));
    Grouping by = run.query().by();
    if (by == null || !run.sumsOnly()) {
      columns.text("link", own -> Paths.staffDay(own.staff(), own.first().date())).detail();
      return run.table(columns, entries.stream().map(e -> Postings.of(List.of(e))).toList());
    }
    columns.text("link", own -> null).detail();
    columns.count(Groups.LINES, own -> own.count()).detail();
    return run.table(columns, alike(entries, e -> common(e, by), LinkedHashMap::new));
  }

  /** Returns the common property of the postings in a group. */
  private static Object common(LedgerEntry entry, Grouping by) {
    return switch (by) {
      case STAFF -> entry.staff();
      case SERVICE, CLAUSE -> entry.service();
      case DAY, WEEK, MONTH -> entry.date();
    };
  }

  private static <K> List<Postings> alike(
      List<LedgerEntry> entries,
      Function<LedgerEntry, K> key,
      Supplier<Map<K, List<LedgerEntry>>> order) {
    return entries.stream()
        .collect(Collectors.groupingBy(key, order, Collectors.toList()))
        .values()
        .stream()
        .map(Postings::of)
        .toList();
  }

  private static void sums(Columns<Postings> columns, boolean money) {
    for (ServiceStatus status : SUMS) {
      columns.hours(
          status.name().toLowerCase(Locale.ROOT), own -> own.hours().getOrDefault(status, 0L));
    }
    if (money) {
      columns.fen("fen", Postings::fen);
    }
  }

  /**
   * Postings that share a line, with their sums.
   *
   * @param first the first of them
   * @param count their number
   * @param hours lesson hours by status
   * @param earned earned lesson hours by service
   * @param fen money earned, in fen
   */
  private record Postings(
      LedgerEntry first,
      int count,
      Map<ServiceStatus, Long> hours,
      Map<String, Long> earned,
      long fen) {

    static Postings of(List<LedgerEntry> entries) {
      Map<ServiceStatus, Long> hours = new EnumMap<>(ServiceStatus.class);
      Map<String, Long> earned = new HashMap<>();
      long sum = 0;
      for (LedgerEntry entry : entries) {
        hours.merge(entry.status(), (long) entry.hours(), Long::sum);
        if (entry.status() == ServiceStatus.EARNED) {
          earned.merge(entry.service(), (long) entry.hours(), Long::sum);
          Long fen = entry.fen();
          sum += fen == null ? 0 : fen;
        }
      }
      return new Postings(entries.get(0), entries.size(), hours, earned, sum);
    }

    String staff() {
      return first.staff();
    }

    long earned(String service) {
      return earned.getOrDefault(service, 0L);
    }
  }
}
