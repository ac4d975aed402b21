package afterclass.gateway.web.desk;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.SheetDuty;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.session.OutageLog;
import afterclass.gateway.session.Terminal;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.page.TimeText;
import afterclass.gateway.web.terminals.HeardTerminals;
import afterclass.gateway.web.terminals.TerminalCases;
import afterclass.gateway.web.terminals.TerminalView;
import afterclass.rules.model.DayType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the time clocks wait for: the record files that are due of those whose records the office
 * brings on a stick, and those that were never heard.
 */
@Singleton
final class TerminalDues {
  private final ReportSources sources;
  private final TerminalCases terminals;
  private final HeardTerminals heard;
  private final SchoolClock clock;

  TerminalDues(
      ReportSources sources, TerminalCases terminals, HeardTerminals heard, SchoolClock clock) {
    this.heard = heard;
    this.sources = sources;
    this.terminals = terminals;
    this.clock = clock;
  }

  /**
   * Returns the time clocks that were never heard, so that all days wait for their records, then
   * those whose next file is due, each with the page that imports it.
   */
  List<DeskView.Waiting> of(RosterSnapshot roster, Messages words) {
    List<TerminalView> all = terminals.all().terminals();
    return Stream.concat(silent(all, words), due(all, roster, words)).toList();
  }

  private Stream<DeskView.Waiting> silent(List<TerminalView> all, Messages words) {
    return heard.silent(all).stream()
        .map(
            terminal ->
                new DeskView.Waiting(
                    "silent", words.text("waiting.silent", terminal.id()), "/terminals"));
  }

  private Stream<DeskView.Waiting> due(
      List<TerminalView> all, RosterSnapshot roster, Messages words) {
    return lastFinished(roster).stream()
        .flatMap(
            finished ->
                all.stream()
                    .filter(TerminalView::byFile)
                    .flatMap(terminal -> due(terminal, finished, words).stream()));
  }

  /** Returns the end of the last window of yesterday and today that is over. */
  private Optional<LocalDateTime> lastFinished(RosterSnapshot roster) {
    LocalDateTime now = wallClock(clock.instant());
    LocalDate today = now.toLocalDate();
    return Stream.of(today.minusDays(1), today)
        .filter(date -> roster.dayType(date) == DayType.SCHOOL)
        .filter(date -> !roster.assignedOn(date).isEmpty())
        .flatMap(date -> SheetDuty.of(roster, sources.policy(), date).policy().deadlines().stream())
        .filter(deadline -> !deadline.isAfter(now))
        .max(Comparator.naturalOrder());
  }

  private Optional<DeskView.Waiting> due(
      TerminalView terminal, LocalDateTime finished, Messages words) {
    OutageLog outages = sources.outages();
    Terminal registered = terminal.status().terminal();
    Optional<LocalDateTime> upTo = outages.openSince(registered).map(this::wallClock);
    if (upTo.isEmpty() || !upTo.get().isBefore(finished)) {
      return Optional.empty();
    }
    String says =
        heard.heard(terminal)
            ? words.text("waiting.stick", terminal.id(), minute(upTo.get()))
            : words.text("waiting.stick-first", terminal.id());
    return Optional.of(new DeskView.Waiting("stick", says, terminal.recordsPath()));
  }

  private static String minute(LocalDateTime at) {
    return at.toLocalDate() + " " + TimeText.minute(at);
  }

  private LocalDateTime wallClock(Instant at) {
    return LocalDateTime.ofInstant(at, clock.zone());
  }
}
