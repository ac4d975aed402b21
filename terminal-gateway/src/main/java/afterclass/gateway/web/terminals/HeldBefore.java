package afterclass.gateway.web.terminals;

import afterclass.gateway.files.ExportResult;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.session.TerminalOutage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The dates on hold that an imported file of a time clock is too short for. */
@Singleton
final class HeldBefore {
  /** How far back services on hold are looked for, like on their page. */
  private static final int DAYS = 60;

  private final ReportSources sources;

  HeldBefore(ReportSources sources) {
    this.sources = sources;
  }

  /**
   * Returns the dates before the first day of a file that are on hold and of which its time clock
   * may still have punches.
   */
  List<LocalDate> of(Terminal terminal, ExportResult result) {
    return result.complete().map(span -> before(span.from(), terminal)).orElse(List.of());
  }

  private List<LocalDate> before(Instant begin, Terminal terminal) {
    ZoneId zone = sources.zone();
    LocalDate last = LocalDate.ofInstant(begin.minusNanos(1), zone);
    LocalDate first = last.minusDays(DAYS);
    List<TerminalOutage> gaps =
        sources.outages().between(first.atStartOfDay(zone).toInstant(), begin).stream()
            .filter(TerminalOutage::mayHoldPunches)
            .filter(outage -> outage.terminalId().equals(terminal.name()))
            .toList();
    return sources.ledger().held(first, last).stream()
        .map(StaffDay::date)
        .distinct()
        .filter(date -> gaps.stream().anyMatch(gap -> touches(gap, date, zone)))
        .sorted()
        .toList();
  }

  private static boolean touches(TerminalOutage gap, LocalDate date, ZoneId zone) {
    Instant end = gap.to();
    boolean begins = gap.from().isBefore(date.plusDays(1).atStartOfDay(zone).toInstant());
    return begins && (end == null || end.isAfter(date.atStartOfDay(zone).toInstant()));
  }
}
