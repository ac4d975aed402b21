package afterclass.gateway.web.page;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.web.PageFrame;
import afterclass.gateway.web.Planned;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** The page that shows what some rows would change, before they are taken. */
final class PreviewPage {
  private PreviewPage() {}

  /**
   * Shows it.
   *
   * @param form whether somebody filled in a form; otherwise it was a file
   * @param week the week of the roster that it was asked from, or empty
   * @param take where the rows are taken, as a path
   * @param back where they were entered, as a path
   */
  static HttpResponse<?> of(
      Planned planned,
      HttpStatus status,
      boolean form,
      String week,
      String take,
      String back,
      ReportSources sources,
      HttpRequest<?> request) {
    PageFrame frame = PageFrame.of(request);
    return HttpResponse.status(status)
        .body(
            new ModelAndView<>(
                "roster-preview",
                Map.of(
                    "form",
                    form,
                    "frame",
                    frame,
                    "words",
                    new RosterWords(frame, sources),
                    "planned",
                    planned,
                    "otherwise",
                    status == HttpStatus.CONFLICT,
                    "week",
                    week,
                    "take",
                    take,
                    "back",
                    back,
                    "sources",
                    sources.still())));
  }
}
