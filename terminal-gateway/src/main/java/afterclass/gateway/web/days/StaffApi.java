package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.KnowledgeAtDecision;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.report.StaffDay;
import afterclass.gateway.roster.Fact;
import afterclass.gateway.roster.Ruling;
import afterclass.gateway.roster.StaffMember;
import afterclass.gateway.security.Permission;
import afterclass.gateway.security.Viewer;
import afterclass.gateway.web.Inputs;
import afterclass.gateway.web.Language;
import afterclass.gateway.web.Problem;
import afterclass.gateway.web.requests.RequestCases;
import afterclass.rules.explain.DayExplanation;
import afterclass.rules.explain.RequirementExplanation;
import afterclass.rules.explain.ServiceExplanation;
import afterclass.rules.explain.Shortfall;
import afterclass.rules.model.PolicyStamp;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  private final RequestCases requests;
  private final JsonMapper json;

  StaffApi(ReportSources sources, RequestCases requests, JsonMapper json) {
    this.sources = sources;
    this.requests = requests;
    this.json = json;
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
    LocalDate asked = Inputs.date("date", date);
    Inputs.maySee(Viewer.of(request), staffNo);
    StaffMember member = Inputs.staff(staffNo, sources.roster());
    Messages words = Language.of(request);
    StaffDay day =
        StaffDay.read(member, asked, sources, words)
            .orElseThrow(() -> Problem.notFound("unknown-day", staffNo + " " + asked));
    Optional<JudgedDay> judged = day.judged();
    Optional<Ruling> ruling = sources.roster().ruling(staffNo, asked);
    return new StaffDayView(
        member.no(),
        member.name(),
        asked,
        day.dayType().name().toLowerCase(Locale.ROOT),
        ruling.map(r -> r.name().toLowerCase(Locale.ROOT)).orElse(null),
        ruling.map(r -> sources.roster().rulingReason(staffNo, asked)).orElse(null),
        requests.about(staffNo, asked, words),
        judged.map(j -> tree(j.decision().outcomeJson())).orElse(null),
        judged.flatMap(j -> j.explain(words)).orElse(null),
        judged.map(JudgedDay::samePolicy).orElse(true),
        day.timeline().stream().map(StaffDayView.TimelineView::of).toList(),
        day.frames().stream().map(f -> StaffDayView.FrameView.of(f, sources, words)).toList(),
        day.history().stream().map(known -> decision(known, words)).toList(),
        day.since(),
        day.ledger().stream().map(e -> StaffDayView.LedgerView.of(e, words)).toList());
  }

  private StaffDayView.DecisionView decision(KnowledgeAtDecision known, Messages words) {
    JsonNode facts = tree(known.judged().decision().factsJson());
    return StaffDayView.DecisionView.of(known, facts, words);
  }

  private JsonNode tree(String text) {
    try {
      return json.readValue(text, JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException("what was kept is no JSON", e);
    }
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
