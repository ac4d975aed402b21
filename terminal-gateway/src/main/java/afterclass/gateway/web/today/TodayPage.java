package afterclass.gateway.web.today;

import afterclass.gateway.days.SeenPunch;
import afterclass.gateway.report.Board;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.May;
import afterclass.gateway.web.Changes;
import afterclass.gateway.web.ClockWords;
import afterclass.gateway.web.Onward;
import afterclass.gateway.web.PageFrame;
import afterclass.gateway.web.Today;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/**
 * Today as it runs: who is in, late or missing in which window, the last punches, the terminals.
 */
@Controller("/")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
public final class TodayPage {
  /** An open page hears from the service at least so often: windows begin and end by themselves. */
  private static final Duration AT_LEAST = Duration.ofSeconds(15);

  private final Today today;
  private final ReportSources sources;
  private final Changes changes;

  TodayPage(Today today, ReportSources sources, Changes changes) {
    this.today = today;
    this.sources = sources;
    this.changes = changes;
  }

  /** The page, with what runs in it as it is now; their own for who may not see everybody. */
  @Get
  @Secured(SecurityRule.IS_AUTHENTICATED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> today(HttpRequest<?> request) {
    PageFrame frame = PageFrame.of(request);
    return frame.viewer().may(May.SEE)
        ? HttpResponse.ok(new ModelAndView<>("today", model(request)))
        : Onward.to(frame.href(frame.home()));
  }

  /** What runs in the page, alone. */
  @Get("/today/board")
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> board(HttpRequest<?> request) {
    return new ModelAndView<>("part/board", model(request));
  }

  private Map<String, Object> model(HttpRequest<?> request) {
    PageFrame frame = PageFrame.of(request);
    Today.Seen seen = today.now(frame.words());
    Board board = seen.lastDay().map(Today.LastDay::board).orElse(seen.board());
    List<SeenPunch> before = seen.lastDay().map(Today.LastDay::last).orElse(List.of());
    return Map.of(
        "frame",
        frame,
        "today",
        seen.today(),
        "clock",
        ClockWords.lines(seen.clock(), frame.words(), sources),
        "board",
        board,
        "last",
        seen.last().isEmpty() ? before : seen.last(),
        "sources",
        sources.still(),
        "statuses",
        seen.statuses(),
        "links",
        seen.links(),
        "unknown",
        seen.unknown());
  }

  /**
   * That there is something new to show, as it happens; and once at the beginning, for what
   * happened since the page was made.
   */
  @Get("/today/changes")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<String>> changes() {
    return Flux.merge(Flux.from(changes.changes()), Flux.interval(Duration.ZERO, AT_LEAST))
        .map(number -> Event.of(String.valueOf(number)).name("changed"));
  }
}
