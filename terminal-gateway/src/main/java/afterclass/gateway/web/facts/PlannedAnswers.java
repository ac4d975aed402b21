package afterclass.gateway.web.facts;

import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.roster.ImportResult;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.Language;
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
    PlannedFile asked = planner.file(kind, file, source);
    String was = seen == null ? "" : seen;
    boolean looked = !was.isEmpty();
    if (preview || (looked && !asked.sound())) {
      Planned planned = asked.plan();
      return HttpResponse.status(
              planned.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
          .body(view(planned, planner, request));
    }
    if (looked) {
      return taken(planner, asked, was, request);
    }
    ImportResult taken = asked.takeAll(Viewer.of(request).actor());
    return taken.clean()
        ? HttpResponse.ok(ImportsApi.ImportView.of(taken, Language.of(request)))
        : HttpResponse.unprocessableEntity().body(view(asked.plan(), planner, request));
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
    PlannedFile file = planner.file(kind, content, source);
    return seen.isEmpty()
        ? HttpResponse.ok(view(file.plan(), planner, request))
        : taken(planner, file, seen, request);
  }

  private static HttpResponse<?> taken(
      Planner planner, PlannedFile file, String seen, HttpRequest<?> request) {
    PlannedFile.Outcome outcome = file.take(seen, Viewer.of(request).actor());
    if (outcome instanceof PlannedFile.Outcome.Taken taken) {
      return HttpResponse.ok(ImportsApi.ImportView.of(taken.result(), Language.of(request)));
    }
    Planned would = ((PlannedFile.Outcome.Otherwise) outcome).would();
    return HttpResponse.status(HttpStatus.CONFLICT).body(view(would, planner, request));
  }

  private static PlannedView view(Planned planned, Planner planner, HttpRequest<?> request) {
    return PlannedView.of(planned, planner.sources(), Language.of(request));
  }
}
