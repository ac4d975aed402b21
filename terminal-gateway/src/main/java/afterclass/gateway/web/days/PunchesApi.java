package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of the terminals as JSON. */
@Controller("/api/punches")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Punches")
final class PunchesApi {
  private final ReportSources sources;

  PunchesApi(ReportSources sources) {
    this.sources = sources;
  }

  /**
   * The messages of terminals on a date, in order of time: punches, also with unknown cards and
   * wrong clocks, messages that could not be read, and those of unregistered senders.
   *
   * @param date business date, as 2026-11-23
   */
  @Get
  Punches punches(@QueryValue @Nullable String date, HttpRequest<?> request) {
    LocalDate day = Inputs.date("date", date);
    Messages words = Language.of(request);
    ReportSources still = sources.still();
    return new Punches(
        day, still.punches().on(day).stream().map(p -> PunchView.of(p, still, words)).toList());
  }

  /**
   * The punches of a date.
   *
   * @param date business date
   * @param punches in order of time, then position
   */
  @Serdeable
  public record Punches(LocalDate date, List<PunchView> punches) {}
}
