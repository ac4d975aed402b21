package afterclass.gateway.web.api;

import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.Language;
import afterclass.gateway.web.Planner;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;

/** Answers to files that are shown before they are taken. */
final class PlannedAnswers {
  private PlannedAnswers() {}

  /**
   * What a file would do, or what became of it.
   *
   * @param seen what was seen of it; empty to see it
   */
  static HttpResponse<?> answer(
      Planner planner,
      ImportKind kind,
      byte[] content,
      String source,
      String seen,
      HttpRequest<?> request) {
    if (seen.isEmpty()) {
      return HttpResponse.ok(
          PlannedView.of(
              planner.plan(kind, content, source), planner.policies(), Language.of(request)));
    }
    Planner.Outcome outcome = planner.take(kind, content, source, seen, Viewer.of(request).actor());
    return outcome
        .taken()
        .<HttpResponse<?>>map(
            taken -> HttpResponse.ok(ImportsApi.ImportView.of(taken, Language.of(request))))
        .orElseGet(
            () ->
                HttpResponse.status(HttpStatus.CONFLICT)
                    .body(
                        PlannedView.of(outcome.would(), planner.policies(), Language.of(request))));
  }
}
