package afterclass.gateway.web;

import afterclass.gateway.days.ClockStatus;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Board;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.session.LinkHealth;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.session.UnknownTerminal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The state of the current day: windows, punches, terminals. */
@Singleton
public final class Today {
  private static final int LAST_PUNCHES = 12;

  /** Maximum age of the last day with services that the page looks for, in days. */
  private static final int FAR_BACK = 31;

  private final ReportSources sources;
  private final DayPreview preview;
  private final TerminalSessions sessions;
  private final DayKeeper keeper;
  private final InstantSource clock;

  Today(
      ReportSources sources,
      DayPreview preview,
      TerminalSessions sessions,
      DayKeeper keeper,
      InstantSource clock) {
    this.sources = sources;
    this.keeper = keeper;
    this.preview = preview;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * The state at one instant.
   *
   * @param today the school's date
   * @param clock how far the service's own clock can be trusted
   * @param board people expected, present, awaited and missed in each window
   * @param last the last punches, newest first
   * @param statuses state of every registered terminal
   * @param links state of every link
   * @param unknown senders that are not registered
   * @param lastDay on a day without services, the last day that had any
   */
  public record Seen(
      LocalDate today,
      ClockStatus clock,
      Board board,
      List<SeenPunch> last,
      List<TerminalStatus> statuses,
      List<LinkHealth> links,
      List<UnknownTerminal> unknown,
      Optional<LastDay> lastDay) {

    public Seen {
      last = List.copyOf(last);
      statuses = List.copyOf(statuses);
      links = List.copyOf(links);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * A day with services, as at its end.
   *
   * @param board board of the day
   * @param last last punches of the day, newest first
   */
  public record LastDay(Board board, List<SeenPunch> last) {
    public LastDay {
      last = List.copyOf(last);
    }
  }

  /** Returns the school's date. */
  public LocalDate date() {
    return sources.wallClock(clock.instant()).toLocalDate();
  }

  /** Returns the current state, with texts in the reader's language. */
  public Seen now(Messages words) {
    Instant now = clock.instant();
    ClockStatus standing = keeper.clock();
    LocalDate today = sources.wallClock(now).toLocalDate();
    Board board = board(today, sources.wallClock(now), standing, words);
    return new Seen(
        today,
        standing,
        board,
        sources.punches().last(today, LAST_PUNCHES),
        sessions.statuses(),
        sessions.links(),
        sessions.unknown(),
        board.expected() > 0
            ? Optional.empty()
            : lastDayBefore(today).map(day -> lastDay(day, standing, words)));
  }

  private Optional<LocalDate> lastDayBefore(LocalDate date) {
    RosterSnapshot roster = sources.roster();
    return Stream.iterate(date.minusDays(1), day -> day.minusDays(1))
        .limit(FAR_BACK)
        .filter(day -> !roster.assignedOn(day).isEmpty())
        .findFirst();
  }

  private Board board(LocalDate date, LocalDateTime at, ClockStatus standing, Messages words) {
    Optional<LocalDateTime> held = standing.deadlinesHeldSince().map(sources::wallClock);
    return Board.of(
        new Board.Moment(date, at, held.orElse(null)),
        preview.on(date, clock.instant()),
        sources.still(),
        words);
  }

  private LastDay lastDay(LocalDate day, ClockStatus standing, Messages words) {
    return new LastDay(
        board(day, day.atTime(LocalTime.MAX), standing, words),
        sources.punches().last(day, LAST_PUNCHES));
  }
}
