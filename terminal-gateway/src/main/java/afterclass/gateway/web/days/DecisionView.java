package afterclass.gateway.web.days;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.report.JudgedDay;
import afterclass.gateway.report.KnowledgeAtDecision;
import afterclass.gateway.report.ReportSources;
import afterclass.gateway.web.outcome.HoursView;
import afterclass.gateway.web.outcome.ServiceView;
import afterclass.gateway.web.page.TimeText;
import afterclass.rules.model.PolicyStamp;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A decision of the day.
 *
 * @param id identity
 * @param decidedAt when
 * @param journalPosition last journal position that was known
 * @param policy the policy it was judged by
 * @param hours lesson hours by status
 * @param services the result of each service
 * @param facts the engine's input, as a case of its command line
 * @param known the same in words
 * @param changes what was unknown, or known otherwise, at the decision before
 * @param decided when, on the school's wall clock; on the page
 * @param asOf the moment it was judged for, on the school's wall clock; on the page
 * @param policyLabel name and version of the policy; on the page
 */
@Serdeable
public record DecisionView(
    long id,
    Instant decidedAt,
    long journalPosition,
    PolicyStamp policy,
    HoursView hours,
    List<ServiceView> services,
    JsonNode facts,
    List<KnowledgeAtDecision.Fact> known,
    List<KnowledgeAtDecision.Change> changes,
    @JsonIgnore String decided,
    @JsonIgnore String asOf,
    @JsonIgnore String policyLabel) {
  static DecisionView of(
      KnowledgeAtDecision known,
      Function<String, JsonNode> tree,
      ReportSources sources,
      Messages words) {
    JudgedDay day = known.judged();
    return new DecisionView(
        day.decision().id(),
        day.decision().decidedAt(),
        day.decision().journalPosition(),
        day.outcome().policy(),
        HoursView.of(day.outcome().hours()),
        day.outcome().services().stream().map(s -> ServiceView.of(s, day, words)).toList(),
        tree.apply(day.decision().factsJson()),
        known.facts(),
        known.changes(),
        TimeText.dateTime(sources.wallClock(day.decision().decidedAt())),
        TimeText.dateTime(day.outcome().asOf()),
        sources.names(words).version(day.outcome().policy()));
  }
}
