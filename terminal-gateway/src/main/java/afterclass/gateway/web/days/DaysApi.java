package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.May;
import afterclass.gateway.web.HoursView;
import afterclass.gateway.web.IncidentView;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.Language;
import afterclass.gateway.web.ServiceView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** All staff of a date. */
@Controller("/api/days")
@Secured(May.SEE)
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
    DateView day = DateView.of(Inputs.date("date", date), sources);
    Messages words = Language.of(request);
    return new DayView(
        day.date(),
        day.dayType().name().toLowerCase(Locale.ROOT),
        day.season(),
        day.note().isEmpty() ? null : day.note(),
        HoursView.sum(day.judged().stream().map(j -> j.outcome().hours()).toList()),
        day.judged().stream().map(j -> staffView(j, words)).toList(),
        day.unjudged());
  }

  private StaffView staffView(JudgedDay day, Messages words) {
    return new StaffView(
        day.outcome().staff(),
        sources.name(day.outcome().staff()),
        HoursView.of(day.outcome().hours()),
        day.outcome().services().stream().map(s -> ServiceView.of(s, day, words)).toList(),
        day.outcome().incidents().stream().map(i -> IncidentView.of(i, words)).toList(),
        day.decision().decidedAt());
  }

  /**
   * A date.
   *
   * @param date business date
   * @param dayType {@code school} or {@code off}
   * @param season season that holds
   * @param note the calendar's note
   * @param hours sums over everybody who is judged
   * @param staff who is judged, by staff number
   * @param unjudged staff numbers of who has a service and is not judged yet
   */
  @Serdeable
  public record DayView(
      LocalDate date,
      String dayType,
      String season,
      @Nullable String note,
      HoursView hours,
      List<StaffView> staff,
      List<String> unjudged) {}

  /**
   * One staff member on that date.
   *
   * @param staffNo staff number
   * @param name name
   * @param hours lesson hours
   * @param services in the order of the assignments
   * @param incidents safety-responsibility incidents
   * @param decidedAt when the decision that holds was made
   */
  @Serdeable
  public record StaffView(
      String staffNo,
      String name,
      HoursView hours,
      List<ServiceView> services,
      List<IncidentView> incidents,
      Instant decidedAt) {}
}
