package afterclass.gateway.web.today;

import afterclass.gateway.days.ClockStatus;
import afterclass.gateway.days.DayKeeper;
import afterclass.gateway.days.DayPreview;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Board;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.RosterSnapshot;
import afterclass.gateway.web.days.PunchView;
import afterclass.gateway.web.dutylog.DutyLogCases;
import afterclass.gateway.web.health.ClockWords;
import afterclass.gateway.web.terminals.TerminalCases;
import afterclass.gateway.web.today.TodayView.LastDayView;
import afterclass.gateway.web.today.TodayView.WindowView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The use case of today: its windows, punches and terminals at this moment. */
@Singleton
public final class TodayCases {
  private static final int LAST_PUNCHES = 12;

  /** Maximum age of the last day with services that the page looks for, in days. */
  private static final int FAR_BACK = 31;

  private final ReportSources sources;
  private final DayPreview preview;
  private final TerminalCases terminals;
  private final DayKeeper keeper;
  private final DutyLogCases dutyLog;
  private final InstantSource clock;

  TodayCases(
      ReportSources sources,
      DayPreview preview,
      TerminalCases terminals,
      DayKeeper keeper,
      DutyLogCases dutyLog,
      InstantSource clock) {
    this.dutyLog = dutyLog;
    this.sources = sources;
    this.keeper = keeper;
    this.preview = preview;
    this.terminals = terminals;
    this.clock = clock;
  }

  /** Returns the current state, with texts in the reader's language. */
  TodayView now(Messages words) {
    Instant now = clock.instant();
    ClockStatus standing = keeper.clock();
    ReportSources still = sources.still();
    LocalDateTime at = still.wallClock(now);
    LocalDate today = at.toLocalDate();
    LastDayView day = day(at, today, standing, still, words);
    return new TodayView(
        at,
        day.expected(),
        ClockWords.lines(standing, words, still),
        day.windows(),
        day.last(),
        terminals.all(),
        dutyLog.urgentToday(still, words),
        day.expected() > 0
            ? null
            : lastDayBefore(today, still)
                .map(date -> day(date.atTime(LocalTime.MAX), date, standing, still, words))
                .orElse(null));
  }

  /**
   * Returns the last day with services before a date; none before the start of use, since nobody
   * without a punch is judged there.
   */
  private static Optional<LocalDate> lastDayBefore(LocalDate date, ReportSources still) {
    RosterSnapshot roster = still.roster();
    return Stream.iterate(date.minusDays(1), day -> day.minusDays(1))
        .limit(FAR_BACK)
        .takeWhile(day -> still.judged().startAfter(day).isEmpty())
        .filter(day -> !roster.assignedOn(day).isEmpty())
        .findFirst();
  }

  /** Returns the windows of today at this moment. */
  public Board board(ReportSources still, Messages words) {
    LocalDateTime at = still.wallClock(clock.instant());
    return board(at, at.toLocalDate(), keeper.clock(), still, words);
  }

  private Board board(
      LocalDateTime at, LocalDate date, ClockStatus standing, ReportSources still, Messages words) {
    Optional<LocalDateTime> held = standing.deadlinesHeldSince().map(still::wallClock);
    return Board.of(
        new Board.Moment(date, at, held.orElse(null)),
        preview.on(date, clock.instant()),
        still,
        words);
  }

  /** Returns a day as it stood at a moment of it. */
  private LastDayView day(
      LocalDateTime at, LocalDate date, ClockStatus standing, ReportSources still, Messages words) {
    Board board = board(at, date, standing, still, words);
    List<PunchView> last =
        still.punches().last(date, LAST_PUNCHES).stream()
            .map(punch -> PunchView.of(punch, still, words))
            .toList();
    return new LastDayView(date, board.expected(), WindowView.of(board, still, words), last);
  }
}
