package afterclass.gateway.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step in the history of a draft; steps are added, never changed.
 *
 * @param id step id, ascending
 * @param draft number of the draft
 * @param kind kind of step
 * @param from the proposed date, or {@code null} if the step has none
 * @param reason the reason; empty if none is required
 * @param by name of the account
 * @param at instant of the step
 */
public record PolicyStep(
    long id,
    long draft,
    StepType kind,
    @Nullable LocalDate from,
    String reason,
    String by,
    Instant at) {

  /** Returns the same step with another id. */
  public PolicyStep withId(long assigned) {
    return new PolicyStep(assigned, draft, kind, from, reason, by, at);
  }

  /** The type of a step. */
  public enum StepType {
    /** The draft was proposed to be in force from a date. */
    PROPOSED,
    /** The proposer withdrew the proposal. */
    WITHDRAWN,
    /** A second person approved the draft, which is in force from its date. */
    APPROVED,
    /** A second person refused the proposal. */
    REFUSED,
    /** The approval was revoked before the draft came into force. */
    REVOKED,
    /** The draft was discarded. */
    DROPPED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** Returns the code in interfaces and bundles. */
    public String code() {
      return code;
    }
  }
}
