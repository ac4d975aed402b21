package afterclass.gateway.web.self;

import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/**
 * The address of the viewer's own duty calendar, for people who signed in: a token must not make an
 * address that outlives it.
 */
@Controller("/api/me/calendar")
@Secured(Permission.SELF)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Days")
final class OwnCalendarApi {
  private final OwnCalendar calendar;

  OwnCalendarApi(OwnCalendar calendar) {
    this.calendar = calendar;
  }

  /** Whether there is an address of one's own duty calendar, and since when. */
  @Get
  OwnCalendar.View state(HttpRequest<?> request) {
    return calendar.of(Viewer.of(request));
  }

  /**
   * Creates the address of one's own duty calendar, in the language of the request; an earlier one
   * ends at once. The address is never shown again.
   */
  @Post
  OwnCalendar.Fresh make(HttpRequest<?> request) {
    return calendar.make(Viewer.of(request), host(request), Language.of(request));
  }

  /** Returns the service's host in a request; empty if it names none. */
  static String host(HttpRequest<?> request) {
    String said = request.getHeaders().get(HttpHeaders.HOST);
    return said == null ? "" : said;
  }

  /** Withdraws the address of one's own duty calendar, if there is one. */
  @Delete
  HttpResponse<?> withdraw(HttpRequest<?> request) {
    calendar.withdraw(Viewer.of(request));
    return HttpResponse.noContent();
  }
}
