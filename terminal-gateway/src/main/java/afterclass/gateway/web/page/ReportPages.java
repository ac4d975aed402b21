package afterclass.gateway.web.page;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.HeatMap;
import afterclass.gateway.report.Paths;
import afterclass.gateway.report.Report;
import afterclass.gateway.report.ReportQuery;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.Reports;
import afterclass.gateway.report.Table;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.security.May;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.PageFrame;
import afterclass.gateway.web.Problem;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Each report as a page: this month's, unless other dates are asked for. */
@Controller("/report")
@Secured(May.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Hidden
public final class ReportPages {
  private final ReportSources sources;
  private final InstantSource clock;

  ReportPages(ReportSources sources, InstantSource clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @Get("/{name}")
  ModelAndView<Map<String, Object>> page(
      String name,
      @QueryValue @Nullable String from,
      @QueryValue @Nullable String to,
      @QueryValue @Nullable String staff,
      @QueryValue @Nullable String service,
      @QueryValue @Nullable String clause,
      HttpRequest<?> request) {
    LocalDate today = sources.wallClock(clock.instant()).toLocalDate();
    ReportQuery query =
        Inputs.query(
            blank(from) ? today.withDayOfMonth(1).toString() : from,
            blank(to) ? today.toString() : to,
            staff,
            service,
            clause);
    PageFrame frame = PageFrame.of(request);
    Report report = Reports.named(name).orElseThrow(() -> Problem.notFound("unknown-report", name));
    Table table = report.table(query, sources, frame.words());
    return new ModelAndView<>(
        "report",
        Map.of(
            "heat",
            HeatMap.of(table),
            "frame",
            frame,
            "table",
            table,
            "query",
            query,
            "services",
            services(frame.words()),
            "staffList",
            sources.roster().staff().stream().map(StaffMember::no).toList(),
            "export",
            export(query)));
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private List<Choice> services(Messages words) {
    return sources.policy().on(sources.wallClock(clock.instant()).toLocalDate()).services().stream()
        .map(s -> new Choice(s.id(), words.pick(s.nameZh(), s.nameEn())))
        .toList();
  }

  private static String export(ReportQuery query) {
    StringBuilder text = new StringBuilder("?from=" + query.from() + "&to=" + query.to());
    add(text, "staff", query.staff());
    add(text, "service", query.service());
    add(text, "clause", query.clause());
    return text.toString();
  }

  private static void add(StringBuilder text, String name, @Nullable String value) {
    if (value != null) {
      text.append('&').append(name).append('=').append(Paths.segment(value));
    }
  }

  /**
   * An entry of a list to choose from.
   *
   * @param value what is sent
   * @param label what people read
   */
  public record Choice(String value, String label) {}
}
