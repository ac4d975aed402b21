package afterclass.gateway.report;

import afterclass.gateway.days.DayDecision;
import afterclass.gateway.i18n.Messages;
import afterclass.rules.explain.DayExplanation;
import afterclass.rules.explain.Explainer;
import afterclass.rules.explain.RequirementExplanation;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision with what it decided and the plan to read it by.
 *
 * @param decision the decision as it was kept
 * @param outcome the outcome in it
 * @param policy the plan on that date and in that season, as it is loaded now
 */
public record JudgedDay(DayDecision decision, DayOutcome outcome, PolicyInForce policy) {

  /** Staff number. */
  public String staff() {
    return outcome.staff();
  }

  /** Business date. */
  public LocalDate date() {
    return outcome.date();
  }

  /**
   * Whether the plan that is loaded now is, to the byte, the one that judged. If not, names and
   * clause texts are those of another version, and a page must say so.
   */
  public boolean samePolicy() {
    return outcome.policy().equals(policy.stamp());
  }

  /** The day in words; empty if another plan altogether judged it. */
  public Optional<DayExplanation> explain(Messages words) {
    boolean readable = outcome.policy().id().equals(policy.stamp().id());
    return readable
        ? Optional.of(Explainer.explain(outcome, policy, words.locale(), words.explained()))
        : Optional.empty();
  }

  /** One requirement in words. */
  public Optional<RequirementExplanation> requirement(String id, Messages words) {
    return explain(words).stream()
        .flatMap(e -> e.requirements().stream())
        .filter(r -> r.requirement().equals(id))
        .findFirst();
  }

  /** Name of a service; its id where the plan does not know it. */
  public String serviceName(String id, Messages words) {
    return policy.service(id).map(s -> name(s, words)).orElse(id);
  }

  /** Name of a requirement; its id where the plan does not know it. */
  public String requirementName(String id, Messages words) {
    return requirementName(policy, id, words);
  }

  /** The same by a plan that is in force. */
  static String requirementName(PolicyInForce policy, String id, Messages words) {
    return policy.requirements().stream()
        .filter(r -> r.id().equals(id))
        .map(r -> words.pick(r.nameZh(), r.nameEn()))
        .findFirst()
        .orElse(id);
  }

  private static String name(ServiceDefinition service, Messages words) {
    return words.pick(service.nameZh(), service.nameEn());
  }
}
