package afterclass.gateway.web.dutylog;

import afterclass.gateway.dutylog.DutyLog;
import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.DateNavigation;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;

/** The page of the duty log, on a phone too. */
@Controller("/duty-log")
@Secured({Permission.SEE, Permission.INSPECT, Permission.LOG})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class DutyLogPage {
  private static final String NUMBER = "\\d{1,18}";
  private static final String YES = "yes";

  private final DutyLogCases cases;

  DutyLogPage(DutyLogCases cases) {
    this.cases = cases;
  }

  /**
   * Shows the form for a date and the entries up to it.
   *
   * @param date date of the services; today if blank
   * @param saved number of the entry that was just added; empty for none
   */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String date,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    String told = saved.matches(NUMBER) ? frame.text("duty-log.saved", saved) : "";
    return view(frame, cases.date(date), Form.empty(), "", told);
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, LocalDate date, Form form, String fault, String saved) {
    return new ModelAndView<>(
        "duty-log",
        Map.of(
            "frame",
            frame,
            "turn",
            DateNavigation.of(date),
            "view",
            cases.page(frame.viewer(), date, frame.words()),
            "form",
            form,
            "fault",
            fault,
            "saved",
            saved,
            "most",
            DutyLog.LONGEST));
  }

  /** Adds an entry. */
  @Post
  @Secured(Permission.LOG)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> write(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    DutyLogCases.NewEntry asked =
        new DutyLogCases.NewEntry(
            form.text("date"),
            Inputs.filled(form.text("service")),
            form.text("urgent").equals(YES),
            form.text("text"));
    PageContext frame = PageContext.of(request);
    return done(
        frame,
        form,
        cases.date(asked.date()),
        () -> cases.write(asked, Viewer.of(request), frame.words()));
  }

  /** Adds a correction of an entry. */
  @Post("/{id}/correct")
  @Secured(Permission.LOG)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> correct(long id, @Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    DutyLogCases.Correction asked =
        new DutyLogCases.Correction(form.text("urgent").equals(YES), form.text("text"));
    PageContext frame = PageContext.of(request);
    return done(
        frame,
        Form.empty(),
        cases.date(form.text("date")),
        () -> cases.correct(id, asked, Viewer.of(request), frame.words()));
  }

  private HttpResponse<?> done(
      PageContext frame, Form form, LocalDate date, Supplier<DutyEntryView> change) {
    try {
      DutyEntryView added = change.get();
      return Redirect.to(frame.href("/duty-log?date=" + date + "&saved=" + added.id()));
    } catch (ProblemException e) {
      return HttpResponse.unprocessableEntity()
          .body(view(frame, date, form, e.in(frame.words()), ""));
    }
  }
}
