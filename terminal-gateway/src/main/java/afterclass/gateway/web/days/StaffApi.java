package afterclass.gateway.web.days;

import afterclass.gateway.report.KnowledgeAtDecision;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.page.Language;
import afterclass.rules.explain.DayExplanation;
import afterclass.rules.explain.RequirementExplanation;
import afterclass.rules.explain.ServiceExplanation;
import afterclass.rules.explain.Shortfall;
import afterclass.rules.model.PolicyStamp;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The staff, and each member's day, as JSON. */
@Controller("/api/staff")
@Secured({Permission.SEE, Permission.SEE_OWN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Days")
@SerdeImport(DayExplanation.class)
@SerdeImport(RequirementExplanation.class)
@SerdeImport(ServiceExplanation.class)
@SerdeImport(Shortfall.class)
@SerdeImport(PolicyStamp.class)
@SerdeImport(KnowledgeAtDecision.Fact.class)
@SerdeImport(KnowledgeAtDecision.Change.class)
final class StaffApi {
  private final ReportSources sources;
  private final StaffDayCases days;

  StaffApi(ReportSources sources, StaffDayCases days) {
    this.sources = sources;
    this.days = days;
  }

  /** Everybody who ever punches, by staff number. */
  @Get
  @Secured(Permission.SEE)
  List<StaffMemberView> staff() {
    return sources.roster().staff().stream().map(StaffMemberView::of).toList();
  }

  /**
   * One staff member's day: outcome, timeline, explanation, raw frames, every decision with what
   * was known then, and the ledger's lines.
   *
   * @param staffNo staff number
   * @param date business date, as 2026-11-23
   */
  @Get("/{staffNo}/days/{date}")
  StaffDayView day(String staffNo, String date, HttpRequest<?> request) {
    return days.day(staffNo, date, Viewer.of(request), Language.of(request));
  }

  /**
   * A staff member.
   *
   * @param staffNo staff number
   * @param name name
   * @param site site that they work at; left out for the service's own
   * @param from first date of service; left out if they were always there
   * @param to last date of service, included; left out if it is open
   */
  @Serdeable
  public record StaffMemberView(
      String staffNo,
      String name,
      @Nullable String site,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    static StaffMemberView of(StaffMember member) {
      return new StaffMemberView(
          member.no(),
          member.name(),
          member.site(),
          member.from().equals(Fact.ALWAYS) ? null : member.from(),
          member.to().equals(Fact.NEVER) ? null : member.to());
    }
  }
}
