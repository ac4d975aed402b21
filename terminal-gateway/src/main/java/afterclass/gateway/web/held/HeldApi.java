package afterclass.gateway.web.held;

import afterclass.gateway.security.Permission;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The services on hold as JSON. */
@Controller("/api/held")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Entries")
final class HeldApi {
  private final HeldCases cases;

  HeldApi(HeldCases cases) {
    this.cases = cases;
  }

  /**
   * The days with a service on hold, oldest first. A day is decided by {@code POST
   * /api/imports/rulings}: rows of date, staffNo, ruling (accept, forfeit, or clear to put it on
   * hold again), reason, and time: the missing punch times, separated by semicolons, with which
   * overtime on hold is accepted.
   *
   * @param from first business date; sixty days before {@code to} if left out
   * @param to last business date, included; today if left out
   */
  @Get
  HeldView held(
      @QueryValue @Nullable String from, @QueryValue @Nullable String to, HttpRequest<?> request) {
    return cases.between(from, to, Language.of(request));
  }
}
