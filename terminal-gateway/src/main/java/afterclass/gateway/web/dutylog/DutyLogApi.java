package afterclass.gateway.web.dutylog;

import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.form.Inputs;
import afterclass.gateway.web.page.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The duty log as JSON (值班记录, clause 九.3(4)). */
@Controller("/api/duty-log")
@Secured({Permission.SEE, Permission.INSPECT, Permission.LOG})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Entries")
final class DutyLogApi {
  private final DutyLogCases cases;

  DutyLogApi(DutyLogCases cases) {
    this.cases = cases;
  }

  /**
   * The entries about the services of some dates, by date and number: all of them for office,
   * leaders and inspectors, the own ones for a teacher. The report {@code duty-log} has them as CSV
   * and workbook.
   *
   * @param from first date
   * @param to last date, included
   */
  @Get
  List<DutyEntryView> entries(
      @QueryValue @Nullable String from, @QueryValue @Nullable String to, HttpRequest<?> request) {
    ReportQuery asked = Inputs.query(from, to, null, null, null);
    return cases.about(Viewer.of(request), asked.from(), asked.to(), Language.of(request));
  }

  /**
   * Adds an entry about a service of a date, of today if none is given. Only whoever is on duty in
   * it may, and the office. An entry stays as it is; an urgent one is shown to the leaders at once.
   *
   * @param asked the entry
   */
  @Post
  @Secured(Permission.LOG)
  DutyEntryView write(@Body DutyLogCases.NewEntry asked, HttpRequest<?> request) {
    return cases.write(asked, Viewer.of(request), Language.of(request));
  }

  /**
   * Adds a correction of an entry, which stays. Its writer may, and the office.
   *
   * @param id number of the entry
   * @param asked what is right
   */
  @Post("/{id}/corrections")
  @Secured(Permission.LOG)
  DutyEntryView correct(long id, @Body DutyLogCases.Correction asked, HttpRequest<?> request) {
    return cases.correct(id, asked, Viewer.of(request), Language.of(request));
  }
}
