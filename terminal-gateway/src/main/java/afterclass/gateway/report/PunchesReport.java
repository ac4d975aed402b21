package afterclass.gateway.report;

import afterclass.gateway.days.PunchStatus;
import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.journal.JournalRecord;

/**
 * The report of all records from terminals: punches, including those of unknown cards and with
 * impossible times, and messages that were refused or came from unregistered senders. The filters
 * for service and clause have no effect.
 */
final class PunchesReport {
  static final Report REPORT = Report.of("punches", PunchesReport::rows).byTheDay();

  private PunchesReport() {}

  private static Table rows(ReportRun run) {
    Messages words = run.words();
    ReportSources sources = run.sources();
    Columns<SeenPunch> columns =
        run.<SeenPunch>columns()
            .time("at", SeenPunch::at)
            .text("staffNo", SeenPunch::staff)
            .text("name", punch -> sources.name(punch.staff()))
            .text("terminal", punch -> said(punch).terminalId().toString())
            .text("card", SeenPunch::card)
            .text("standing", punch -> StatusWords.status(punch, words))
            .time("arrivedAt", punch -> sources.wallClock(said(punch).arrivedAt()))
            .text("credential", punch -> said(punch).credential())
            .detail()
            .text("protocol", punch -> said(punch).protocol())
            .detail()
            .text("recordNo", punch -> said(punch).recordNo())
            .detail()
            .integer("position", punch -> punch.stored().position())
            .detail()
            .text("note", punch -> StatusWords.why(punch, words));
    return run.table(
        columns,
        run.dates()
            .flatMap(date -> sources.punches().on(date).stream())
            .filter(punch -> punch.status() != PunchStatus.EVENT)
            .filter(punch -> run.query().wantsStaff(punch.staff()))
            .toList());
  }

  private static JournalRecord said(SeenPunch punch) {
    return punch.stored().record();
  }
}
