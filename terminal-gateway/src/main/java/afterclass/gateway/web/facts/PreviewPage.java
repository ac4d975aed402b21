package afterclass.gateway.web.facts;

import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.web.PageFrame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that shows the effects of rows before they are taken. */
public final class PreviewPage {
  /** Maximum number of days whose changes are shown. */
  private static final int MOST = 1000;

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
      MonthEnd months,
      ReportSources sources,
      HttpRequest<?> request) {
    PageFrame frame = PageFrame.of(request);
    return HttpResponse.status(status)
        .body(
            new ModelAndView<>(
                "roster-preview",
                Map.ofEntries(
                    Map.entry("form", way.form()),
                    Map.entry("frame", frame),
                    Map.entry("words", new RosterWords(frame, sources)),
                    Map.entry("planned", planned),
                    Map.entry("closed", closed(planned, months, frame)),
                    Map.entry("otherwise", status == HttpStatus.CONFLICT),
                    Map.entry("week", way.week()),
                    Map.entry("take", way.take()),
                    Map.entry("back", way.back()),
                    Map.entry("label", way.label()),
                    Map.entry(
                        "changes",
                        PlannedView.ServiceChangeView.of(
                            planned.changes().stream().limit(MOST).toList(),
                            sources,
                            frame.words())),
                    Map.entry("sources", sources.still()))));
  }

  /** Returns the closed months with days whose result would differ, as a list; may be empty. */
  private static String closed(Planned planned, MonthEnd months, PageFrame frame) {
    return planned.changes().stream()
        .map(change -> YearMonth.from(change.day().date()))
        .distinct()
        .sorted()
        .filter(month -> months.closed(month).isPresent())
        .map(YearMonth::toString)
        .collect(Collectors.joining(frame.text("list.separator")));
  }
}
