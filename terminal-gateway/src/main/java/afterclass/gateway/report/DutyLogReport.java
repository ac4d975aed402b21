package afterclass.gateway.report;

import afterclass.gateway.dutylog.DutyEntry;
import org.jspecify.annotations.Nullable;

/** The report of the duty log (clause 九.3(4)), with corrections below what they correct. */
final class DutyLogReport {
  static final Report REPORT =
      Report.of("duty-log", DutyLogReport::rows)
          .by(Grouping.DAY, Grouping.WEEK, Grouping.MONTH, Grouping.STAFF, Grouping.SERVICE);

  private DutyLogReport() {}

  private static Table rows(ReportRun run) {
    ReportSources sources = run.sources();
    ReportQuery query = run.query();
    Columns<DutyEntry> columns =
        run.<DutyEntry>columns()
            .integer("entryNo", DutyEntry::id)
            .date("date", DutyEntry::date)
            .text("service", entry -> service(entry, run))
            .time("writtenAt", entry -> sources.wallClock(entry.at()))
            .text("staffNo", DutyEntry::staffNo)
            .text("name", entry -> writer(entry, sources))
            .text("urgency", entry -> run.words().text(urgency(entry)))
            .text("happened", DutyEntry::text)
            .text("corrects", DutyLogReport::corrects);
    return run.table(
        columns,
        sources.logs().duty().about(query.from(), query.to()).stream()
            .filter(entry -> query.wantsStaff(entry.staffNo()))
            .filter(entry -> query.wantsService(entry.serviceId(), entry.date(), sources.policy()))
            .toList());
  }

  private static String service(DutyEntry entry, ReportRun run) {
    return run.sources().serviceName(entry.serviceId(), entry.date(), run.words());
  }

  private static String writer(DutyEntry entry, ReportSources sources) {
    return entry.staffNo().isEmpty() ? entry.byUser() : sources.name(entry.staffNo());
  }

  private static String urgency(DutyEntry entry) {
    return entry.urgent() ? "duty-log.urgent" : "duty-log.ordinary";
  }

  private static @Nullable String corrects(DutyEntry entry) {
    Long first = entry.corrects();
    return first == null ? null : "#" + first;
  }
}
