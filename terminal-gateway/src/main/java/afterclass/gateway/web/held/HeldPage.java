package afterclass.gateway.web.held;

import afterclass.gateway.report.Paths;
import afterclass.gateway.roster.EntryService;
import afterclass.gateway.roster.StaffDay;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.EntryForms;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.ListPage;
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
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    HeldView view = cases.between(from, to, frame.words());
    return view(frame, view, view.part(page), EntryForms.Notices.of(saved));
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, HeldView view, ListPage part, EntryForms.Notices told) {
    return new ModelAndView<>(
        "held",
        Map.of("frame", frame, "view", view, "part", part, "told", told, "zone", cases.zone()));
  }

  /** Stores a decision on one day's services on hold, and returns to the list as it was shown. */
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
        fromDay ? frame.staffDay(day.staff(), day.date()) : frame.href(list(form)),
        frame.words(),
        told -> again(frame, form, day, told));
  }

  private static String list(Form form) {
    String from = form.text("from");
    String to = form.text("to");
    if (from.isEmpty() && to.isEmpty()) {
      return "/held";
    }
    return "/held?from="
        + Paths.segment(from)
        + "&to="
        + Paths.segment(to)
        + "&page="
        + page(form.text("page"));
  }

  private ModelAndView<Map<String, Object>> again(
      PageContext frame, Form form, StaffDay day, EntryForms.Notices told) {
    String to = form.text("to").isEmpty() ? day.date().toString() : form.text("to");
    HeldView view = cases.between(form.text("from"), to, frame.words());
    return view(frame, view, view.part(page(form.text("page"))), told);
  }

  private static int page(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 1;
  }
}
