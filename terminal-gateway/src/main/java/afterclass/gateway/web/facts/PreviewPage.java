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

/** The page that shows what some rows would change, before they are taken. */
public final class PreviewPage {
  /** The most days whose changes are shown. */
  private static final int MOST = 1000;

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
  public record Way(String take, String back, String label, boolean form, String week) {}

  /** Shows it. */
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

  /** The closed months whose days would be judged otherwise, as a list; empty if there are none. */
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
