package afterclass.gateway.web.requests;

import afterclass.gateway.requests.Request;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests for leave, make-up punches and appeals, as JSON. */
@Controller("/api/requests")
@Secured({Permission.SEE, Permission.ASK})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Requests")
final class RequestsApi {
  private final RequestCases cases;

  RequestsApi(RequestCases cases) {
    this.cases = cases;
  }

  /** The open requests, oldest first, then the last thousand that were decided, newest first. */
  @Get
  List<RequestView> all(HttpRequest<?> request) {
    return cases.all(Viewer.of(request), Language.of(request));
  }

  /**
   * The requests that the policy of a date allows.
   *
   * @param date business date; today if left out
   */
  @Get("/rules")
  RequestCases.RulesView rules(@QueryValue @Nullable String date) {
    return cases.rules(date);
  }

  /**
   * Requests leave, a forgotten punch or the waiver of a requirement, as far as the policy allows
   * it.
   *
   * @param asked what is asked for
   */
  @Post
  @Secured(Permission.ASK)
  RequestView ask(@Body RequestCases.NewRequest asked, HttpRequest<?> request) {
    return cases.view(cases.ask(asked, Viewer.of(request)), Language.of(request));
  }

  /**
   * Approves or refuses another person's request. An approved request is in force at once.
   *
   * @param id its number
   * @param said the decision
   */
  @Post("/{id}/decision")
  @Secured(Permission.APPROVE)
  RequestView decide(long id, @Body Decision said, HttpRequest<?> request) {
    Request decided = cases.decide(id, said.approved(), said.said(), Viewer.of(request));
    return cases.view(decided, Language.of(request));
  }

  /**
   * Withdraws one's own request.
   *
   * @param id its number
   */
  @Delete("/{id}")
  @Secured(Permission.ASK)
  RequestView withdraw(long id, HttpRequest<?> request) {
    return cases.view(cases.withdraw(id, Viewer.of(request)), Language.of(request));
  }
}
