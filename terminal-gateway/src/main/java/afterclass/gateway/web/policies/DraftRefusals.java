package afterclass.gateway.web.policies;

import afterclass.gateway.i18n.Messages;
import afterclass.gateway.policy.PolicyDesk;
import afterclass.gateway.policy.PolicyDraft;
import afterclass.gateway.policy.PolicyRefusal;
import afterclass.gateway.web.Problem;
import io.micronaut.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What cannot be done with a draft of a policy, as an answer. */
public final class DraftRefusals {
  private DraftRefusals() {}

  /** Does something with a draft; what is refused is a {@link Problem}. */
  public static <T> T orProblem(Supplier<T> work, Messages words) {
    try {
      return work.get();
    } catch (PolicyRefusal refusal) {
      throw problem(refusal, words);
    }
  }

  /** What stands in the way of proposing a draft, whatever the date; nothing for any other. */
  public static List<PolicyRefusal> obstacles(PolicyDesk desk, PolicyDraft draft) {
    return draft.state() == PolicyDraft.State.DRAFT ? desk.obstacles(draft) : List.of();
  }

  /** What is wrong, what is expected and what to do, in one sentence each. */
  public static String text(PolicyRefusal refusal, Messages words) {
    Problem problem = problem(refusal, words);
    String key = "problem." + problem.code();
    Object[] values = problem.values();
    return words.text(key + ".detail", values) + " " + words.text(key + ".remedy", values);
  }

  /** The refusal as an answer; states are said in the reader's language. */
  public static Problem problem(PolicyRefusal refusal, Messages words) {
    List<Object> values = new ArrayList<>();
    for (Object value : refusal.values()) {
      values.add(
          value instanceof PolicyDraft.State state
              ? words.text("policies.state." + state.code())
              : value);
    }
    return new Problem(
        status(refusal.kind()), refusal.kind().code(), refusal.found(), values.toArray());
  }

  private static HttpStatus status(PolicyRefusal.RefusalReason kind) {
    return switch (kind) {
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case SAME_PERSON, NOT_YOURS -> HttpStatus.FORBIDDEN;
      case SAME, TAKEN, STATE, OVERLAP -> HttpStatus.CONFLICT;
      case ZONE, NOT_FUTURE, NO_REASON -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }
}
