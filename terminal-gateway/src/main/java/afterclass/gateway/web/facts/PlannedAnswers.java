package afterclass.gateway.web.facts;

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
   * @param asked the rows
   * @param preview whether only the effects are returned
   * @param seen fingerprint of an earlier preview, if any
   */
  public static HttpResponse<?> done(
      PlannedFile asked, boolean preview, @Nullable String seen, HttpRequest<?> request) {
    String was = seen == null ? "" : seen;
    boolean looked = !was.isEmpty();
    if (preview || (looked && !asked.sound())) {
      Planned planned = asked.plan();
      return HttpResponse.status(
              planned.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
          .body(view(planned, asked, request));
    }
    if (looked) {
      return taken(asked, was, request);
    }
    ImportResult taken = asked.takeAll(Viewer.of(request).actor());
    return taken.clean()
        ? HttpResponse.ok(ImportsApi.ImportView.of(taken, Language.of(request)))
        : HttpResponse.unprocessableEntity().body(view(asked.plan(), asked, request));
  }

  /**
   * Returns the preview or the result of a file.
   *
   * @param seen fingerprint of an earlier preview; empty to get one
   */
  public static HttpResponse<?> answer(PlannedFile file, String seen, HttpRequest<?> request) {
    return seen.isEmpty()
        ? HttpResponse.ok(view(file.plan(), file, request))
        : taken(file, seen, request);
  }

  private static HttpResponse<?> taken(PlannedFile file, String seen, HttpRequest<?> request) {
    PlannedFile.Outcome outcome = file.take(seen, Viewer.of(request).actor());
    if (outcome instanceof PlannedFile.Outcome.Taken taken) {
      return HttpResponse.ok(ImportsApi.ImportView.of(taken.result(), Language.of(request)));
    }
    Planned would = ((PlannedFile.Outcome.Otherwise) outcome).would();
    return HttpResponse.status(HttpStatus.CONFLICT).body(view(would, file, request));
  }

  private static PlannedView view(Planned planned, PlannedFile file, HttpRequest<?> request) {
    return PlannedView.of(planned, file.sources(), Language.of(request));
  }
}
