package afterclass.gateway.web.board;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.security.BoardAddress;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.today.Changes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** The wall screen, for people who may see today's page, and at its secret address. */
@Controller("/board")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class BoardPage {
  private static final String HOME = "/board";
  private static final String TODAY = "/today/changes";

  /** Maximum interval between two events, since windows begin and end without a change of data. */
  private static final Duration AT_LEAST = Duration.ofSeconds(15);

  /** Interval within which several changes are one, as when many people arrive at once. */
  private static final Duration GATHER = Duration.ofSeconds(1);

  private static final Set<String> LOOKS = Set.of("dark", "light");

  private final WallCases cases;
  private final BoardAccess access;
  private final Changes changes;

  BoardPage(WallCases cases, BoardAccess access, Changes changes) {
    this.cases = cases;
    this.access = access;
    this.changes = changes;
  }

  /** Shows the screen to a user. */
  @Get
  ModelAndView<Map<String, Object>> board(
      @QueryValue(defaultValue = "") String look, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return page(frame, frame.words(), look, HOME, TODAY);
  }

  private ModelAndView<Map<String, Object>> page(
      PageContext frame, Messages words, String look, String home, String stream) {
    return new ModelAndView<>(
        "board",
        Map.of(
            "frame",
            frame,
            "words",
            words,
            "view",
            cases.now(words),
            "look",
            LOOKS.contains(look) ? look : "system",
            "home",
            home,
            "stream",
            stream));
  }

  /** Shows only the changing part of the screen to a user. */
  @Get("/now")
  ModelAndView<Map<String, Object>> now(HttpRequest<?> request) {
    return part(PageContext.of(request).words());
  }

  private ModelAndView<Map<String, Object>> part(Messages words) {
    return new ModelAndView<>("part/wall", Map.of("words", words, "view", cases.now(words)));
  }

  /** Shows the screen at its secret address. */
  @Get("/{key}")
  @Secured(SecurityRule.IS_ANONYMOUS)
  ModelAndView<Map<String, Object>> secret(
      String key, @QueryValue(defaultValue = "") String look, HttpRequest<?> request) {
    Messages words = enter(key, request);
    String home = BoardAddress.PATH + key;
    return page(PageContext.of(request), words, look, home, home + "/changes");
  }

  private Messages enter(String key, HttpRequest<?> request) {
    return access.enter(key, Viewer.of(request).address());
  }

  /** Shows only the changing part of the screen at its secret address. */
  @Get("/{key}/now")
  @Secured(SecurityRule.IS_ANONYMOUS)
  ModelAndView<Map<String, Object>> secretNow(String key, HttpRequest<?> request) {
    return part(enter(key, request));
  }

  /**
   * Sends an event for every change of the screen, and one at the beginning; ends when the address
   * is withdrawn or renewed.
   */
  @Get("/{key}/changes")
  @Secured(SecurityRule.IS_ANONYMOUS)
  @Produces(MediaType.TEXT_EVENT_STREAM)
  Publisher<Event<String>> secretChanges(String key, HttpRequest<?> request) {
    access.follow(key, Viewer.of(request).address());
    Flux<Long> all = Flux.from(changes.changes()).sample(GATHER);
    return Flux.merge(all, Flux.interval(Duration.ZERO, AT_LEAST))
        .onBackpressureLatest()
        .publishOn(Schedulers.boundedElastic(), 1)
        .takeWhile(number -> access.stillOpen(key))
        .map(number -> Event.of(String.valueOf(number)).name("changed"))
        .doOnSubscribe(subscription -> access.begun())
        .doFinally(signal -> access.ended());
  }
}
