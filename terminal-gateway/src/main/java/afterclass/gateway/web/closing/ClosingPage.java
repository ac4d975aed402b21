package afterclass.gateway.web.closing;

import afterclass.gateway.closing.MonthEnd;
import afterclass.gateway.closing.MonthSheet;
import afterclass.gateway.i18n.Refusal;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.May;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.Form;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.Onward;
import afterclass.gateway.web.PageFrame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The end of a month: what is still to be done, the sheet, the second person, corrections. */
@Controller("/closing")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class ClosingPage {
  private final MonthEnd months;
  private final ReportSources sources;

  ClosingPage(MonthEnd months, ReportSources sources) {
    this.months = months;
    this.sources = sources;
  }

  /** The month that is closed next, and the closed ones. */
  @Get
  HttpResponse<?> next(HttpRequest<?> request) {
    return Onward.to(PageFrame.of(request).href("/closing/" + months.next()));
  }

  /** One month. */
  @Get("/{month}")
  ModelAndView<Map<String, Object>> month(
      String month, @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    return view(PageFrame.of(request), Inputs.month("month", month), List.of(), saved);
  }

  private ModelAndView<Map<String, Object>> view(
      PageFrame frame, YearMonth month, List<String> faults, String saved) {
    return new ModelAndView<>(
        "closing",
        Map.of(
            "frame",
            frame,
            "view",
            ClosingView.of(months, month),
            "sources",
            sources.still(),
            "faults",
            faults,
            "saved",
            saved.matches("proposed|approved|refused") ? saved : ""));
  }

  /** Proposes the month's sheet. */
  @Post("/{month}/propose")
  @Secured(May.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> propose(String month, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    YearMonth asked = Inputs.month("month", month);
    return done(asked, request, () -> months.propose(asked, Viewer.of(request).actor()));
  }

  /** Proposes the correction of a closed month. */
  @Post("/{month}/correct")
  @Secured(May.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> correct(String month, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    YearMonth asked = Inputs.month("month", month);
    return done(asked, request, () -> months.proposeCorrection(asked, Viewer.of(request).actor()));
  }

  /** Agrees to a sheet, or not. */
  @Post("/{month}/sheets/{id}/decide")
  @Secured(May.APPROVE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(
      String month, long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    boolean approve = form.text("decision").equals("approve");
    return done(
        Inputs.month("month", month),
        request,
        () -> months.decide(id, approve, form.text("answer"), Viewer.of(request).actor()));
  }

  private HttpResponse<?> done(
      YearMonth month, HttpRequest<?> request, Supplier<MonthSheet> change) {
    PageFrame frame = PageFrame.of(request);
    try {
      MonthSheet.State state = change.get().state();
      String saved = state == MonthSheet.State.OPEN ? "proposed" : state.code();
      return Onward.to(frame.href("/closing/" + month + "?saved=" + saved));
    } catch (Refusal e) {
      return HttpResponse.unprocessableEntity()
          .body(view(frame, month, List.of(e.in(frame.words())), ""));
    }
  }
}
