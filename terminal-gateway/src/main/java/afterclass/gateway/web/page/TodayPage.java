package afterclass.gateway.web.page;

import afterclass.gateway.days.DayPreview;
import afterclass.gateway.report.Board;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.session.TerminalSessions;
import afterclass.gateway.web.Changes;
import afterclass.gateway.web.PageFrame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Today as it runs: who is in, late or missing in which window, the last punches, the terminals.
 */
@Controller("/")
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
public final class TodayPage {
  /** An open page hears from the service at least so often: windows begin and end by themselves. */
  private static final Duration AT_LEAST = Duration.ofSeconds(15);

  private static final int LAST_PUNCHES = 12;

  private final ReportSources sources;
  private final DayPreview preview;
  private final TerminalSessions sessions;
  private final Changes changes;
  private final InstantSource clock;

  TodayPage(
      ReportSources sources,
      DayPreview preview,
      TerminalSessions sessions,
      Changes changes,
      InstantSource clock) {
    this.sources = sources;
    this.preview = preview;
    this.sessions = sessions;
    this.changes = changes;
    this.clock = clock;
  }

  /** The page, with what runs in it as it is now. */
  @Get
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> today(HttpRequest<?> request) {
    return new ModelAndView<>("today", model(request));
  }

  /** What runs in the page, alone. */
  @Get("/today/board")
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> board(HttpRequest<?> request) {
    return new ModelAndView<>("part/board", model(request));
  }

  private Map<String, Object> model(HttpRequest<?> request) {
    Instant now = clock.instant();
    LocalDate today = sources.wallClock(now).toLocalDate();
    PageFrame frame = PageFrame.of(request);
    return Map.of(
        "frame",
        frame,
        "board",
        Board.of(today, sources.wallClock(now), preview.on(today, now), sources, frame.words()),
        "last",
        sources.punches().last(today, LAST_PUNCHES),
        "sources",
        sources,
        "statuses",
        sessions.statuses(),
        "links",
        sessions.links(),
        "unknown",
        sessions.unknown());
  }

  /** That there is something new to show, as it happens. */
  @Get("/today/changes")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<String>> changes() {
    return Flux.merge(Flux.from(changes.changes()), Flux.interval(AT_LEAST))
        .map(number -> Event.of(String.valueOf(number)).name("changed"));
  }
}
