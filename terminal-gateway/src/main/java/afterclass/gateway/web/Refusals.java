package afterclass.gateway.web;

import afterclass.gateway.i18n.Refusal;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** The handler of refusals by rooms that no page shows among its own texts. */
@Singleton
final class Refusals implements ExceptionHandler<Refusal, HttpResponse<Object>> {
  private final Problems problems;

  Refusals(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The framework's own signature.
  public HttpResponse<Object> handle(HttpRequest request, Refusal refusal) {
    HttpRequest<?> asked = request;
    return problems.write(Problem.of(refusal), asked);
  }
}
