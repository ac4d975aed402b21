package afterclass.gateway.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.netty.handler.codec.DecoderException;
import jakarta.inject.Singleton;

/** Answers a form whose parts cannot be told apart as what it is, a fault of the request. */
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
