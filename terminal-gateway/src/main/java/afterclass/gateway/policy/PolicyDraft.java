package afterclass.gateway.policy;

import afterclass.gateway.wire.Bytes;
import afterclass.rules.policy.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A policy file that somebody uploaded and that was found right, with what became of it.
 *
 * @param id its number, from 1
 * @param name name of the file
 * @param policy what the file says
 * @param content the file's bytes
 * @param by name of the account that uploaded it
 * @param at when
 * @param steps what was done with it, oldest first
 */
public record PolicyDraft(
    long id,
    String name,
    Policy policy,
    Bytes content,
    String by,
    Instant at,
    List<PolicyStep> steps) {

  /** How a draft stands. */
  public enum State {
    /** Checked; nobody proposes it. */
    DRAFT,
    /** Proposed; a second person has to say. */
    PROPOSED,
    /** Agreed on. */
    APPROVED,
    /** Put away. */
    DROPPED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As interfaces and bundles write it. */
    public String code() {
      return code;
    }
  }

  public PolicyDraft {
    steps = List.copyOf(steps);
  }

  /** How it stands now. */
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

  /** The last proposal; empty if it was never proposed. */
  public Optional<PolicyStep> proposal() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).kind() == PolicyStep.Kind.PROPOSED) {
        return Optional.of(steps.get(i));
      }
    }
    return Optional.empty();
  }

  /** The date from which it is proposed or agreed to be in force; empty if it is neither. */
  public Optional<LocalDate> from() {
    boolean dated = state() == State.PROPOSED || state() == State.APPROVED;
    return dated ? proposal().flatMap(step -> Optional.ofNullable(step.from())) : Optional.empty();
  }

  /** Its policy, as {@code extended-service 2}. */
  public String title() {
    return policy.stamp().id() + " " + policy.stamp().version();
  }
}
