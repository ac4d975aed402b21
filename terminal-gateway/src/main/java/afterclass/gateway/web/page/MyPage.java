package afterclass.gateway.web.page;

import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.security.May;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.PageFrame;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Map;

/** A month of one's own. */
@Controller("/me")
@Secured(May.SEE_OWN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class MyPage {
  private final ReportSources sources;
  private final InstantSource clock;

  MyPage(ReportSources sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** The days of a month, this one unless another is asked for; each leads to its explanation. */
  @Get
  ModelAndView<Map<String, Object>> month(
      @QueryValue(defaultValue = "") String month, HttpRequest<?> request) {
    PageFrame frame = PageFrame.of(request);
    String staff = frame.viewer().staff();
    Inputs.maySee(frame.viewer(), staff);
    YearMonth asked =
        month.isBlank()
            ? YearMonth.from(sources.wallClock(clock.instant()))
            : Inputs.month("month", month);
    ReportQuery query = new ReportQuery(asked.atDay(1), asked.atEndOfMonth(), staff, null, null);
    Report days = Reports.named("days").orElseThrow();
    return new ModelAndView<>(
        "me",
        Map.of(
            "frame",
            frame,
            "name",
            sources.name(staff),
            "month",
            asked,
            "table",
            days.table(query, sources, frame.words())));
  }
}
