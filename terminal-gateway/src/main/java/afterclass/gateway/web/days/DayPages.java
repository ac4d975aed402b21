package afterclass.gateway.web.days;

import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.security.Permission;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.DateNavigation;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.page.Redirect;
import afterclass.gateway.web.reports.TableView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.time.LocalDate;
import java.util.Map;

/** The pages of a date and of one staff member's day. */
@Controller
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class DayPages {
  private final ReportSources sources;
  private final StaffDayCases days;
  private final SchoolClock clock;

  DayPages(ReportSources sources, StaffDayCases days, SchoolClock clock) {
    this.sources = sources;
    this.days = days;
    this.clock = clock;
  }

  /** Redirects to a date; to today if blank. */
  @Get("/days")
  HttpResponse<?> any(@QueryValue(defaultValue = "") String date, HttpRequest<?> request) {
    LocalDate asked = date.isBlank() ? clock.today() : Inputs.date("date", date);
    return Redirect.to(PageContext.of(request).href("/days/" + asked));
  }

  /**
   * Shows all staff of a date, with incidents and punches.
   *
   * @param all whether people without a service on that date are listed too
   */
  @Get("/days/{date}")
  ModelAndView<Map<String, Object>> day(
      String date, @QueryValue(defaultValue = "false") boolean all, HttpRequest<?> request) {
    LocalDate asked = Inputs.date("date", date);
    PageContext frame = PageContext.of(request);
    Report punches = Reports.named("punches").orElseThrow();
    return new ModelAndView<>(
        "day",
        Map.of(
            "frame",
            frame,
            "view",
            DayView.of(asked, sources, frame.words()),
            "all",
            all,
            "turn",
            DateNavigation.of(asked),
            "punches",
            TableView.of(
                punches.run(ReportQuery.of(asked, asked), sources, frame.words()).rows(),
                false,
                false,
                frame.words())));
  }

  /**
   * Explains one staff member's day.
   *
   * @param ask whether the form of an appeal is open; any text for yes
   */
  @Get("/staff/{staffNo}/days/{date}")
  @Secured({Permission.SEE, Permission.SEE_OWN})
  ModelAndView<Map<String, Object>> staffDay(
      String staffNo,
      String date,
      @QueryValue(defaultValue = "") String ask,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    StaffDayView day = days.page(staffNo, date, frame.viewer(), frame.words());
    return new ModelAndView<>(
        "staff-day",
        Map.of(
            "frame",
            frame,
            "day",
            day,
            "ask",
            days.askable(day, frame.viewer(), frame.words()),
            "asking",
            !ask.isEmpty()));
  }
}
