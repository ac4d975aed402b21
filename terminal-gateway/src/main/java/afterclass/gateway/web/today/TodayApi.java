package afterclass.gateway.web.today;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.security.Permission;
import afterclass.gateway.web.page.Language;
import afterclass.gateway.web.terminals.TerminalCases;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The present state of today as JSON. */
@Controller("/api/today")
@Secured(Permission.SEE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Days")
final class TodayApi {
  private final TodayCases today;
  private final ReportSources sources;
  private final TerminalCases terminals;

  TodayApi(TodayCases today, ReportSources sources, TerminalCases terminals) {
    this.today = today;
    this.sources = sources;
    this.terminals = terminals;
  }

  /**
   * Today as it runs: who is expected, in, awaited and missed in which window, how long each is
   * open yet, the last punches, the terminals. To follow it, listen to the server-sent events of
   * {@code GET /today/changes}, which takes the same token: each event named {@code changed} says
   * that there is something new to ask for here. One comes at the beginning, one at every change,
   * and one at least every 15 seconds, since windows begin and end by themselves.
   */
  @Get
  TodayView today(HttpRequest<?> request) {
    Messages words = Language.of(request);
    return TodayView.of(today.now(words), sources, terminals, words);
  }
}
