package afterclass.gateway.web.facts;

import afterclass.gateway.closing.ClosedMonths;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.PackedFile;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.views.ModelAndView;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The preview: a page that shows what entered or imported rows would change, and saves them when
 * they are confirmed, if they would still change the same.
 */
@Singleton
public final class PreviewPage {
  private final Planner planner;
  private final ClosedMonths months;

  PreviewPage(Planner planner, ClosedMonths months) {
    this.planner = planner;
    this.months = months;
  }

  /**
   * The origin and the destination of the rows.
   *
   * @param take path of the action that takes them
   * @param back path of the page where they were entered
   * @param label key of the label of the link back
   * @param form whether they come from a form; otherwise from a file
   * @param week week of the roster page that they come from, or empty
   * @param notes what is said of the file that they come from
   */
  public record Way(
      String take,
      String back,
      String label,
      boolean form,
      String week,
      Optional<FileNotes> notes) {

    /** Creates the way of rows that come from no file of which more is to be said. */
    public Way(String take, String back, String label, boolean form, String week) {
      this(take, back, label, form, week, Optional.empty());
    }
  }

  /** Returns the page of rows that a form enters; with status 422 if one is invalid. */
  public HttpResponse<?> entered(Planned planned, Way way, HttpRequest<?> request) {
    boolean good = planned.problems().isEmpty();
    return of(planned, good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY, way, request);
  }

  /**
   * Takes previewed rows, or returns the page with their new effects if these have changed.
   *
   * @param form the form of the page
   * @param done returns the address to go to, by the number of changed facts
   */
  public HttpResponse<?> take(
      ImportKind kind, Form form, Way way, IntFunction<String> done, HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    PlannedFile.Outcome outcome =
        planner
            .file(kind, PackedFile.read(form.text("file")), form.text("source"))
            .take(form.text("seen"), frame.viewer().actor());
    if (outcome instanceof PlannedFile.Outcome.Taken taken) {
      return Redirect.to(frame.href(done.apply(taken.result().changed())));
    }
    return of(((PlannedFile.Outcome.Otherwise) outcome).would(), HttpStatus.CONFLICT, way, request);
  }

  /** Returns the page. */
  public HttpResponse<?> of(Planned planned, HttpStatus status, Way way, HttpRequest<?> request) {
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
                    closed(planned, frame),
                    "view",
                    PreviewView.of(
                        planned, way.form(), new RosterWords(frame, planner.sources())))));
  }

  /** Returns the closed months with days whose result would differ, as a list; may be empty. */
  private String closed(Planned planned, PageContext frame) {
    return planned.changes().stream()
        .map(change -> YearMonth.from(change.day().date()))
        .distinct()
        .sorted()
        .filter(month -> months.closed(month).isPresent())
        .map(YearMonth::toString)
        .collect(Collectors.joining(frame.text("list.separator")));
  }
}
