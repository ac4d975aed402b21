package afterclass.gateway.web.board;

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

/** The wall screen as JSON, and its secret address. */
@Controller("/api")
@Secured(Permission.PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Days")
final class BoardApi {
  private final WallCases cases;
  private final BoardAccess access;

  BoardApi(WallCases cases, BoardAccess access) {
    this.cases = cases;
    this.access = access;
  }

  /**
   * What the wall screen shows: the windows of the day, who is awaited and who is in, by names as
   * the school wishes them shown, and what the last card did.
   */
  @Get("/board")
  @Secured(Permission.SEE)
  WallView board(HttpRequest<?> request) {
    return cases.now(Language.of(request));
  }

  /** Whether a secret address of the wall screen is open, and since when. */
  @Get("/board-address")
  BoardAccess.State state() {
    return access.state();
  }

  /**
   * Opens the secret address of the wall screen, in the language of the request; an earlier one
   * ends at once. Whoever knows it sees the screen without signing in. It is never shown again.
   */
  @Post("/board-address")
  BoardAccess.Fresh make(HttpRequest<?> request) {
    return access.make(Viewer.of(request), host(request), Language.of(request));
  }

  /** Returns the service's host in a request; empty if it names none. */
  static String host(HttpRequest<?> request) {
    String said = request.getHeaders().get(HttpHeaders.HOST);
    return said == null ? "" : said;
  }

  /** Withdraws the secret address of the wall screen, if one is open. */
  @Delete("/board-address")
  HttpResponse<?> withdraw(HttpRequest<?> request) {
    access.withdraw(Viewer.of(request));
    return HttpResponse.noContent();
  }
}
