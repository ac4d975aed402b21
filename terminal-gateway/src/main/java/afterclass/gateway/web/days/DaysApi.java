package afterclass.gateway.web.days;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The days of all staff as JSON. */
@Controller("/api/days")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Days")
final class DaysApi {
  private final ReportSources sources;

  DaysApi(ReportSources sources) {
    this.sources = sources;
  }

  /**
   * Everybody who is judged on a date, and who has a service and is not judged yet.
   *
   * @param date business date, as 2026-11-23
   */
  @Get("/{date}")
  DayView day(String date, HttpRequest<?> request) {
    return DayView.of(Inputs.date("date", date), sources, Language.of(request));
  }
}
