package afterclass.gateway.web.audit;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.page.PageContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;

/** The page of the audit log. */
@Controller("/audit")
@Secured(Permission.AUDIT)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class AuditPage {
  private final AuditCases cases;
  private final ReportSources sources;

  AuditPage(AuditCases cases, ReportSources sources) {
    this.cases = cases;
    this.sources = sources;
  }

  /** Shows the newest entries, or the result of a search. */
  @Get
  ModelAndView<Map<String, Object>> page(HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    return new ModelAndView<>(
        "audit",
        Map.of(
            "frame",
            frame,
            "found",
            cases.found(request.getParameters()::get, frame.words()),
            "zone",
            sources.zone()));
  }
}
