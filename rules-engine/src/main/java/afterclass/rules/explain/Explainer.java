package afterclass.rules.explain;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.FenTotals;
import afterclass.rules.model.HourTotals;
import afterclass.rules.model.Incident;
import afterclass.rules.model.Justification;
import afterclass.rules.model.Reason;
import afterclass.rules.model.RequirementTrace;
import afterclass.rules.model.ServiceOutcome;
import afterclass.rules.policy.Clause;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.RequirementDefinition;
import afterclass.rules.policy.Season;
import afterclass.rules.requirement.Requirement;
import afterclass.rules.requirement.Window;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The explanation of outcomes in words. */
public final class Explainer {

  /**
   * The key of the phrase on a window whose last minute counts to its end; replaced by an empty
   * text, the window is told as the policy states it.
   */
  public static final String TO_ITS_END = "asked-to-its-end";

  private final Phrases phrases;
  private final PolicyInForce policy;

  private Explainer(Phrases phrases, PolicyInForce policy) {
    this.phrases = phrases;
    this.policy = policy;
  }

  /**
   * Explains the outcome of a day.
   *
   * @param outcome outcome of the day
   * @param policy the policy used; ids it does not define are shown as they are
   * @param locale the reader's language: English for {@code en}, Chinese otherwise
   */
  public static DayExplanation explain(DayOutcome outcome, PolicyInForce policy, Locale locale) {
    return explain(outcome, policy, locale, Map.of());
  }

  /**
   * Explains the outcome of a day, with some phrases replaced.
   *
   * @param instead replacement phrases, by key of the message bundle
   */
  public static DayExplanation explain(
      DayOutcome outcome, PolicyInForce policy, Locale locale, Map<String, String> instead) {
    Explainer explainer = new Explainer(new Phrases(locale, instead), policy);
    Season season = policy.plan().season();
    return new DayExplanation(
        outcome.staff(),
        outcome.date(),
        explainer.phrases.name(season.nameZh(), season.nameEn()),
        explainer.headline(outcome),
        outcome.trace().stream().map(explainer::requirement).toList(),
        outcome.services().stream().map(explainer::service).toList(),
        outcome.incidents().stream().map(explainer::incident).toList());
  }

  private String headline(DayOutcome outcome) {
    HourTotals hours = outcome.hours();
    String lessons =
        phrases.say(
            "headline",
            hours.assigned(),
            hours.earned(),
            hours.forfeited(),
            hours.excused(),
            hours.held(),
            hours.pending());
    FenTotals fen = outcome.fen();
    return fen == null
        ? lessons
        : lessons + phrases.say("money", Phrases.yuan(fen.earned()), Phrases.yuan(fen.forfeited()));
  }

  private RequirementExplanation requirement(RequirementTrace trace) {
    String cited = trace.clauses().isEmpty() ? "" : trace.clauses().get(0);
    Clause clause = policy.clause(cited).orElse(new Clause(cited, "", ""));
    return new RequirementExplanation(
        trace.requirement(),
        requirementName(trace.requirement()),
        cited,
        clause.zh(),
        clause.en(),
        trace.state(),
        phrases.say("state." + trace.state()),
        RequirementSentence.of(phrases, trace, lastSecond(trace)),
        Shortfall.of(trace));
  }

  /**
   * Returns the last second of a requirement's window if its last minute counts to the end; {@code
   * null} if it does not, or the policy has another window now.
   */
  private @Nullable LocalTime lastSecond(RequirementTrace trace) {
    return policy.plan().requirements().stream()
        .filter(one -> one.header().id().equals(trace.requirement()))
        .map(Requirement::window)
        .filter(window -> window != null && window.to().equals(trace.to()))
        .findFirst()
        .flatMap(Window::lastSecond)
        .orElse(null);
  }

  private ServiceExplanation service(ServiceOutcome service) {
    return new ServiceExplanation(
        service.service(),
        serviceName(service.service()),
        service.hours(),
        service.status(),
        phrases.say("status." + service.status()),
        phrases.say("service." + service.status(), service.hours(), reasons(service.because())));
  }

  private String reasons(List<Justification> because) {
    return String.join(phrases.say("and"), because.stream().map(this::reason).toList());
  }

  private String reason(Justification because) {
    String reason = label(because.reason());
    String requirement = because.requirement();
    String clause = because.clause();
    return requirement == null || clause == null
        ? reason
        : phrases.say("because", requirementName(requirement), clause, reason);
  }

  private String label(Reason reason) {
    return phrases.say("reason." + reason.code());
  }

  private String incident(Incident incident) {
    return phrases.say(
        "incident." + incident.kind(), incident.clause(), requirementName(incident.requirement()));
  }

  /** Returns the name of a requirement; overtime has none and uses its service's name. */
  private String requirementName(String id) {
    for (RequirementDefinition one : policy.requirements()) {
      if (one.id().equals(id)) {
        return phrases.name(one.nameZh(), one.nameEn());
      }
    }
    return serviceName(id);
  }

  private String serviceName(String id) {
    return policy.service(id).map(s -> phrases.name(s.nameZh(), s.nameEn())).orElse(id);
  }
}
