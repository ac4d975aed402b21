package afterclass.gateway.report;

import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.ServiceStatus;
import afterclass.rules.policy.ServiceDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    List<Sums> people = alike(run.standing(), LedgerEntry::staff);
    people.sort(Comparator.comparing(Sums::staff));
    Columns<Sums> columns =
        run.<Sums>columns()
            .text("staffNo", Sums::staff)
            .text("name", own -> run.sources().name(own.staff()));
    services(people, run).forEach((id, name) -> columns.hours(id, name, own -> own.earned(id)));
    sums(columns, people, run);
    columns.text("link", own -> Paths.report("lesson-hours", staffLines(own, run))).detail();
    return run.table(columns, people);
  }

  private static ReportQuery staffLines(Sums own, ReportRun run) {
    return run.query().by(Grouping.STAFF).of(own.staff());
  }

  /** Returns the names of the services with a posting, by id in the order of the policy. */
  private static Map<String, String> services(List<Sums> people, ReportRun run) {
    TreeSet<String> had = new TreeSet<>();
    people.forEach(own -> had.addAll(own.earned.keySet()));
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
    Grouping by = run.query().by();
    List<Sums> lines =
        by == null || !run.sumsOnly()
            ? entries.stream().map(Sums::of).toList()
            : alike(entries, e -> common(e, by));
    Columns<Sums> columns =
        run.<Sums>columns()
            .date("date", own -> own.first.date())
            .text("staffNo", Sums::staff)
            .text("name", own -> run.sources().name(own.staff()))
            .text("service", own -> run.serviceName(own.first))
            .text("serviceId", own -> own.first.service())
            .detail();
    sums(columns, lines, run);
    if (by == null || !run.sumsOnly()) {
      columns.text("link", own -> Paths.staffDay(own.staff(), own.first.date())).detail();
      return run.table(columns, lines);
    }
    columns.text("link", own -> null).detail();
    columns.count(Groups.LINES, own -> own.count).detail();
    return run.table(columns, lines);
  }

  /** Returns the common property of the postings in a group. */
  private static Object common(LedgerEntry entry, Grouping by) {
    return switch (by) {
      case STAFF -> entry.staff();
      case SERVICE, CLAUSE -> entry.service();
      case DAY, WEEK, MONTH -> entry.date();
    };
  }

  /** Adds up the postings that have a property in common, in the order of their first postings. */
  private static <K> List<Sums> alike(List<LedgerEntry> entries, Function<LedgerEntry, K> key) {
    Map<K, Sums> sums = new LinkedHashMap<>();
    for (LedgerEntry entry : entries) {
      sums.computeIfAbsent(key.apply(entry), k -> new Sums(entry)).add(entry);
    }
    return new ArrayList<>(sums.values());
  }

  /**
   * Adds the columns of the sums; one of money if the policy states a price or a posting has one.
   */
  private static void sums(Columns<Sums> columns, List<Sums> lines, ReportRun run) {
    for (ServiceStatus status : SUMS) {
      columns.hours(status.name().toLowerCase(Locale.ROOT), own -> own.hours(status));
    }
    if (run.sources().priced(run.query()) || lines.stream().anyMatch(own -> own.priced)) {
      columns.fen("fen", own -> own.fen);
    }
  }

  /**
   * The sums of postings that share a line. A year of a large school has more than a hundred
   * thousand of them: each is looked at once.
   */
  private static final class Sums {
    private final LedgerEntry first;
    private int count;

    /** Lesson hours by status, each in an array of one. */
    private final Map<ServiceStatus, long[]> hours = new EnumMap<>(ServiceStatus.class);

    /** Earned lesson hours by service, in an array of one; zero for one without any. */
    private final Map<String, long[]> earned = new HashMap<>();

    /** Money earned, in fen. */
    private long fen;

    /** Whether a posting states its money. */
    private boolean priced;

    Sums(LedgerEntry first) {
      this.first = first;
    }

    static Sums of(LedgerEntry only) {
      Sums sums = new Sums(only);
      sums.add(only);
      return sums;
    }

    void add(LedgerEntry entry) {
      count++;
      hours.computeIfAbsent(entry.status(), status -> new long[1])[0] += entry.hours();
      long[] own = earned.computeIfAbsent(entry.service(), service -> new long[1]);
      Long money = entry.fen();
      priced |= money != null;
      if (entry.status() == ServiceStatus.EARNED) {
        own[0] += entry.hours();
        fen += money == null ? 0 : money;
      }
    }

    String staff() {
      return first.staff();
    }

    long hours(ServiceStatus status) {
      return sum(hours.get(status));
    }

    long earned(String service) {
      return sum(earned.get(service));
    }

    private static long sum(long @Nullable [] own) {
      return own == null ? 0 : own[0];
    }
  }
}
