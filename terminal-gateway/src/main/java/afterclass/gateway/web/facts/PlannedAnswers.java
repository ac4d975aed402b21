package afterclass.gateway.web.facts;

import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import org.jspecify.annotations.Nullable;

/** The API's answers to imports with a preview. */
public final class PlannedAnswers {
  private PlannedAnswers() {}

  /**
   * Returns the preview or the result of rows that are taken together or not at all.
   *
   * @param file the rows as a file
   * @param source name under which they are recorded
   * @param preview whether only the effects are returned
   * @param seen fingerprint of an earlier preview, if any
   */
  public static HttpResponse<?> done(
      Planner planner,
      ImportKind kind,
      byte[] file,
      String source,
      boolean preview,
      @Nullable String seen,
      HttpRequest<?> request) {
    String was = seen == null ? "" : seen;
    boolean looked = !was.isEmpty();
    if (preview || (looked && !planner.sound(kind, file))) {
      Planned planned = planner.plan(kind, file, source);
      return HttpResponse.status(
              planned.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
          .body(view(planned, planner, request));
    }
    if (looked) {
      return answer(planner, kind, file, source, was, request);
    }
    ImportResult taken = planner.takeAll(kind, file, source, Viewer.of(request).actor());
    return taken.clean()
        ? HttpResponse.ok(ImportsApi.ImportView.of(taken, Language.of(request)))
        : HttpResponse.unprocessableEntity()
            .body(view(planner.plan(kind, file, source), planner, request));
  }

  /**
   * Returns the preview or the result of a file.
   *
   * @param seen fingerprint of an earlier preview; empty to get one
   */
  public static HttpResponse<?> answer(
      Planner planner,
      ImportKind kind,
      byte[] content,
      String source,
      String seen,
      HttpRequest<?> request) {
    if (seen.isEmpty()) {
      return HttpResponse.ok(view(planner.plan(kind, content, source), planner, request));
    }
    Planner.Outcome outcome = planner.take(kind, content, source, seen, Viewer.of(request).actor());
    if (outcome instanceof Planner.Outcome.Taken taken) {
      return HttpResponse.ok(ImportsApi.ImportView.of(taken.result(), Language.of(request)));
    }
    Planned would = ((Planner.Outcome.Otherwise) outcome).would();
    return HttpResponse.status(HttpStatus.CONFLICT).body(view(would, planner, request));
  }

  private static PlannedView view(Planned planned, Planner planner, HttpRequest<?> request) {
    return PlannedView.of(planned, planner.sources(), Language.of(request));
  }
}
