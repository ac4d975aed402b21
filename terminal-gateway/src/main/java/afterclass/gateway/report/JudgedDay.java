package afterclass.gateway.report;

import afterclass.gateway.days.DayDecision;
import afterclass.gateway.i18n.Messages;
import afterclass.rules.explain.DayExplanation;
import afterclass.rules.explain.Explainer;
import afterclass.rules.explain.RequirementExplanation;
import afterclass.rules.model.DayOutcome;
import afterclass.rules.model.RequirementState;
import afterclass.rules.policy.PolicyInForce;
import afterclass.rules.policy.ServiceDefinition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A decision with its outcome and the policy for its names.
 *
 * @param decision the stored decision
 * @param outcome its outcome
 * @param policy the policy on that date and in that season, as loaded now
 */
public record JudgedDay(DayDecision decision, DayOutcome outcome, PolicyInForce policy) {

  /** Returns the staff number. */
  public String staff() {
    return outcome.staff();
  }

  /** Returns the business date. */
  public LocalDate date() {
    return outcome.date();
  }

  /**
   * Returns whether the policy loaded now is identical to the one that judged. If not, names and
   * clause texts are those of another version, and a page must say so.
   */
  public boolean samePolicy() {
    return outcome.policy().equals(policy.stamp());
  }

  /** Returns the explanation of the day; empty if another policy judged it. */
  public Optional<DayExplanation> explain(Messages words) {
    return explained(words, words.explained());
  }

  private Optional<DayExplanation> explained(Messages words, Map<String, String> instead) {
    boolean readable = outcome.policy().id().equals(policy.stamp().id());
    return readable
        ? Optional.of(Explainer.explain(outcome, policy, words.locale(), instead))
        : Optional.empty();
  }

  /**
   * Returns the explanation of the day, in which each waived requirement says what waived it.
   *
   * @param waived returns the sentence on a waived requirement, by its id
   */
  public Optional<DayExplanation> explain(Messages words, UnaryOperator<String> waived) {
    return explain(words).map(plain -> plain.withRequirements(worded(plain, words, waived)));
  }

  private List<RequirementExplanation> worded(
      DayExplanation plain, Messages words, UnaryOperator<String> waived) {
    return plain.requirements().stream()
        .map(
            one ->
                one.state() == RequirementState.WAIVED
                    ? worded(one.requirement(), words, waived.apply(one.requirement()))
                    : one)
        .toList();
  }

  private RequirementExplanation worded(String id, Messages words, String sentence) {
    Map<String, String> instead = new HashMap<>(words.explained());
    instead.put("waived", sentence);
    return Explainer.explain(outcome, policy, words.locale(), instead).requirements().stream()
        .filter(each -> each.requirement().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Returns the explanation of one requirement; empty if another policy judged the day or it does
   * not apply. For reports, whose lines stay the same to the byte: it states the window as the
   * policy does.
   */
  public Optional<RequirementExplanation> requirement(String id, Messages words) {
    Map<String, String> asStated = new HashMap<>(words.explained());
    asStated.put(Explainer.TO_ITS_END, "");
    return explained(words, asStated).stream()
        .flatMap(e -> e.requirements().stream())
        .filter(r -> r.requirement().equals(id))
        .findFirst();
  }

  /** Returns the name of a service; its id if the policy does not know it. */
  public String serviceName(String id, Messages words) {
    return policy.service(id).map(s -> name(s, words)).orElse(id);
  }

  /** Returns the name of a requirement; its id if the policy does not know it. */
  public String requirementName(String id, Messages words) {
    return requirementName(policy, id, words);
  }

  /**
   * Returns the name of a requirement in a policy in force; its id if the policy does not know it.
   */
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
