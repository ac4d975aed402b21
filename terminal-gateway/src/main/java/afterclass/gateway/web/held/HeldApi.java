package afterclass.gateway.web.held;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.May;
import afterclass.gateway.web.Language;
import afterclass.gateway.web.Today;
import afterclass.gateway.web.api.ServiceView;
import afterclass.rules.model.ServiceStatus;
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

/** What nobody can know from the punches, until an administrator decides it. */
@Controller("/api/held")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Entries")
final class HeldApi {
  private final ReportSources sources;
  private final Today today;

  HeldApi(ReportSources sources, Today today) {
    this.sources = sources;
    this.today = today;
  }

  /**
   * The days with a held service, oldest first. What becomes of one is said by {@code POST
   * /api/imports/rulings}: rows of date, staffNo, ruling (accept, forfeit, or clear to hold it
   * again), reason, and time: the missing punch times, parted by semicolons, with which held
   * overtime is accepted.
   *
   * @param from first business date; sixty days before {@code to} if left out
   * @param to last business date, included; today if left out
   */
  @Get
  HeldView held(
      @QueryValue @Nullable String from, @QueryValue @Nullable String to, HttpRequest<?> request) {
    Messages words = Language.of(request);
    Held held = Held.asked(from, to, today.date(), sources);
    return new HeldView(
        held.from(),
        held.to(),
        held.days().stream().map(day -> HeldDayView.of(day, sources, words)).toList());
  }

  /**
   * The held cases of some dates.
   *
   * @param from first business date
   * @param to last business date, included
   * @param days the days, oldest first, then by staff number
   */
  @Serdeable
  public record HeldView(LocalDate from, LocalDate to, List<HeldDayView> days) {}

  /**
   * A day with a held service.
   *
   * @param date business date
   * @param staffNo whose
   * @param name that person's name
   * @param services the held services, and why
   * @param missingTimes how many punch times must be given to accept it: 0, or 1 or 2 for overtime
   */
  @Serdeable
  public record HeldDayView(
      LocalDate date, String staffNo, String name, List<ServiceView> services, int missingTimes) {

    static HeldDayView of(JudgedDay day, ReportSources sources, Messages words) {
      return new HeldDayView(
          day.outcome().date(),
          day.outcome().staff(),
          sources.name(day.outcome().staff()),
          day.outcome().services().stream()
              .filter(service -> service.status() == ServiceStatus.HELD)
              .map(service -> ServiceView.of(service, day, words))
              .toList(),
          Held.missingTimes(day));
    }
  }
}
