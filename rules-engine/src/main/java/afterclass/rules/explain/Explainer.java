package afterclass.rules.explain;

import afterclass.rules.model.DayOutcome;
import afterclass.rules.policy.PolicyInForce;
import java.util.List;
import java.util.Locale;

/** Puts a judged day into words. */
public final class Explainer {

  private Explainer() {}

  /**
   * Puts a judged day into words.
   *
   * @param outcome the day as it was judged
   * @param policy the plan that judged it
   * @param locale the reader's language: English for {@code en}, Chinese otherwise
   */
  public static DayExplanation explain(DayOutcome outcome, PolicyInForce policy, Locale locale) {
    return new DayExplanation(
        outcome.staff(),
        outcome.date(),
        policy.season(),
        locale.getLanguage(),
        List.of(),
        List.of(),
        List.of());
  }
}
