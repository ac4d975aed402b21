package afterclass.gateway.web.problem;

import afterclass.gateway.i18n.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** The handler of refusals that no page shows among its own texts. */
@Singleton
final class Refusals implements ExceptionHandler<ProblemException, HttpResponse<Object>> {
  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The framework's own signature.
  public HttpResponse<Object> handle(HttpRequest request, ProblemException refusal) {
    HttpRequest<?> asked = request;
    return problems.write(Problem.of(refusal), asked);
  }
}
