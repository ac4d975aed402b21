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
   * Where the rows come from and go to.
   *
   * @param take where they are taken, as a path
   * @param back where they were entered, as a path
   * @param label what the way back says, as a key of the bundles
   * @param form whether somebody filled in a form; otherwise it was a file
   * @param week the week of the roster that it was asked from, or empty
   */
  record Way(String take, String back, String label, boolean form, String week) {}

  /** Shows it. */
  static HttpResponse<?> of(
      Planned planned, HttpStatus status, Way way, ReportSources sources, HttpRequest<?> request) {
    PageFrame frame = PageFrame.of(request);
    return HttpResponse.status(status)
        .body(
            new ModelAndView<>(
                "roster-preview",
                Map.of(
                    "form",
                    way.form(),
                    "frame",
                    frame,
                    "words",
                    new RosterWords(frame, sources),
                    "planned",
                    planned,
                    "otherwise",
                    status == HttpStatus.CONFLICT,
                    "week",
                    way.week(),
                    "take",
                    way.take(),
                    "back",
                    way.back(),
                    "label",
                    way.label(),
                    "sources",
                    sources.still())));
  }
}
