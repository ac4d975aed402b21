package afterclass.gateway.web.school;

import afterclass.gateway.i18n.ProblemException;
import afterclass.gateway.report.PlanNames;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.school.SchoolName;
import afterclass.gateway.security.Permission;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.desk.Desk;
import afterclass.gateway.web.form.Form;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.Map;

/** The page of the school: its name, and what the configuration file says of it. */
@Controller("/school")
@Secured(Permission.PEOPLE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class SchoolPage {
  private final SchoolName school;
  private final SchoolSettings settings;
  private final ReportSources sources;
  private final SchoolClock clock;
  private final Desk desk;

  SchoolPage(
      SchoolName school,
      SchoolSettings settings,
      ReportSources sources,
      SchoolClock clock,
      Desk desk) {
    this.desk = desk;
    this.school = school;
    this.settings = settings;
    this.sources = sources;
    this.clock = clock;
  }

  /** Shows the page. */
  @Get
  ModelAndView<Map<String, Object>> page(
      @QueryValue(defaultValue = "") String saved, HttpRequest<?> request) {
    return view(PageContext.of(request), school.text(), "", saved);
  }

  private ModelAndView<Map<String, Object>> view(
      PageContext frame, String name, String fault, String saved) {
    return new ModelAndView<>(
        "school",
        Map.of(
            "frame",
            frame,
            "name",
            name,
            "was",
            school.text(),
            "plan",
            PlanNames.version(sources.policy().at(clock.today()), frame.words()),
            "zone",
            clock.zone().getId(),
            "site",
            settings.of(Settings.SITE),
            "fault",
            fault,
            "saved",
            saved,
            "next",
            desk.next(frame.viewer(), frame.words())));
  }

  /** Replaces the name, unless another user changed it meanwhile. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> name(@Body Map<String, Object> body, HttpRequest<?> request) {
    Form form = Form.of(body, request);
    PageContext frame = PageContext.of(request);
    try {
      school.change(form.text("was"), form.text("name"), frame.viewer().actor());
      return Redirect.to(frame.href("/school?saved=1"));
    } catch (ProblemException e) {
      boolean conflict = e.code().equals("school-name-changed");
      return HttpResponse.status(conflict ? HttpStatus.CONFLICT : HttpStatus.BAD_REQUEST)
          .body(view(frame, form.text("name"), e.in(frame.words()), ""));
    }
  }
}
