package afterclass.gateway.web.facts;

import afterclass.gateway.closing.ClosedMonths;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.web.page.PageContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that shows the effects of rows before they are taken. */
public final class PreviewPage {
  private PreviewPage() {}

  /**
   * The origin and the destination of the rows.
   *
   * @param take path of the action that takes them
   * @param back path of the page where they were entered
   * @param label key of the label of the link back
   * @param form whether they come from a form; otherwise from a file
   * @param week week of the roster page that they come from, or empty
   */
  public record Way(String take, String back, String label, boolean form, String week) {}

  /** Returns the page. */
  public static HttpResponse<?> of(
      Planned planned,
      HttpStatus status,
      Way way,
      ClosedMonths months,
      ReportSources sources,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return HttpResponse.status(status)
        .body(
            new ModelAndView<>(
                "roster-preview",
                Map.of(
                    "frame",
                    frame,
                    "way",
                    way,
                    "otherwise",
                    status == HttpStatus.CONFLICT,
                    "closed",
                    closed(planned, months, frame),
                    "view",
                    PreviewView.of(planned, way.form(), new RosterWords(frame, sources)))));
  }

  /** Returns the closed months with days whose result would differ, as a list; may be empty. */
  private static String closed(Planned planned, ClosedMonths months, PageContext frame) {
    return planned.changes().stream()
        .map(change -> YearMonth.from(change.day().date()))
        .distinct()
        .sorted()
        .filter(month -> months.closed(month).isPresent())
        .map(YearMonth::toString)
        .collect(Collectors.joining(frame.text("list.separator")));
  }
}
