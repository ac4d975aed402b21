package afterclass.gateway.web.today;

import afterclass.gateway.security.Permission;
import afterclass.gateway.security.StillSignedIn;
import afterclass.gateway.web.desk.Desk;
import afterclass.gateway.web.desk.DeskView;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
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
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The page of today: people present, late or missing in each window, last punches, terminals. */
@Controller("/")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Hidden
public final class TodayPage {
  /**
   * Maximum interval between two events to an open page, since windows begin and end without a
   * change of data.
   */
  private static final Duration AT_LEAST = Duration.ofSeconds(15);

  private final TodayCases today;
  private final Changes changes;
  private final Desk desk;
  private final StillSignedIn signedIn;

  TodayPage(TodayCases today, Changes changes, Desk desk, StillSignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
    this.today = today;
    this.changes = changes;
  }

  /** Shows the page; redirects a user who may not see all staff to that user's first page. */
  @Get
  @Secured(SecurityRule.IS_AUTHENTICATED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> today(HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return frame.viewer().may(Permission.SEE)
        ? HttpResponse.ok(page(frame))
        : Redirect.to(frame.href(frame.home()));
  }

  private ModelAndView<Map<String, Object>> page(PageContext frame) {
    DeskView top = desk.of(frame.viewer(), frame.words());
    return new ModelAndView<>(
        "today", Map.of("frame", frame, "view", today.now(frame.words()), "desk", top));
  }

  /** Shows only the changing part of the page. */
  @Get("/today/board")
  @Produces(MediaType.TEXT_HTML)
  ModelAndView<Map<String, Object>> board(HttpRequest<?> request) {
    return new ModelAndView<>("part/live", model(request));
  }

  private Map<String, Object> model(HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return Map.of("frame", frame, "view", today.now(frame.words()));
  }

  /**
   * Sends an event for every change of the page, and one at the beginning for changes since the
   * page was created; ends when the page's user may no longer see it.
   */
  @Get("/today/changes")
  @Produces(MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<String>> changes(HttpRequest<?> request) {
    BooleanSupplier still = signedIn.may(request, Permission.SEE);
    return Flux.merge(Flux.from(changes.changes()), Flux.interval(Duration.ZERO, AT_LEAST))
        .onBackpressureLatest()
        .publishOn(Schedulers.boundedElastic(), 1)
        .takeWhile(number -> still.getAsBoolean())
        .map(number -> Event.of(String.valueOf(number)).name("changed"));
  }
}
