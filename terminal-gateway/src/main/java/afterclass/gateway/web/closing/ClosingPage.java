package afterclass.gateway.web.closing;

import afterclass.gateway.audit.Actor;
import afterclass.gateway.i18n.Messages;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
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
import java.util.function.BiFunction;

/** The page of the month close, and the forms that propose and decide sheets. */
@Controller("/closing")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class ClosingPage {
  private final ClosingCases cases;

  ClosingPage(ClosingCases cases) {
    this.cases = cases;
  }

  /** Redirects to the month that is closed next. */
  @Get
  HttpResponse<?> next(HttpRequest<?> request) {
    return Redirect.to(PageContext.of(request).href("/closing/" + cases.next()));
  }

  /** Shows a month. */
  @Get("/{month}")
  ModelAndView<Map<String, Object>> month(
      String month, @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    return view(PageContext.of(request), month, List.of(), saved);
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, String month, List<String> faults, String saved) {
    return new ModelAndView<>(
        "closing",
        Map.of(
            "frame",
            frame,
            "view",
            cases.month(month, frame.words()),
            "faults",
            faults,
            "saved",
            saved.matches("proposed|approved|refused")
                ? frame.text("closing.saved-" + saved)
                : ""));
  }

  /** Proposes the month's sheet. */
  @Post("/{month}/propose")
  @Secured(Permission.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> propose(String month, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    return done(month, request, (by, words) -> cases.propose(month, by, words));
  }

  /** Proposes the correction of a closed month. */
  @Post("/{month}/correct")
  @Secured(Permission.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> correct(String month, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form.check(body, request);
    return done(month, request, (by, words) -> cases.correct(month, by, words));
  }

  /** Approves or refuses a sheet. */
  @Post("/{month}/sheets/{id}/decide")
  @Secured(Permission.APPROVE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(
      String month, long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    boolean approve = form.text("decision").equals("approve");
    return done(
        month, request, (by, words) -> cases.decide(id, approve, form.text("answer"), by, words));
  }

  private HttpResponse<?> done(
      String month,
      HttpRequest<?> request,
      BiFunction<Actor, Messages, ClosingView.SheetView> change) {
    YearMonth asked = Inputs.month("month", month);
    PageContext frame = PageContext.of(request);
    try {
      ClosingView.SheetView sheet = change.apply(frame.viewer().actor(), frame.words());
      String saved = sheet.open() ? "proposed" : sheet.state();
      return Redirect.to(frame.href("/closing/" + asked + "?saved=" + saved));
    } catch (ProblemException e) {
      return HttpResponse.unprocessableEntity()
          .body(view(frame, month, List.of(e.in(frame.words())), ""));
    }
  }
}
