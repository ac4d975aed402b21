package afterclass.gateway.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;

/** The handler of forms whose parts cannot be decoded: answers them as a bad request. */
@Singleton
final class BrokenForms implements ExceptionHandler<DecoderException, HttpResponse<Object>> {
  private final Problems problems;

  BrokenForms(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("rawtypes") // The framework's own signature.
  public HttpResponse<Object> handle(HttpRequest request, DecoderException broken) {
    HttpRequest<?> asked = request;
    return problems.write(Problem.badRequest("broken-form", asked.getPath()), asked);
  }
}
