package afterclass.gateway.web.reports;

import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.security.Permission;
import afterclass.gateway.settings.SchoolSettings;
import afterclass.gateway.settings.Settings;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.PageContext;
import afterclass.gateway.web.problem.Problem;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages of the reports: of this month, or of today for a wall list, unless dates are given. */
@Controller("/report")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class ReportPages {
  private final ReportSources sources;
  private final InstantSource clock;
  private final String school;

  ReportPages(ReportSources sources, InstantSource clock, SchoolSettings settings) {
    this.sources = sources;
    this.clock = clock;
    this.school = settings.of(Settings.SCHOOL_NAME);
  }

  @Get("/{name}")
  ModelAndView<Map<String, Object>> page(String name, @RequestBean ReportParameters asked) {
    PageContext frame = PageContext.of(asked.request());
    Report report = Reports.named(name).orElseThrow(() -> unknown(name));
    LocalDateTime now = sources.wallClock(clock.instant());
    LocalDate today = now.toLocalDate();
    LocalDate first = report.daily() ? today : today.withDayOfMonth(1);
    ReportQuery query =
        ReportView.shown(
            report,
            Inputs.known(asked.between(first.toString(), today.toString()).query(report), sources));
    return new ModelAndView<>(
        "report",
        Map.of(
            "frame",
            frame,
            "view",
            ReportView.of(report, query, sources, frame.words()),
            "paper",
            new Paper(school.isBlank() ? frame.text("page.product") : school, now),
            "services",
            sources.policy().on(today).services().stream()
                .map(s -> new Choice(s.id(), frame.words().pick(s.nameZh(), s.nameEn())))
                .toList(),
            "staffList",
            sources.roster().staff().stream().map(StaffMember::no).toList()));
  }

  private static Problem unknown(String name) {
    String names = Reports.all().stream().map(Report::name).collect(Collectors.joining(", "));
    return Problem.notFound("unknown-report", name, names);
  }

  /**
   * The heading of a printed report.
   *
   * @param school name of the school
   * @param printed time of printing, on the school's wall clock
   */
  public record Paper(String school, LocalDateTime printed) {}

  /**
   * An option of a selection list.
   *
   * @param value value that is sent
   * @param label text that is shown
   */
  public record Choice(String value, String label) {}
}
