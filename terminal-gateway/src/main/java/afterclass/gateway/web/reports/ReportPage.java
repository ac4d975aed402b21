package afterclass.gateway.web.reports;

import afterclass.gateway.security.Permission;
import afterclass.gateway.web.page.PageContext;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The pages of the reports. */
@Controller("/report")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class ReportPage {
  private final ReportCases cases;

  ReportPage(ReportCases cases) {
    this.cases = cases;
  }

  /** Shows a report, by default of this month, or of today for a daily report. */
  @Get("/{name}")
  ModelAndView<Map<String, Object>> page(
      String name, @QueryValue(defaultValue = "1") int page, @RequestBean ReportParameters asked) {
    PageContext frame = PageContext.of(asked.request());
    ReportView view = cases.page(name, asked, frame.words());
    return new ModelAndView<>(
        "report", Map.of("frame", frame, "view", view, "part", view.answer().table().part(page)));
  }
}
