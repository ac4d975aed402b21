package afterclass.gateway.web.today;

import afterclass.gateway.security.Permission;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The present state of today as JSON. */
@Controller("/api/today")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Days")
final class TodayApi {
  private final TodayCases today;

  TodayApi(TodayCases today) {
    this.today = today;
  }

  /**
   * The present day: who is expected, has punched, is still awaited or is missed in each window,
   * how long it is still open, the last punches, and the terminals. To follow it, listen to the
   * server-sent events of {@code GET /today/changes}, which takes the same token: each event named
   * {@code changed} announces new data here. One comes at the beginning, one at every change, and
   * one at least every 15 seconds, since windows begin and end by themselves.
   */
  @Get
  TodayView today(HttpRequest<?> request) {
    return today.now(Language.of(request));
  }
}
