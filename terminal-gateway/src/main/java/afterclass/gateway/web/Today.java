package afterclass.gateway.web;

import afterclass.gateway.days.DayPreview;
import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.Board;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.session.LinkHealth;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.session.TerminalStatus;
import afterclass.gateway.session.UnknownTerminal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/** Today as it runs, for whoever looks on. */
@Singleton
public final class Today {
  private static final int LAST_PUNCHES = 12;

  private final ReportSources sources;
  private final DayPreview preview;
  private final TerminalSessions sessions;
  private final InstantSource clock;

  Today(ReportSources sources, DayPreview preview, TerminalSessions sessions, InstantSource clock) {
    this.sources = sources;
    this.preview = preview;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * What there is to see at one moment.
   *
   * @param board who is expected, in, awaited and missed in which window
   * @param last the last punches, newest first
   * @param statuses how every registered terminal stands
   * @param links how every link stands
   * @param unknown senders that are not registered
   */
  public record Seen(
      Board board,
      List<SeenPunch> last,
      List<TerminalStatus> statuses,
      List<LinkHealth> links,
      List<UnknownTerminal> unknown) {

    public Seen {
      last = List.copyOf(last);
      statuses = List.copyOf(statuses);
      links = List.copyOf(links);
      unknown = List.copyOf(unknown);
    }
  }

  /** The school's date. */
  public LocalDate date() {
    return sources.wallClock(clock.instant()).toLocalDate();
  }

  /** What there is to see now, in the reader's words. */
  public Seen now(Messages words) {
    Instant now = clock.instant();
    LocalDate today = sources.wallClock(now).toLocalDate();
    return new Seen(
        Board.of(today, sources.wallClock(now), preview.on(today, now), sources.still(), words),
        sources.punches().last(today, LAST_PUNCHES),
        sessions.statuses(),
        sessions.links(),
        sessions.unknown());
  }
}
