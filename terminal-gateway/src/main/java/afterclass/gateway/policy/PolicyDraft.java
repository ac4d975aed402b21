package afterclass.gateway.policy;

import afterclass.gateway.wire.Bytes;
import afterclass.rules.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An uploaded, valid policy file with its history.
 *
 * @param id number of the draft, from 1
 * @param name name of the file
 * @param policy the policy in the file
 * @param content bytes of the file
 * @param by name of the account that uploaded it
 * @param at instant of the upload
 * @param steps steps taken with it, oldest first
 */
public record PolicyDraft(
    long id,
    String name,
    Policy policy,
    Bytes content,
    String by,
    Instant at,
    List<PolicyStep> steps) {

  /** The state of a draft. */
  public enum State {
    /** The draft is valid and has not been proposed. */
    DRAFT,
    /** The draft is proposed and awaits a second person's decision. */
    PROPOSED,
    /** A second person approved the draft. */
    APPROVED,
    /** The draft was discarded. */
    DROPPED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** Returns the code in interfaces and bundles. */
    public String code() {
      return code;
    }
  }

  public PolicyDraft {
    steps = List.copyOf(steps);
  }

  /** Returns the current state. */
  public State state() {
    if (steps.isEmpty()) {
      return State.DRAFT;
    }
    return switch (steps.get(steps.size() - 1).kind()) {
      case PROPOSED -> State.PROPOSED;
      case APPROVED -> State.APPROVED;
      case DROPPED -> State.DROPPED;
      case WITHDRAWN, REFUSED, REVOKED -> State.DRAFT;
    };
  }

  /** Returns the last proposal of the draft; empty if it was never proposed. */
  public Optional<PolicyStep> proposal() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).kind() == PolicyStep.StepType.PROPOSED) {
        return Optional.of(steps.get(i));
      }
    }
    return Optional.empty();
  }

  /** Returns the proposed or approved first date; empty in other states. */
  public Optional<LocalDate> from() {
    boolean dated = state() == State.PROPOSED || state() == State.APPROVED;
    return dated ? proposal().flatMap(step -> Optional.ofNullable(step.from())) : Optional.empty();
  }

  /** Returns id and version of its policy, such as {@code extended-service 2}. */
  public String title() {
    return policy.stamp().id() + " " + policy.stamp().version();
  }
}
