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
    /** Proposed to be in force from a date; needs approval by a second person. */
    PROPOSED,
    /** Withdrawn by its proposer. */
    WITHDRAWN,
    /** Approved by a second person; in force from its date. */
    APPROVED,
    /** Refused by a second person. */
    REFUSED,
    /** Approval revoked before the date. */
    REVOKED,
    /** Dropped. */
    DROPPED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** Returns the code in interfaces and bundles. */
    public String code() {
      return code;
    }
  }
}
