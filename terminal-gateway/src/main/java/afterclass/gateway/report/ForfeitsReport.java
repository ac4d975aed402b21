package afterclass.gateway.report;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.roster.StaffDay;
import afterclass.rules.explain.RequirementExplanation;
import afterclass.rules.ledger.LedgerEntry;
import afterclass.rules.model.Justification;
import afterclass.rules.model.ServiceStatus;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The report of all services whose lesson hours are forfeited in the ledger, one line each. */
final class ForfeitsReport {
  static final Report REPORT =
      Report.of("forfeits", ForfeitsReport::rows)
          .by(Grouping.values())
          .pictured(Grouping.WEEK)
          .toSign();

  private ForfeitsReport() {}

  private static Table rows(ReportRun run) {
    List<LedgerEntry> entries =
        run.standing().stream()
            .filter(entry -> entry.status() == ServiceStatus.FORFEITED)
            .filter(entry -> wanted(entry, run.query().clause()))
            .toList();
    return run.table(columns(run, run.priced(entries)), forfeits(entries, run));
  }

  private static boolean wanted(LedgerEntry entry, @Nullable String clause) {
    return clause == null || entry.because().stream().anyMatch(b -> clause.equals(b.clause()));
  }

  /**
   * Returns the forfeited lesson hours; reads no decisions if only sums are requested, which do not
   * show them.
   */
  private static List<Forfeit> forfeits(List<LedgerEntry> entries, ReportRun run) {
    Map<StaffDay, JudgedDay> judged = new HashMap<>();
    if (!run.sumsOnly()) {
      List<StaffDay> days = entries.stream().map(ForfeitsReport::day).distinct().toList();
      judged.putAll(run.sources().judged().latest(days));
    }
    return entries.stream()
        .map(entry -> new Forfeit(entry, Optional.ofNullable(judged.get(day(entry)))))
        .toList();
  }

  private static StaffDay day(LedgerEntry entry) {
    return new StaffDay(entry.staff(), entry.date());
  }

  private static Columns<Forfeit> columns(ReportRun run, boolean money) {
    Messages words = run.words();
    Columns<Forfeit> columns =
        run.<Forfeit>columns()
            .date("date", each -> each.entry().date())
            .text("staffNo", each -> each.entry().staff())
            .text("name", each -> run.sources().name(each.entry().staff()))
            .text("service", each -> run.serviceName(each.entry()))
            .text("serviceId", each -> each.entry().service())
            .detail()
            .hours("hours", each -> each.entry().hours());
    if (money) {
      columns.fen("fen", each -> each.entry().fen());
    }
    return columns
        .text("clause", each -> because(run, each, Justification::clause))
        .text("reason", each -> because(run, each, b -> words.text("reason." + b.reason().code())))
        .text("requirement", each -> because(run, each, b -> each.requirementName(b, words)))
        .text("missing", each -> because(run, each, b -> each.missing(b, words)))
        .time("decidedAt", each -> each.decidedAt(run.sources()))
        .detail()
        .text("policy", each -> run.sources().names(words).version(each.entry().policy()))
        .detail()
        .text("link", each -> Paths.staffDay(each.entry().staff(), each.entry().date()))
        .detail();
  }

  private static String because(
      ReportRun run, Forfeit forfeit, Function<Justification, @Nullable String> part) {
    return run.joined(forfeit.entry().because().stream().map(part).filter(Objects::nonNull));
  }

  /**
   * A forfeited service.
   *
   * @param entry the posting
   * @param judged the decision in effect for its day, if it was read
   */
  private record Forfeit(LedgerEntry entry, Optional<JudgedDay> judged) {

    String requirementName(Justification because, Messages words) {
      String id = because.requirement();
      return id == null ? "" : judged.map(day -> day.requirementName(id, words)).orElse(id);
    }

    String missing(Justification because, Messages words) {
      String id = because.requirement();
      return id == null
          ? ""
          : judged
              .flatMap(day -> day.requirement(id, words))
              .map(RequirementExplanation::sentence)
              .orElse("");
    }

    @Nullable LocalDateTime decidedAt(ReportSources sources) {
      return judged.map(day -> sources.wallClock(day.decision().decidedAt())).orElse(null);
    }
  }
}
