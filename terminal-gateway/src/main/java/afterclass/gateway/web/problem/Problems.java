package afterclass.gateway.web.problem;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.web.page.Language;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Templates;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Map;

/** The writer of all problems: problem+json for programs, a page for browsers. */
@Singleton
final class Problems
    implements ErrorResponseProcessor<Object>, ExceptionHandler<Problem, HttpResponse<Object>> {
  /** When one who was told that too much is going on is to ask again, in seconds. */
  private static final String RETRY_SECONDS = "10";

  private final Templates pages;
  private final RefusedAccess refused;

  Problems(Templates pages, RefusedAccess refused) {
    this.pages = pages;
    this.refused = refused;
  }

  @Override
  @SuppressWarnings("rawtypes") // The framework's own signature.
  public HttpResponse<Object> handle(HttpRequest request, Problem problem) {
    HttpRequest<?> asked = request;
    return write(problem, asked);
  }

  /** Returns the answer to a request with a problem. */
  MutableHttpResponse<Object> write(Problem problem, HttpRequest<?> asked) {
    refused.note(asked, problem.status(), problem.code());
    MutableHttpResponse<Object> answer = HttpResponse.status(problem.status());
    if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return write(detail(problem, asked), asked, answer);
  }

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    Messages words = Language.of(request);
    HttpStatus status = response.status();
    // An exception's message goes only to the log: it may name files, statements and people.
    ProblemDetail detail =
        status.getCode() >= 500
            ? ProblemDetail.failure(status, request.getPath(), words)
            : detail(FrameworkFaults.of(context, response, words), request);
    return write(detail, request, response);
  }

  private static ProblemDetail detail(Problem problem, HttpRequest<?> asked) {
    Messages words = Language.of(asked);
    return PageContext.wanted(asked)
        ? ProblemDetail.ofForm(problem, asked.getPath(), words)
        : ProblemDetail.of(problem, asked.getPath(), words);
  }

  private MutableHttpResponse<Object> write(
      ProblemDetail detail, HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (PageContext.wanted(request)) {
      String page =
          pages.text(
              "problem",
              Map.of(
                  "page",
                  ProblemPage.of(detail, request),
                  "frame",
                  PageContext.ofProblem(request)));
      return response.body((Object) page).contentType(MediaType.TEXT_HTML);
    }
    return response.body((Object) detail).contentType(ProblemDetail.MEDIA_TYPE);
  }
}
