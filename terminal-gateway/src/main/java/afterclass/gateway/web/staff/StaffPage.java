package afterclass.gateway.web.staff;

import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.ImportKind;
import afterclass.gateway.security.Permission;
import afterclass.gateway.time.SchoolClock;
import afterclass.gateway.web.facts.FactFields;
import afterclass.gateway.web.facts.RosterWords;
import afterclass.gateway.web.page.ListPage;
import afterclass.gateway.web.page.PageContext;
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
import java.util.List;
import java.util.Map;

/** The pages of the staff: the list with its search, and one person's page. */
@Controller("/staff")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
final class StaffPage {
  /** Maximum number of staff members on a page. */
  private static final int MOST = 500;

  private final StaffCases cases;
  private final ReportSources sources;
  private final SchoolClock clock;

  StaffPage(StaffCases cases, ReportSources sources, SchoolClock clock) {
    this.cases = cases;
    this.sources = sources;
    this.clock = clock;
  }

  /** Shows the staff in service, or those who have left. */
  @Get
  ModelAndView<Map<String, Object>> list(
      @QueryValue(defaultValue = "") String text,
      @QueryValue(defaultValue = "false") boolean left,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    List<StaffView.Line> all = cases.list(text, left);
    ListPage part = ListPage.of(page, all.size(), MOST);
    return new ModelAndView<>(
        "staff",
        Map.of(
            "frame",
            PageContext.of(request),
            "lines",
            all.subList(part.from(), part.until()),
            "part",
            part,
            "text",
            text.strip(),
            "left",
            left,
            "gone",
            cases.left(),
            "saved",
            saved));
  }

  /** Shows a staff member. */
  @Get("/{staffNo}")
  ModelAndView<Map<String, Object>> one(
      String staffNo,
      @QueryValue(defaultValue = "") String month,
      @QueryValue(defaultValue = "") String saved,
      HttpRequest<?> request) {
    PageContext frame = PageContext.of(request);
    FactFields fields = new FactFields(frame, sources, clock.today());
    return new ModelAndView<>(
        "staff-member",
        Map.of(
            "frame",
            frame,
            "view",
            cases.one(staffNo, month, new RosterWords(frame, sources)),
            "post",
            fields.some(ImportKind.ROSTER, "weekday", "service", "weeks"),
            "exception",
            fields.some(ImportKind.EXCEPTIONS, "action", "service", "substitute"),
            "saved",
            saved));
  }
}
