package afterclass.gateway.web.held;

import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.EntryForms;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.PageContext;
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
import java.util.List;
import java.util.Map;

/** The page of the services on hold, and the forms to decide them. */
@Controller("/held")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class HeldPage {
  private final HeldCases cases;

  HeldPage(HeldCases cases) {
    this.cases = cases;
  }

  /**
   * Shows the days with services on hold of the last sixty days, or of the requested dates, oldest
   * first.
   */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return view(frame, cases.between(from, to, frame.words()), EntryForms.Told.of(saved));
  }

  private static ModelAndView<Map<String, Object>> view(
      PageContext frame, HeldView view, EntryForms.Told told) {
    return new ModelAndView<>("held", Map.of("frame", frame, "view", view, "told", told));
  }

  /** Stores a decision on one day's services on hold. */
  @Post
  @Secured(Permission.ENTER)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    StaffDay day = new StaffDay(form.text("staff"), Inputs.date("date", form.text("date")));
    EntryService.Result result =
        cases.decide(
            day,
            form.text("ruling"),
            form.text("was"),
            form.text("reason"),
            form.all("time"),
            frame.viewer().actor());
    boolean fromDay = form.text("back").equals("day");
    return EntryForms.answer(
        result,
        List.of(),
        fromDay ? frame.staffDay(day.staff(), day.date()) : frame.href("/held"),
        frame.words(),
        told -> view(frame, cases.upTo(day.date(), frame.words()), told));
  }
}
